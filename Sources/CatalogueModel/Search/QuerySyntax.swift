/// What the signs in a search text ask for: `"words in this order"`, `-without` and `beginning*`.
///
/// Everything else is words. A lone quotation mark, a dash between spaces and a star by itself mean nothing.
public struct QuerySyntax: Sendable {
    /// The words to look for, with the signs and what is to be left out taken away.
    public private(set) var text = ""
    /// Texts that must occur as they are written.
    public private(set) var phrases: [String] = []
    /// Words and phrases that must not occur.
    public private(set) var excluded: [String] = []
    /// Where words of ``text`` end of which only the beginning is written: offsets in its UTF-8.
    public private(set) var openEnds: Set<Int> = []

    private static let quotes: Set<Unicode.Scalar> = ["\"", "”", "“", "„", "«", "»"]
    private static let dashes: Set<Unicode.Scalar> = ["-", "−", "–"]

    /// Reads a search text.
    ///
    /// - Complexity: O(n) in its characters.
    public init(_ query: String) {
        let scalars = Array(query.unicodeScalars)
        // The place of the next quotation mark at or after each place, so that many lone ones cost nothing.
        let quotePlaces = Self.nextQuotes(scalars)
        var index = 0
        while index < scalars.count {
            let beginsWord = index == 0 || scalars[index - 1].properties.isWhitespace
            if beginsWord, Self.dashes.contains(scalars[index]), let end = exclude(scalars, index + 1, quotePlaces) {
                index = end
            } else if Self.quotes.contains(scalars[index]) {
                index = quote(scalars, index + 1, quotePlaces)
            } else {
                append(scalars, index)
                index += 1
            }
        }
    }

    /// The words without what else is demanded of a hit; the stars stay.
    var withoutConditions: String {
        var bytes = Array(text.utf8)
        for end in openEnds.sorted(by: >) { bytes.insert(UInt8(ascii: "*"), at: end) }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Where the next quotation mark stands, from each place on.
    private static func nextQuotes(_ scalars: [Unicode.Scalar]) -> [Int?] {
        var next: Int?
        var places = [Int?](repeating: nil, count: scalars.count + 1)
        for index in scalars.indices.reversed() {
            if quotes.contains(scalars[index]) { next = index }
            places[index] = next
        }
        return places
    }

    /// Reads what is to be left out; `nil` when nothing follows the dash.
    private mutating func exclude(_ scalars: [Unicode.Scalar], _ start: Int, _ quotePlaces: [Int?]) -> Int? {
        guard start < scalars.count else { return nil }
        if Self.quotes.contains(scalars[start]) {
            guard let end = quotePlaces[start + 1] else { return nil }
            excluded.append(Self.string(scalars[(start + 1)..<end]))
            return end + 1
        }
        guard Self.isWordScalar(scalars[start]) else { return nil }
        var end = start
        while end < scalars.count, !scalars[end].properties.isWhitespace, !Self.quotes.contains(scalars[end]) {
            end += 1
        }
        excluded.append(Self.string(scalars[start..<end]))
        return end
    }

    /// Reads up to the closing quotation mark; without one the mark means nothing.
    private mutating func quote(_ scalars: [Unicode.Scalar], _ start: Int, _ quotePlaces: [Int?]) -> Int {
        text.append(" ")
        guard let end = quotePlaces[start] else { return start }
        let phrase = Self.string(scalars[start..<end])
        phrases.append(phrase)
        text += phrase + " "
        return end + 1
    }

    private mutating func append(_ scalars: [Unicode.Scalar], _ index: Int) {
        if scalars[index] == "*" {
            let follows = index > 0 && Self.isWordScalar(scalars[index - 1])
            let ends = index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace
            if follows, ends { openEnds.insert(text.utf8.count) }
            text.append(" ")
        } else {
            text.unicodeScalars.append(scalars[index])
        }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
