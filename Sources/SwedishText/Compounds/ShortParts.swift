/// Words of one or two letters that do stand in compounds: *bo|ende* is none, but *kö|tid*, *ny|start*,
/// *arbets|ro*, *Öland* apart.
///
/// All other parts have three letters or more.
enum ShortParts {
    private static let first: Set<[UInt8]> = set(
        "bi bo by el hö is ko kö ny nå rå se sy så te tv tå ö å år ål öl ät id it")
    private static let last: Set<[UInt8]> = set("bo by ro kö år te ko ö å öl tv vy")

    /// Whether two letters or fewer may be a first part.
    static func isFirst(_ part: ArraySlice<UInt8>) -> Bool { first.contains(Array(part)) }
    /// Whether two letters or fewer may be a last part.
    static func isLast(_ part: ArraySlice<UInt8>) -> Bool { last.contains(Array(part)) }

    /// Number of letters of a part, for the limit.
    static func letters(_ part: ArraySlice<UInt8>) -> Int { part.count { $0 & 0xC0 != 0x80 } }

    private static func set(_ words: String) -> Set<[UInt8]> { Set(words.split(separator: " ").map { Array($0.utf8) }) }
}
