/// Collects the values of one column.
struct ColumnWriter {
    /// Stands for no value in a column of numbers.
    static let none = UInt32.max

    /// Where each document's values begin, and where the last one's end; unused for numbers.
    private(set) var starts: [UInt32] = [0]
    private(set) var values: [UInt32] = []

    mutating func add(_ more: [UInt32]) {
        values += more
        starts.append(UInt32(values.count))
    }

    mutating func add(number: UInt32?) { values.append(number ?? Self.none) }
}
