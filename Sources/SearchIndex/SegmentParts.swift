/// The arrays that a segment consists of; ``SegmentFile`` tells what each holds.
struct SegmentParts: Sendable {
    var documentCount = 0
    var termOffsets: [UInt32] = []
    var termBytes: [UInt8] = []
    var documentFrequencies: [UInt32] = []
    var postingStarts: [UInt32] = []
    var postingWords: [UInt64] = []
    var payloadStrengths: [UInt16] = []
    var payloadFields: [UInt8] = []
    var positionStarts: [UInt32] = []
    var positionWords: [UInt64] = []
    var facetStarts: [UInt32] = []
    var facetIDs: [UInt16] = []
    var facetColumns: [UInt32] = []
    var facetValues: [UInt32] = []
    var keys: [UInt64] = []
    var ranks: [UInt64] = []
    /// By column of the schema; empty for facets, and where a column holds numbers.
    var columnStarts: [[UInt32]] = []
    /// By column of the schema; empty for facets.
    var columnValues: [[UInt32]] = []

    var termCount: Int { documentFrequencies.count }
}
