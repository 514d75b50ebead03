/// Tells of a stretch of letters that nothing in the lexicon begins with it, so that longer ones need not be
/// looked up.
///
/// One bit for each hash of a beginning: it may err by saying that there is one, never by denying it.
struct BeginningSet: Sendable {
    private var bits: [UInt64]
    private let shift: UInt64

    /// Bits for each word, whose beginnings are mostly shared: few enough to stay in the cache.
    private static let bitsPerWord = 12

    /// The beginnings of all linking forms, lemmas and stems.
    init(_ builder: LexiconBuilder) {
        let tables = [builder.modifiers, builder.lemmas, builder.stems]
        let wanted = tables.reduce(64) { $0 + $1.count * Self.bitsPerWord }
        let indexBits = Int.bitWidth - (wanted - 1).leadingZeroBitCount
        bits = Array(repeating: 0, count: 1 << (indexBits - 6))
        shift = UInt64(UInt64.bitWidth - indexBits)
        for table in tables {
            for number in 0..<table.count { insert(table.bytes(of: number)) }
        }
    }

    private mutating func insert(_ word: ArraySlice<UInt8>) {
        var hash = ByteTable.emptyHash
        for byte in word {
            hash = ByteTable.extend(hash, by: byte)
            let index = index(of: hash)
            bits[index >> 6] |= 1 << UInt64(index & 63)
        }
    }

    /// Whether a word may begin with the stretch that has this hash.
    @inline(__always)
    func mayContain(hash: UInt32) -> Bool {
        let index = index(of: hash)
        return bits[index &>> 6] &>> UInt64(truncatingIfNeeded: index & 63) & 1 == 1
    }

    @inline(__always)
    private func index(of hash: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    }
}
