/// Writes made-up Swedish text as UTF-8 into memory that is used again and again.
struct SentenceWriter {
    private let words: RankedWords
    private var text: [UInt8] = []
    private var previous = -1

    /// Creates a writer that draws from these words.
    init(_ words: RankedWords) { self.words = words }

    /// Words of a sentence, inclusive.
    static let sentenceLength = 7...16
    /// Sentences of a paragraph, inclusive.
    private static let paragraphLength = 3...5

    /// One sentence of so many words, at most so many bytes long; `label` stands somewhere in it.
    mutating func sentence(
        words count: Int, label: String? = nil, longestBytes: Int = .max, _ random: inout SeededRandom
    ) -> String {
        text.removeAll(keepingCapacity: true)
        addSentence(words: count, label: label, longestBytes: longestBytes, &random)
        return String(decoding: text, as: UTF8.self)
    }

    /// Sentences in paragraphs, of about so many words; each label stands in a sentence of its own.
    mutating func prose(
        words count: Int, labels: [String] = [], sentenceLength: ClosedRange<Int> = Self.sentenceLength,
        _ random: inout SeededRandom
    ) -> String {
        text.removeAll(keepingCapacity: true)
        var labels = labels[...]
        var (left, sentences) = (count, random.number(in: Self.paragraphLength))
        while left > 0 {
            let length = min(max(left, 4), random.number(in: sentenceLength))
            addSentence(words: length, label: labels.popFirst(), longestBytes: .max, &random)
            left -= length
            sentences -= 1
            guard left > 0 else { break }
            if sentences == 0 {
                text += [0x0A, 0x0A]
                sentences = random.number(in: Self.paragraphLength)
            } else {
                text.append(UInt8(ascii: " "))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// One word that means something, with a capital if wanted.
    mutating func contentWord(capital: Bool = false, _ random: inout SeededRandom) -> String {
        text.removeAll(keepingCapacity: true)
        words.pool.append(words.drawContentWord(&random), to: &text)
        if capital { capitalise(at: 0) }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func addSentence(
        words count: Int, label: String?, longestBytes: Int, _ random: inout SeededRandom
    ) {
        let start = text.count
        let labelPlace = label == nil ? -1 : random.below(count)
        for place in 0..<count {
            let end = text.count
            if place > 0 { text.append(UInt8(ascii: " ")) }
            if place == labelPlace, let label { text.append(contentsOf: label.utf8) } else { addWord(&random) }
            guard text.count - start < longestBytes else {
                text.removeSubrange(end...)
                break
            }
            let mayPause = place > 1 && place < count - 2
            if mayPause, random.chance(Self.commaShare) { text.append(UInt8(ascii: ",")) }
        }
        if text.last == UInt8(ascii: ",") { text.removeLast() }
        capitalise(at: start)
        text.append(UInt8(ascii: "."))
    }

    /// How many words have a comma behind them, in per cent.
    private static let commaShare = 4

    /// Adds a word other than the last one.
    private mutating func addWord(_ random: inout SeededRandom) {
        var word = words.draw(&random)
        while word == previous { word = words.draw(&random) }
        previous = word
        words.pool.append(word, to: &text)
    }

    /// Makes the letter at a place a capital: a–z, or one of U+00E0–U+00FE such as *å ä ö é*.
    private mutating func capitalise(at place: Int) {
        guard place < text.count else { return }
        if (97...122).contains(text[place]) {
            text[place] -= 0x20
        } else if text[place] == 0xC3, place + 1 < text.count, text[place + 1] >= 0xA0, text[place + 1] != 0xB7 {
            text[place + 1] -= 0x20
        }
    }
}
