/// An expression to look for among words, without dots: "ingen remiss", "anvis*" for every word that begins so.
struct WordPhrase: Sendable, ExpressibleByStringLiteral {
    private let parts: [(text: String, isBeginning: Bool)]

    init(stringLiteral text: String) { self.init(text) }

    init(_ text: String) {
        parts = text.split(separator: " ").map { part in
            part.hasSuffix("*") ? (String(part.dropLast()), true) : (String(part), false)
        }
    }

    /// How many words it has.
    var count: Int { parts.count }

    /// Whether it stands in `words` from `index` on.
    func stands(in words: [TextWord], at index: Int) -> Bool {
        guard index >= 0, index + parts.count <= words.count else { return false }
        for (offset, part) in parts.enumerated() {
            let word = words[index + offset].folded
            guard part.isBeginning ? word.hasPrefix(part.text) : word == part.text else { return false }
        }
        return true
    }

    /// Whether it ends right before `index`.
    func precedes(_ index: Int, in words: [TextWord]) -> Bool { stands(in: words, at: index - parts.count) }
}

extension [WordPhrase] {
    /// Where the first of the expressions stands, as indices of words; the longest where several begin.
    func first(in words: [TextWord], from start: Int = 0) -> Range<Int>? {
        var index = start
        while index < words.count {
            var longest = 0
            for phrase in self where phrase.count > longest && phrase.stands(in: words, at: index) {
                longest = phrase.count
            }
            if longest > 0 { return index..<(index + longest) }
            index += 1
        }
        return nil
    }

    /// Every place where one of the expressions stands.
    func all(in words: [TextWord]) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], 0)
        while let range = first(in: words, from: start) {
            found.append(range)
            start = Swift.max(range.upperBound, start + 1)
        }
        return found
    }

    /// Whether one of them ends right before `index`.
    func precede(_ index: Int, in words: [TextWord]) -> Bool { contains { $0.precedes(index, in: words) } }

    /// Whether one of them begins at `index`.
    func stand(in words: [TextWord], at index: Int) -> Bool { contains { $0.stands(in: words, at: index) } }
}

/// Words that deny what follows them.
enum Negation {
    static let words: Set<String> = [
        "inte", "ej", "ingen", "inga", "inget", "utan", "aldrig", "varken", "slipper", "icke",
    ]
    private static let breaks: Set<String> = ["men", "utan", "daremot"]

    /// Whether one stands among the few words before `index`.
    static func stands(before index: Int, in words: [TextWord], within reach: Int) -> Bool {
        var place = index - 1
        while place >= 0, place >= index - reach {
            let word = words[place].folded
            // "utan" begins something new, and denies the word right after it.
            if Self.breaks.contains(word), !(word == "utan" && place == index - 1) { return false }
            if Self.words.contains(word) { return true }
            place -= 1
        }
        return false
    }

    /// Whether what stands right before `index` is denied after it: "remiss behövs inte".
    static func stands(after index: Int, in words: [TextWord], within reach: Int) -> Bool {
        for place in index..<max(index, min(words.count, index + reach)) {
            let word = words[place].folded
            if breaks.contains(word) { return false }
            if word == "inte" || word == "ej" { return true }
        }
        return false
    }
}
