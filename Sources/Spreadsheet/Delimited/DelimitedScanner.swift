/// Splits UTF-8 text into records of cells.
///
/// A cell that begins with a quotation mark ends at the next that is not doubled, and may hold delimiters and line
/// breaks. A mark further in is text. What follows a closing mark up to the delimiter is kept as text, as
/// spreadsheets do.
///
/// Source: RFC 4180, for all that it says.
struct DelimitedScanner {
    private let utf8: [UInt8]
    private let delimiter: UInt8
    /// Whether only a CR ends a record, and an LF within an unquoted cell is text.
    private let endsWithLoneCR: Bool
    private var position: Int
    private(set) var line: Int
    private var row = RowBuilder()
    private var scratch: [UInt8] = []

    private static let quote = UInt8(ascii: "\"")
    private static let (lf, cr) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

    init(_ utf8: [UInt8], delimiter: UInt8, from position: Int = 0, line: Int = 1) {
        endsWithLoneCR = LineBreaks.areLoneCR(in: utf8[position...])
        self.utf8 = utf8
        self.delimiter = delimiter
        self.position = position
        self.line = line
    }

    /// The next record, wholly empty ones too; `nil` at the end.
    ///
    /// - Throws: ``SpreadsheetError/unterminatedQuote(openedAt:)`` and what `budget` does.
    /// - Complexity: O(n) in the bytes of the record.
    mutating func next(budget: inout TableBudget) throws(SpreadsheetError) -> DelimitedRecord? {
        guard position < utf8.count else { return nil }
        var record = DelimitedRecord(line: line)
        while true {
            let (column, cellLine) = (record.width, line)
            let text = try cell(column: column, record: &record)
            try row.put(
                Cell(text), column: column, at: SpreadsheetPlace(line: cellLine, column: column), budget: &budget)
            record.width += 1
            // Here is a delimiter, a line break or the end.
            guard position < utf8.count, utf8[position] == delimiter else { break }
            position += 1
        }
        if position < utf8.count { takeLineBreak() }
        record.cells = row.take()
        return record
    }

    private mutating func cell(column: Int, record: inout DelimitedRecord) throws(SpreadsheetError) -> String {
        guard position < utf8.count, utf8[position] == Self.quote else { return unquoted(&record) }
        scratch.removeAll(keepingCapacity: true)
        try takeQuoted(at: SpreadsheetPlace(line: line, column: column))
        let rest = unquoted(&record)
        if rest.utf8.contains(where: { $0 != UInt8(ascii: " ") }) {
            record.looseTexts += 1
            record.firstLooseText = record.firstLooseText ?? column
        }
        return String(decoding: scratch, as: UTF8.self) + rest
    }

    private mutating func unquoted(_ record: inout DelimitedRecord) -> String {
        let start = position
        while position < utf8.count {
            let byte = utf8[position]
            if byte == delimiter || byte == Self.cr { break }
            if byte == Self.quote { record.hasInnerQuote = true }
            if byte == Self.lf {
                guard endsWithLoneCR else { break }
                line += 1
            }
            position += 1
        }
        return start == position ? "" : String(decoding: utf8[start..<position], as: UTF8.self)
    }

    /// Reads from a quotation mark past the one that closes it, into `scratch`.
    private mutating func takeQuoted(at place: SpreadsheetPlace) throws(SpreadsheetError) {
        position += 1
        while position < utf8.count {
            switch utf8[position] {
            case Self.quote:
                position += 1
                guard position < utf8.count, utf8[position] == Self.quote else { return }
                scratch.append(Self.quote)
                position += 1
            case Self.lf, Self.cr:
                scratch.append(Self.lf)
                takeLineBreak()
            case let byte:
                scratch.append(byte)
                position += 1
            }
        }
        throw .unterminatedQuote(openedAt: place)
    }

    private mutating func takeLineBreak() {
        let isPair = utf8[position] == Self.cr && position + 1 < utf8.count && utf8[position + 1] == Self.lf
        position += isPair ? 2 : 1
        line += 1
    }
}
