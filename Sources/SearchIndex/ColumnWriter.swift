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

/// Collects the values of all facet columns of a document beside each other, so that one loop counts them.
///
/// Values are numbered over all columns in the order in which they are met.
struct FacetWriter {
    private var numbers: [UInt64: UInt16] = [:]
    /// Column and value of each number.
    private(set) var columns: [UInt32] = []
    private(set) var values: [UInt32] = []
    /// Where each document's numbers begin, and where the last one's end.
    private(set) var starts: [UInt32] = [0]
    private(set) var ids: [UInt16] = []

    /// The most different values that can be told apart.
    private static let mostValues = 1 << 16

    mutating func add(_ more: [UInt32], column: Int) {
        for value in more { ids.append(number(of: value, column: column)) }
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
        return number
    }
}
