internal import LexiconData

/// Words whose parts are said by people, above all rules.
///
/// A word with bars is split so: `öppen|vård`. A word without is never split: `handläggare`. The program
/// carries a list, and administrators add their own, which comes first.
public struct CompoundOverrides: Hashable, Sendable {
    /// Something in a list that can't be used.
    public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// Line number from 1.
        public let line: Int
        /// What stands there.
        public let got: String
        /// What is wrong.
        public let reason: Reason

        /// What can be wrong with a line.
        public enum Reason: Hashable, Sendable {
            /// No letters, spaces or other signs inside.
            case notAWord
            /// Bytes that are no UTF-8, as when a file is saved as Windows-1252.
            case notUTF8
            /// A bar at an end, or two in a row.
            case emptyPart
            /// Another line says otherwise of the same word.
            case contradiction
        }

        /// The problem in English, for logs and tests.
        public var description: String {
            switch reason {
            case .notAWord: "line \(line): expected one word with | between its parts, got \"\(got)\""
            case .notUTF8: "line \(line): expected UTF-8, got \"\(got)\""
            case .emptyPart: "line \(line): expected letters on both sides of every |, got \"\(got)\""
            case .contradiction: "line \(line): an earlier line says otherwise of \"\(got)\""
            }
        }
    }

    /// Offsets of cuts by normalised word; empty: never split.
    private(set) var cuts: [[UInt8]: [Int]] = [:]
    /// A bit for each word, by its length and its first and last bytes: most words are not in the list.
    private var signs: UInt64 = 0

    /// The list that the program carries.
    public static let builtIn: CompoundOverrides = {
        let (list, problems) = CompoundOverrides.read(embedded_compounds().array)
        precondition(problems.isEmpty, "\(problems)")
        return list
    }()

    /// Creates an empty list.
    public init() {}

    /// Number of words.
    public var count: Int { cuts.count }

    /// The entries as they are written, normalised, in byte order.
    public var entries: [String] {
        cuts.map { word, places in
            let borders = [0] + places + [word.count]
            let parts = zip(borders, borders.dropFirst()).map { String(decoding: word[$0..<$1], as: UTF8.self) }
            return parts.joined(separator: "|")
        }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    /// Reads one entry a line; `#` starts a comment. All problems are returned, beside what could be read.
    ///
    /// - Complexity: O(n) in the bytes.
    public static func read(_ bytes: [UInt8]) -> (CompoundOverrides, [Problem]) {
        var list = CompoundOverrides()
        var problems: [Problem] = []
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let text = line.prefix { $0 != UInt8(ascii: "#") }.filter { $0 != 0x0D }
            let trimmed = text.drop { $0 == 0x20 || $0 == 0x09 }.reversed().drop { $0 == 0x20 || $0 == 0x09 }
            guard !trimmed.isEmpty else { continue }
            if let reason = list.add(Array(trimmed.reversed())) {
                problems.append(
                    Problem(line: index + 1, got: String(decoding: trimmed.reversed(), as: UTF8.self), reason: reason))
            }
        }
        return (list, problems)
    }

    /// Adds a word with bars, or returns why it can't be.
    private mutating func add(_ entry: [UInt8]) -> Problem.Reason? {
        guard String(validating: entry, as: UTF8.self) != nil else { return .notUTF8 }
        var word: [UInt8] = []
        var places: [Int] = []
        for part in entry.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            guard !part.isEmpty else { return .emptyPart }
            let tokens = Tokeniser.tokens(in: Array(part))
            guard tokens.count == 1, let token = tokens.first, token.byteRange.count == part.count else {
                return .notAWord
            }
            if !word.isEmpty { places.append(word.count) }
            word += token.surface
        }
        guard word.count <= Tokeniser.longestWordBytes else { return .notAWord }
        if let earlier = cuts[word], earlier != places { return .contradiction }
        cuts[word] = places
        signs |= Self.sign(of: word)
        return nil
    }

    /// This list with another's words, which win where both have one.
    public func merging(_ other: CompoundOverrides) -> CompoundOverrides {
        var merged = self
        merged.cuts.merge(other.cuts) { $1 }
        merged.signs |= other.signs
        return merged
    }

    /// Where a word is cut, or `nil` when nothing is said of it.
    func cuts(of word: [UInt8]) -> [Int]? { signs & Self.sign(of: word) == 0 ? nil : cuts[word] }

    private static func sign(of word: [UInt8]) -> UInt64 {
        let sum = word.count &+ 7 &* Int(word.first ?? 0) &+ 31 &* Int(word.last ?? 0)
        return 1 << UInt64(sum & 63)
    }
}
