/// Texts that are nearly the same: most of their runs of three words are shared.
///
/// Only texts whose rarest runs have one in common are compared, and these exactly. That loses no pair: of two texts
/// that share four fifths, the rarest fifths can't be disjoint. A text is compared with at most
/// ``mostCompared`` others for each such run, so that many texts with a common paragraph stay cheap.
///
/// Source: Chaudhuri, Ganti & Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006
/// (prefix filter); Broder, "On the resemblance and containment of documents", 1997 (shingles).
enum SimilarTexts {
    /// Words below which a text is not compared.
    static let fewestWords = 20
    /// Earlier texts that one is compared with for each rare run of words.
    static let mostCompared = 16

    /// For each text an earlier one that is nearly the same; `nil` where there is none.
    ///
    /// - Complexity: O(n log n) in the words of the texts.
    static func earlier(_ texts: [String]) -> [Int?] {
        let sets = texts.map(Shingles.init)
        let places = RarePlaces(sets)
        var found: [Int?] = Array(repeating: nil, count: texts.count)
        var compared: [Int32] = Array(repeating: -1, count: texts.count)
        for number in sets.indices where !sets[number].isEmpty {
            found[number] = places.firstEarlier(than: number) { other in
                guard compared[other] != Int32(clamping: number) else { return false }
                compared[other] = Int32(clamping: number)
                return sets[number].isNearly(sets[other])
            }
        }
        return found
    }
}

/// The runs of three words of a text, as hashes in ascending order, each once.
struct Shingles {
    let hashes: [UInt64]

    static let words = 3

    init(_ text: String) {
        let words = AuditedText(field: "", text).words
        guard words.count >= SimilarTexts.fewestWords else {
            hashes = []
            return
        }
        let each = words.map { Self.hash($0.text) }
        let runs = (0...each.count - Self.words).map { start in
            each[start..<start + Self.words].reduce(0) { ($0 &* 0x0000_0100_0000_01B3) ^ (($0 >> 29) &+ $1) }
        }
        var found: [UInt64] = []
        found.reserveCapacity(runs.count)
        for run in runs.sorted() where run != found.last { found.append(run) }
        hashes = found
    }

    var isEmpty: Bool { hashes.isEmpty }

    /// Whether at least four fifths of the runs of both together are in both.
    ///
    /// - Complexity: O(n) in the runs.
    func isNearly(_ other: Shingles) -> Bool {
        let (a, b) = (hashes, other.hashes)
        guard 5 * min(a.count, b.count) >= 4 * max(a.count, b.count) else { return false }
        var (i, j, shared) = (0, 0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                (i, j, shared) = (i + 1, j + 1, shared + 1)
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return 5 * shared >= 4 * (a.count + b.count - shared)
    }

    /// FNV-1a, 64 bits.
    ///
    /// Source: Fowler, Noll & Vo, RFC 9923.
    private static func hash(_ word: String) -> UInt64 {
        word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
