/// Reads which styles of cells show numbers as dates.
///
/// Source: ECMA-376 part 1, 18.8.10 (cellXfs), 18.8.31 (numFmts).
final class StyleHandler: XMLHandler {
    private let part: String
    private var codes: [Int: DateStyle] = [:]
    private var formats: [Int] = []
    private var isInCodes = false
    private var isInStyles = false
    private static let most = 100_000

    init(part: String) {
        self.part = part
    }

    /// The meaning of each style, in the order by which cells name them.
    var styles: [DateStyle] { formats.map { codes[$0] ?? DateStyle(builtIn: $0) } }

    func startElement(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        switch name {
        case "numFmts": isInCodes = true
        case "cellXfs": isInStyles = true
        case "numFmt" where isInCodes:
            guard let id = attributes.number("numFmtId"), let code = attributes.value("formatCode") else { return }
            codes[id] = DateStyle(code: code)
        case "xf" where isInStyles: formats.append(attributes.number("numFmtId") ?? 0)
        default: return
        }
        guard codes.count <= Self.most, formats.count <= Self.most else {
            throw .damaged(part: part, detail: "orimligt många cellformat")
        }
    }

    func endElement(_ name: String) throws(SpreadsheetError) {
        switch name {
        case "numFmts": isInCodes = false
        case "cellXfs": isInStyles = false
        default: break
        }
    }
}
