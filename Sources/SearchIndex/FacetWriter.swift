/// Collects the values of all facet columns of a document beside each other, so that one loop counts them.
///
/// Values are numbered over all columns: in the order in which they are met, and by how common they are in the end.
struct FacetWriter {
    private var numbers: [UInt64: UInt16] = [:]
    /// Column, value and number of documents of each number.
    private var columns: [UInt32] = []
    private var values: [UInt32] = []
    private var counts: [Int] = []
    /// Where each document's numbers begin, and where the last one's end.
    private var starts: [UInt32] = [0]
    private var ids: [UInt16] = []

    /// The most different values that can be told apart.
    private static let mostValues = 1 << 16

    mutating func add(_ more: [UInt32], column: Int) {
        for value in more {
            let id = number(of: value, column: column)
            counts[Int(id)] += 1
            ids.append(id)
        }
    }

    mutating func endDocument() { starts.append(UInt32(ids.count)) }

    private mutating func number(of value: UInt32, column: Int) -> UInt16 {
        let key = UInt64(column) << 32 | UInt64(value)
        if let number = numbers[key] { return number }
        precondition(columns.count < Self.mostValues, "more than \(Self.mostValues) different facet values")
        let number = UInt16(columns.count)
        numbers[key] = number
        columns.append(UInt32(column))
        values.append(value)
        counts.append(0)
        return number
    }

    /// Puts what was collected into the parts of a segment, the commonest value as number 0, and those of a document
    /// ascending.
    ///
    /// - Complexity: O(f + v log v) for f values of documents, v of them different.
    func finish(into parts: inout SegmentParts) {
        func key(_ number: Int) -> (Int, UInt32, UInt32) { (-counts[number], columns[number], values[number]) }
        let order = counts.indices.sorted { key($0) < key($1) }
        var ranks = [UInt16](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt16(rank) }
        parts.facetStarts = starts
        parts.facetIDs = ids.map { ranks[Int($0)] }
        for (start, end) in zip(starts, starts.dropFirst()) { parts.facetIDs[Int(start)..<Int(end)].sort() }
        parts.facetColumns = order.map { columns[$0] }
        parts.facetValues = order.map { values[$0] }
    }
}
