/// Which delimiter a text uses, by how its first records come out when split by each.
///
/// Counting characters would let the commas of Swedish prose win over the semicolons between cells. So each
/// candidate splits the text by the rules of quoting, and is judged by the headings it makes: in the first record,
/// and in the widest of the first few when that has three or more, since a title may stand above the table. A heading that counts is filled, does
/// not begin with a space (as prose after a comma does) and is no longer than a heading is. A wrong delimiter shows
/// in quotation marks that stand within cells, and in rows wider than the headings.
struct DelimiterGuess {
    /// In order of preference.
    static let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]

    private static let sampledRecords = 40
    private static let headingRecords = 5
    private static let sampledBytes = 64 << 10
    private static let longestHeading = 80

    /// The delimiter, a semicolon where nothing speaks for any.
    ///
    /// - Complexity: O(1): at most 64 kB are read.
    static func delimiter(of utf8: [UInt8], from position: Int) -> UInt8 {
        let sample = Array(utf8[position...].prefix(sampledBytes))
        let guesses = candidates.map { DelimiterGuess(sample, delimiter: $0) }
        let best = guesses.reduce(guesses[0]) { $1.score > $0.score ? $1 : $0 }
        if best.score > 0 { return best.delimiter }
        // "a, b, c" throughout: each heading but the first begins with a space, yet all records agree.
        return guesses.first(where: \.isRegular)?.delimiter ?? candidates[0]
    }

    private let delimiter: UInt8
    private var score = 0.0
    private var isRegular = false

    private init(_ sample: [UInt8], delimiter: UInt8) {
        self.delimiter = delimiter
        let records = Self.records(sample, delimiter: delimiter)
        guard let heading = records.prefix(Self.headingRecords).max(by: { Self.headings($0) < Self.headings($1) })
        else { return }
        let fitting = records.count { $0.cells.count <= heading.cells.count && $0.width > 1 }
        let loose = records.count { $0.looseTexts > 0 || $0.hasInnerQuote }
        let below = Self.headings(heading) >= 3 ? Self.headings(heading) - 1 : 0
        score =
            Double(2 * (Self.headings(records[0]) - 1) + below)
            * (0.5 + 0.5 * Double(fitting) / Double(records.count))
            * (1 - 0.75 * Double(loose) / Double(records.count))
        isRegular = records.count > 1 && heading.width > 1 && records.allSatisfy { $0.width == heading.width }
    }

    private static func records(_ sample: [UInt8], delimiter: UInt8) -> [DelimitedRecord] {
        var scanner = DelimitedScanner(sample, delimiter: delimiter)
        var budget = TableBudget(limits: SpreadsheetLimits(columns: .max, cellBytes: .max))
        var records: [DelimitedRecord] = []
        // An unterminated quotation mark ends the sample: it may be cut there.
        while records.count < sampledRecords, let record = try? scanner.next(budget: &budget) {
            if !record.cells.isEmpty { records.append(record) }
        }
        return records
    }

    /// How many cells could be headings; 1 where there are none, so that nothing scores below 0.
    private static func headings(_ record: DelimitedRecord) -> Int {
        max(1, record.cells.count { !$0.text.isEmpty && $0.text.first != " " && $0.text.utf8.count <= longestHeading })
    }
}
