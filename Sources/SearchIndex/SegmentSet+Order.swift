/// A document with what its place in the alphabetical order is told by.
public struct RankedDocument: Sendable {
    /// The document.
    public let document: Int
    /// The number of its segment. Documents of one segment are numbered in their full order.
    public let segment: Int
    /// The rank it was added with, such as the beginning of its name.
    public let rank: UInt64
}

extension SegmentSet {
    /// Some documents by rank; those of one segment in the order in which they were added, which must be that of
    /// their ranks.
    ///
    /// - Complexity: O(n) for n documents of one segment, O(n log n) for several.
    public func ranked(_ documents: DocumentSet) -> [RankedDocument] {
        var ranked: [RankedDocument] = []
        var number = 0
        documents.forEach { document in
            while number + 1 < segments.count, document >= bases[number + 1] { number += 1 }
            let rank = segments[number].ranks[document - bases[number]]
            ranked.append(RankedDocument(document: document, segment: number, rank: rank))
        }
        if segments.count > 1 { ranked.sort { ($0.rank, $0.document) < ($1.rank, $1.document) } }
        return ranked
    }

    /// Some documents by what they have in a column of numbers, the highest first; equal ones, and at the end those
    /// without a number, in the order of the documents.
    ///
    /// - Complexity: O(n log n) for n documents.
    public func documents(_ documents: DocumentSet, descendingBy column: Int) -> [Int] {
        precondition(
            segments.allSatisfy { $0.schema.columns[column].kind == .number }, "column \(column) holds no numbers")
        var keys: [UInt64] = []
        var number = 0
        documents.forEach { document in
            while number + 1 < segments.count, document >= bases[number + 1] { number += 1 }
            let value = segments[number].columnValues[column][document - bases[number]]
            let place = value == ColumnWriter.none ? UInt32.max : ~value
            keys.append(UInt64(place) << 32 | UInt64(document))
        }
        keys.sort()
        return keys.map { Int($0 & 0xFFFF_FFFF) }
    }
}
