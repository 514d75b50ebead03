/// Prefixes and particles that make new words but no compounds: *inskrivning*, *omställning*, *missnöje*.
///
/// They never stand as a compound's first part, and a word that is not known may be one of these before
/// a known word, whose inflection it then has.
enum VerbalPrefixes {
    /// The prefixes, the longest first.
    static let all: [[UInt8]] = [
        "genom", "under", "efter", "åter", "över", "fram", "bort", "före", "till", "miss", "mot",
        "för", "sam", "upp", "ner", "ned", "van", "an", "av", "be", "in", "om", "på", "ut", "ur", "bi", "o",
    ].map { Array($0.utf8) }.sorted { $0.count > $1.count }

    private static let set = Set(all)

    static func contains(_ part: ArraySlice<UInt8>) -> Bool { set.contains(Array(part)) }

    /// Lengths of the prefixes that a word begins with.
    static func lengths(in word: [UInt8]) -> [Int] { all.filter { word.starts(with: $0) }.map(\.count) }
}
