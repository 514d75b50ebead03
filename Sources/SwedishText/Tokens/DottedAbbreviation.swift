/// Abbreviations with dots inside: "t.ex.", "bl.a.", "fr.o.m.", "m.fl." are one word each.
///
/// A dot belongs to the word when letters stand on both sides without a space, neither run is longer
/// than three letters, and one of them is a single letter. So "af.se" and "slut.Nästa" stay two words.
enum DottedAbbreviation {
    private static let longestRun = 3

    /// Whether the word goes on after the dot at `dot`.
    ///
    /// - Complexity: O(1).
    static func goesOn(_ bytes: [UInt8], atDot dot: Int) -> Bool {
        let before = run(bytes, from: dot - 1, step: -1)
        let after = run(bytes, from: dot + 1, step: 1)
        return (1...longestRun).contains(before) && (1...longestRun).contains(after) && min(before, after) == 1
    }

    /// Number of ASCII letters from a place on, at most one more than counts; 0 for other letters,
    /// which no such abbreviation has.
    private static func run(_ bytes: [UInt8], from start: Int, step: Int) -> Int {
        var length = 0
        var index = start
        while bytes.indices.contains(index), ASCIILetters.isLetter(bytes[index]), length <= longestRun {
            length += 1
            index += step
        }
        let isCutShort = bytes.indices.contains(index) && bytes[index] >= 0x80
        return isCutShort ? 0 : length
    }
}
