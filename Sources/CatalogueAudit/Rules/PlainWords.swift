import SwedishText

/// Words of offices and of the trade, and what can be said instead.
///
/// The project's own list. Forms are written out, so that no other word is taken for one of them.
struct PlainWords: Sendable {
    /// What a word or expression can be replaced by.
    struct Entry: Sendable {
        /// Its words, in small letters.
        let words: [String]
        /// The plain ways to say it; empty where the expression is plain as it is.
        let plain: [String]
        /// The first form of its row, by which its other forms are the same expression.
        let name: String
    }

    /// The list compiled into the program.
    static let swedish = PlainWords(PlainWordList.text + "\n" + PlainWordList.tradeText)

    private let entries: [String: [Entry]]
    /// How many expressions there are, their forms not counted.
    let count: Int

    /// Reads lines of `form, other form = plain way / another`; of `-` is said that the expression is plain as it is.
    init(_ list: String) {
        var entries: [String: [Entry]] = [:]
        var count = 0
        for line in list.split(separator: "\n") {
            let sides = line.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
            guard sides.count == 2 else { continue }
            let forms = sides[0].split(separator: ",").map { Tokeniser.tokens(in: String($0)).map(\.text) }
            let plain = sides[1] == "-" ? [] : sides[1].split(separator: "/").map { $0.trimmingSpaces }
            let name = forms.first?.joined(separator: " ") ?? ""
            for words in forms {
                guard let first = words.first else { continue }
                entries[first, default: []].append(Entry(words: words, plain: plain, name: name))
            }
            count += plain.isEmpty ? 0 : 1
        }
        // The longest first: "kompletterande aktör" before a shorter one with the same beginning.
        self.entries = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        self.count = count
    }

    /// The longest expression that begins at a place.
    ///
    /// - Complexity: O(1) but for expressions with the same first word, of which there are few.
    func entry(in text: AuditedText, at place: Int) -> Entry? {
        entries[text.text(place)]?.first { text.has($0.words, at: place) }
    }
}

extension Substring {
    /// The text without spaces at its ends.
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
