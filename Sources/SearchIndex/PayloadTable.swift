/// What the postings of a segment tell of a term in a document: the fields that have it and its strength.
///
/// Distinct pairs are numbered as they are met and counted, so that postings need keep no more than a number.
struct PayloadTable {
    /// The fields of each payload, one bit each.
    private(set) var fields: [UInt8] = []
    /// The strength of each payload.
    private(set) var strengths: [UInt16] = []
    private var counts: [Int] = []
    /// The number of each payload and one more, by fields and then strength; 0 for one not met, and no row for
    /// fields not met: a small segment has few.
    private var rows = [[UInt32]](repeating: [], count: 1 << IndexSchema.mostFields)

    /// Bits of the highest number that there can be.
    static let numberBits = IndexSchema.mostFields + TermStrength.bits

    /// The number of a payload, which is counted.
    ///
    /// - Complexity: O(1) but for the first of some fields.
    @inline(__always)
    mutating func number(fields: UInt8, strength: UInt16) -> UInt32 {
        if rows[Int(fields)].isEmpty { rows[Int(fields)] = Array(repeating: 0, count: TermStrength.full + 1) }
        if rows[Int(fields)][Int(strength)] == 0 { add(fields, strength) }
        let number = rows[Int(fields)][Int(strength)] - 1
        counts[Int(number)] += 1
        return number
    }

    private mutating func add(_ fields: UInt8, _ strength: UInt16) {
        self.fields.append(fields)
        strengths.append(strength)
        counts.append(0)
        rows[Int(fields)][Int(strength)] = UInt32(counts.count)
    }

    /// The numbers in the order in which payloads are stored: the commonest first, those as common by fields and
    /// strength, so that the order does not depend on that of the documents.
    ///
    /// - Complexity: O(n log n) for n distinct payloads.
    var commonestFirst: [Int] {
        func key(_ number: Int) -> (Int, UInt8, UInt16) { (-counts[number], fields[number], strengths[number]) }
        return counts.indices.sorted { key($0) < key($1) }
    }
}
