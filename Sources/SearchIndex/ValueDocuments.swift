/// For each value of a column of values the documents of a segment that have it, and those without any.
///
/// Useful for: sets of documents by a few of the values, as often as wanted. Not useful for: one value once, for
/// which ``SegmentSet/documents(column:having:)`` needs no preparation.
public struct ValueDocuments: Sendable {
    /// The distinct values, ascending.
    public let values: [UInt32]
    /// Where the documents of each value begin, and the end of the last.
    private let starts: [Int]
    /// The documents of each value, ascending, one value after the other.
    private let documents: [UInt32]
    /// The documents without a value, ascending.
    private let missing: [UInt32]

    /// - Complexity: O(n + m log d) for n documents with m values, d of them distinct.
    public init(_ segment: Segment, column: Int) {
        precondition(segment.schema.columns[column].kind == .values, "column \(column) holds no values")
        let (columnStarts, stored) = (segment.columnStarts[column], segment.columnValues[column])
        let distinct = Set(stored).sorted()
        let slots = stored.map { distinct.firstPlace(notBelow: Int($0)) }
        var starts = Array(repeating: 0, count: distinct.count + 1)
        for slot in slots { starts[slot + 1] += 1 }
        for slot in distinct.indices { starts[slot + 1] += starts[slot] }
        var next = starts
        var documents = Array(repeating: 0 as UInt32, count: slots.count)
        var missing: [UInt32] = []
        for document in 0..<segment.documentCount {
            let range = Int(columnStarts[document])..<Int(columnStarts[document + 1])
            if range.isEmpty { missing.append(UInt32(document)) }
            for slot in slots[range] {
                documents[next[slot]] = UInt32(document)
                next[slot] += 1
            }
        }
        (values, self.starts, self.documents, self.missing) = (distinct, starts, documents, missing)
    }

    /// Puts the documents with a value, or those without any for `nil`, into a set in which they begin at `base`.
    ///
    /// - Complexity: O(log d + k) for k documents.
    public func insert(having value: UInt32?, from base: Int, into set: inout DocumentSet) {
        for document in documents(having: value) { set.insert(base + Int(document)) }
    }

    private func documents(having value: UInt32?) -> ArraySlice<UInt32> {
        guard let value else { return missing[...] }
        let slot = values.firstPlace(notBelow: Int(value))
        guard slot < values.count, values[slot] == value else { return [] }
        return documents[starts[slot]..<starts[slot + 1]]
    }
}
