/// The Swedish alphabetical order: *å ä ö* last, *v* and *w* apart, case and other marks ignored.
///
/// Source: Svenska Akademiens ordlista since 2006 (v and w are separate letters).
public enum SwedishOrder {
    /// Bytes whose plain comparison gives the Swedish order of texts.
    ///
    /// - Complexity: O(n) in the bytes of the text.
    public static func key(_ text: String) -> SortKey {
        var key: [UInt8] = []
        var scanner = WordScanner(Array(text.utf8))
        while scanner.next() {
            if !key.isEmpty { key.append(0x20) }
            append(scanner.letters[..<scanner.letterCount], to: &key)
        }
        return SortKey(key)
    }

    /// Puts å, ä and ö after z, in that order; UTF-8 has them as A5, A4 and B6 after C3.
    private static func append(_ word: ArraySlice<UInt8>, to key: inout [UInt8]) {
        var isAfterC3 = false
        for byte in word {
            switch (isAfterC3, byte) {
            case (true, 0xA5): key[key.count - 1] = 0x7B
            case (true, 0xA4): key[key.count - 1] = 0x7C
            case (true, 0xB6): key[key.count - 1] = 0x7D
            default: key.append(byte)
            }
            isAfterC3 = byte == 0xC3
        }
    }

    /// A text's place in the order.
    public struct SortKey: Hashable, Sendable, Comparable {
        let bytes: [UInt8]
        /// The beginning of the key as a number: of two texts the one with the lower number comes first, and
        /// texts with the same number begin alike.
        public let beginning: UInt64

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            beginning = (0..<8).reduce(0) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : 0) }
        }

        /// Earlier in the alphabet first.
        public static func < (a: Self, b: Self) -> Bool {
            if a.beginning != b.beginning { return a.beginning < b.beginning }
            return a.bytes.lexicographicallyPrecedes(b.bytes)
        }
    }
}
