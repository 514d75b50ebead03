import EmbeddedData

/// A file to be filled in, compiled into the program.
enum ImportTemplate: String, CaseIterable {
    case workbook = "insatser-mall.xlsx"
    case table = "insatser-mall.csv"
    case text = "insats-textmall.txt"

    /// The file.
    var bytes: [UInt8] {
        let file =
            switch self {
            case .workbook: embedded_workbook_template()
            case .table: embedded_table_template()
            case .text: embedded_text_template()
            }
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }

    /// The text to fill in, without the mark that files begin with.
    static let emptyText = String(String(decoding: Self.text.bytes, as: UTF8.self).drop { $0 == "\u{FEFF}" })

    /// What it is.
    var contentType: String {
        switch self {
        case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .table: "text/csv; charset=utf-8"
        case .text: "text/plain; charset=utf-8"
        }
    }
}
