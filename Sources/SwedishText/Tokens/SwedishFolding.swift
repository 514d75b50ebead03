/// The folded key of a normalised word: *å ä* become *a*, *ö* becomes *o*.
///
/// Folding loses meaning (*råd*/*rad*, *kön*/*kon*), so a folded match is only ever a fallback:
/// see ``Token/surface`` for the exact form, which always ranks first.
public enum SwedishFolding {
    /// Returns `word` with å, ä and ö replaced by their base letters.
    ///
    /// - Parameter word: UTF-8 of a word already normalised by ``Tokeniser``.
    /// - Complexity: O(n) in the bytes of `word`; no allocation when nothing folds beyond the copy.
    public static func fold(_ word: [UInt8]) -> [UInt8] {
        guard isDotted(word) else { return word }
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count)
        var index = 0
        while index < word.count {
            if word[index] == 0xC3, index + 1 < word.count, let base = base(of: word[index + 1]) {
                folded.append(base)
                index += 2
            } else {
                folded.append(word[index])
                index += 1
            }
        }
        return folded
    }

    /// Number of letters of a normalised word.
    ///
    /// - Complexity: O(n).
    public static func letterCount(_ word: [UInt8]) -> Int { word.count { $0 & 0xC0 != 0x80 } }

    /// Whether `word` has an å, ä or ö: then a searcher asks for exactly that spelling.
    ///
    /// - Complexity: O(n).
    public static func isDotted(_ word: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in word {
            if previous == 0xC3, base(of: byte) != nil { return true }
            previous = byte
        }
        return false
    }

    /// The base letter for the second UTF-8 byte of å (A5), ä (A4) and ö (B6).
    private static func base(of continuation: UInt8) -> UInt8? {
        switch continuation {
        case 0xA5, 0xA4: UInt8(ascii: "a")
        case 0xB6: UInt8(ascii: "o")
        default: nil
        }
    }
}
