/// The Swedish alphabetical order: *å ä ö* last, *v* and *w* apart, case and other marks ignored.
///
/// Source: Svenska Akademiens ordlista since 2006 (v and w are separate letters).
public enum SwedishOrder {
    /// Bytes whose plain comparison gives the Swedish order of texts.
    ///
    /// - Complexity: O(n) in the bytes of the text.
    public static func key(_ text: String) -> SortKey {
        var key: [UInt8] = []
        for (index, token) in Tokeniser.tokens(in: text).enumerated() {
            if index > 0 { key.append(0x20) }
            append(token.surface, to: &key)
        }
        return SortKey(bytes: key)
    }

    /// Puts å, ä and ö after z, in that order; UTF-8 has them as A5, A4 and B6 after C3.
    private static func append(_ word: [UInt8], to key: inout [UInt8]) {
        var index = 0
        while index < word.count {
            let next = index + 1 < word.count ? word[index + 1] : 0
            switch (word[index], next) {
            case (0xC3, 0xA5): key.append(0x7B)
            case (0xC3, 0xA4): key.append(0x7C)
            case (0xC3, 0xB6): key.append(0x7D)
            default:
                key.append(word[index])
                index += 1
                continue
            }
            index += 2
        }
    }

    /// A text's place in the order.
    public struct SortKey: Hashable, Sendable, Comparable {
        let bytes: [UInt8]

        /// The beginning of the key as a number: of two texts the one with the lower number comes first, and
        /// texts with the same number begin alike.
        public var beginning: UInt64 {
            (0..<8).reduce(0) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
        }

        /// Earlier in the alphabet first.
        public static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }
    }
}
