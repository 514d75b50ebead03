import SwedishText

/// A text of an entry, cut into words and sentences once for all rules.
struct AuditedText {
    /// The field's JSON name.
    let field: String
    /// The text's UTF-8.
    let bytes: [UInt8]
    /// Its words, in order.
    let words: [Word]
    /// For each sentence the numbers of its words; never empty ones.
    let sentences: [Range<Int>]

    /// Reads a text.
    ///
    /// - Complexity: O(n) in its bytes.
    init(field: String, _ text: String) {
        self.field = field
        bytes = Array(text.utf8)
        (words, sentences) = SentenceReader.read(bytes)
    }

    /// The word at a place, `nil` beyond the ends.
    subscript(place: Int) -> Word? { words.indices.contains(place) ? words[place] : nil }

    /// The normalised word at a place, empty beyond the ends.
    func text(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }

    /// The word as it is written.
    func written(_ place: Int) -> String { String(decoding: bytes[words[place].byteRange], as: UTF8.self) }

    /// Words as they are written, with what stands between them.
    func written(_ places: Range<Int>) -> String { String(decoding: bytes[byteRange(places)], as: UTF8.self) }

    /// Where words stand, in bytes.
    func byteRange(_ places: Range<Int>) -> Range<Int> {
        guard let first = self[places.lowerBound], let last = self[places.upperBound - 1] else { return 0..<0 }
        return first.byteRange.lowerBound..<last.byteRange.upperBound
    }

    /// Whether two places lie in the same sentence.
    func areInOneSentence(_ a: Int, _ b: Int) -> Bool {
        guard let first = self[a], let second = self[b] else { return false }
        return first.sentence == second.sentence
    }

    /// The numbers of the words of the sentence that a place lies in.
    func sentence(around place: Int) -> Range<Int> { sentences[words[place].sentence] }

    /// Words and those on either side of them, within their sentence.
    func nearby(_ places: Range<Int>, most: Int) -> Range<Int> {
        sentence(around: places.lowerBound).clamped(to: places.lowerBound - most..<places.upperBound + most)
    }

    /// Whether any word of places is among some.
    func contains(_ wanted: Set<String>, in places: Range<Int>) -> Bool {
        places.clamped(to: words.indices).contains { wanted.contains(words[$0].text) }
    }

    /// Whether words stand at a place, in one sentence.
    func has(_ wanted: some Collection<String>, at place: Int) -> Bool {
        guard place >= 0, place + wanted.count <= words.count else { return false }
        return zip(wanted, words[place...]).allSatisfy { $0 == $1.text }
            && areInOneSentence(place, place + wanted.count - 1)
    }
}
