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
    private static let longest = all.first?.count ?? 0

    static func contains(_ part: ArraySlice<UInt8>) -> Bool { part.count <= longest && set.contains(Array(part)) }

    /// The prefixes, the longest first, as their bytes packed into one number, and the bits they take.
    private static let packed: [(bytes: UInt64, mask: UInt64, length: Int)] = all.map { prefix in
        (pack(prefix), ~0 << UInt64(64 - 8 * prefix.count), prefix.count)
    }

    /// The first eight bytes of a word as one number, zeros behind a shorter one.
    private static func pack(_ word: [UInt8]) -> UInt64 {
        (0..<8).reduce(0) { $0 << 8 | UInt64($1 < word.count ? word[$1] : 0) }
    }

    /// The first of some values that a function gives for the lengths of the prefixes of a word, the longest
    /// first.
    static func firstValue<Value>(in word: [UInt8], _ value: (Int) -> Value?) -> Value? {
        let beginning = pack(word)
        for prefix in packed where beginning & prefix.mask == prefix.bytes {
            if let found = value(prefix.length) { return found }
        }
        return nil
    }
}
