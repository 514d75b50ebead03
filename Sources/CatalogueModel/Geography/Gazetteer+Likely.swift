extension Gazetteer {
    /// The most municipalities that are proposed.
    private static let mostLikely = 3
    /// Letters of the longest text that is compared; no name is nearly as long.
    private static let longestText = 40

    /// The municipalities that a misspelt name may have meant: those nearest to it, when they are near at all.
    ///
    /// Dots over letters are left out of the comparison, so that `Södertalje` is as near to Södertälje as can be. Short
    /// names may differ by one slip of the pen, names of seven letters or more by two.
    ///
    /// - Returns: at most three, in the order of their codes; none for a text that names a municipality, a code or
    ///   something else.
    /// - Complexity: O(n·m) for each of the names, in the letters of both.
    public func likelyMunicipalities(_ text: String) -> [Municipality] {
        let trimmed = text.trimmingSpaces
        // A hyphen before a place says "not there".
        guard !trimmed.hasPrefix("-"), trimmed.utf8.count <= Self.longestText, municipality(named: trimmed) == nil
        else { return [] }
        let typed = NameKey.withoutSuffix(trimmed, suffixes: ["kommun", "kommuns", "stad", "stads"]).map {
            Array(NameKey($0).folded.utf8)
        }
        let distances = municipalities.compactMap { municipality -> (municipality: Municipality, slips: Int)? in
            let name = Array(NameKey(municipality.name).folded.utf8)
            let slips = typed.filter { $0.count > 2 }.map { SlipDistance.between($0, name) }.min()
            guard let slips, slips <= (name.count < 7 ? 1 : 2) else { return nil }
            return (municipality, slips)
        }
        guard let least = distances.map(\.slips).min() else { return [] }
        let nearest = distances.filter { $0.slips == least }.map(\.municipality)
        // Names that lie near that many others tell nothing.
        return nearest.count > Self.mostLikely ? [] : nearest
    }
}

/// How many slips of the pen lie between two words: letters put in, left out, changed or swapped with the next.
///
/// Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964; here no
/// letter takes part in two slips.
public enum SlipDistance {
    /// The fewest slips that make one word of the other, in bytes.
    ///
    /// - Complexity: O(n·m).
    public static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var twoAbove: [Int] = []
        var above = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
                // Invariant: `twoAbove` holds the row of a[..<(i - 1)].
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, twoAbove[j - 1] + 1) }
                row.append(least)
            }
            (twoAbove, above) = (above, row)
        }
        return above[b.count]
    }
}
