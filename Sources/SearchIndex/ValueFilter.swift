/// Tells of most values that a column of a segment does not have them, without looking through it.
///
/// A bit for each value by its lowest bits, of which one in sixteen is set at most.
///
/// Useful for: values that are spread well, such as hashes, and are seldom there. Not useful for: small numbers.
///
/// Source: B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13 (1970), with one function.
public struct ValueFilter: Sendable {
    private let bits: [UInt64]

    /// - Complexity: O(m) for m values.
    public init(_ segment: Segment, column: Int) {
        precondition(segment.schema.columns[column].kind == .values, "column \(column) holds no values")
        let values = segment.columnValues[column]
        var size = 64
        while size < 16 * values.count { size *= 2 }
        var bits = [UInt64](repeating: 0, count: size / 64)
        for value in values {
            let place = Int(value) & (size - 1)
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }
        self.bits = bits
    }

    /// Whether the column may have a value; never false when it does.
    ///
    /// - Complexity: O(1).
    public func mayHave(_ value: UInt32) -> Bool {
        let place = Int(value) & (64 * bits.count - 1)
        return bits[place >> 6] >> UInt64(place & 63) & 1 != 0
    }
}
