import SwedishText

/// A name reduced to what matters when comparing: normalised words with one space between them.
struct NameKey {
    let text: String
    let folded: String

    init(_ name: String) {
        let tokens = Tokeniser.tokens(in: name)
        text = tokens.map(\.text).joined(separator: " ")
        folded = tokens.map { String(decoding: $0.folded, as: UTF8.self) }.joined(separator: " ")
    }

    /// Readings of a name that may end in a word like "kommun" and in a genitive s, best first.
    static func withoutSuffix(_ name: String, suffixes: [String]) -> [String] {
        let key = NameKey(name).text
        var base = key
        for suffix in suffixes where key.hasSuffix(" " + suffix) {
            base = String(key.dropLast(suffix.count + 1))
        }
        return base.hasSuffix("s") ? [base, String(base.dropLast())] : [base]
    }
}

/// Names to values: exact spelling first, then the spelling without dots where it is unambiguous.
struct NameTable<Value: Hashable & Sendable>: Sendable {
    private var exact: [String: Value] = [:]
    private var folded: [String: Set<Value>] = [:]

    init(_ names: [(name: String, value: Value)]) {
        for (name, value) in names {
            let key = NameKey(name)
            exact[key.text] = value
            folded[key.folded, default: []].insert(value)
        }
    }

    /// The value of a name, or `nil` when it is unknown or, without its dots, ambiguous.
    subscript(name: String) -> Value? {
        let key = NameKey(name)
        if let value = exact[key.text] { return value }
        // A dotted spelling asks for exactly that name; only an undotted one may be folded.
        guard key.text == key.folded, let values = folded[key.folded], values.count == 1 else { return nil }
        return values.first
    }
}

extension String {
    /// The text without white space at its ends, no-break spaces included.
    public var trimmingSpaces: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? endIndex
        return start < end ? String(self[start..<end]) : ""
    }
}
