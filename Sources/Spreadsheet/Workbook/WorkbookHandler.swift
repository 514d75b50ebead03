/// Reads the part that lists the sheets.
///
/// Source: ECMA-376 part 1, 18.2.19–20 (sheets), 18.2.28 (workbookPr).
final class WorkbookHandler: XMLHandler {
    /// A sheet as the workbook lists it.
    struct ListedSheet {
        let name: String
        let relationship: String
        let isHidden: Bool
    }

    private let limits: SpreadsheetLimits
    private(set) var sheets: [ListedSheet] = []
    /// Whether days are counted from 1904, as old Excel for Mac did.
    private(set) var countsFrom1904 = false

    init(limits: SpreadsheetLimits) {
        self.limits = limits
    }

    func startElement(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        switch name {
        case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
        case "sheet":
            guard sheets.count < limits.sheets else { throw .tooLarge(.sheets, limit: limits.sheets, at: nil) }
            let state = attributes.value("state") ?? "visible"
            sheets.append(
                ListedSheet(
                    name: EscapedText.decode(attributes.value("name") ?? ""),
                    relationship: attributes.prefixed("id") ?? "", isHidden: state != "visible"))
        default: break
        }
    }
}
