/// Reads an XLSX file: the workbook, what its sheets share, and each sheet.
///
/// Source: ECMA-376 (Office Open XML), both the transitional and the strict form.
struct WorkbookReader {
    let bytes: [UInt8]
    let limits: SpreadsheetLimits

    func read(progress: (Int) -> Void) throws(SpreadsheetError) -> Workbook {
        let archive = try Archive(bytes: bytes, limits: limits)
        try refuseOthers(archive)
        let parts = WorkbookParts(archive: archive, limits: limits)
        let path = try workbookPath(archive, parts)
        let listing = WorkbookHandler(limits: limits)
        try parts.parse(path, with: listing)
        let relationships = try parts.relationships(of: path)
        let context = CellReader.Context(
            sharedTexts: try sharedTexts(relationships, parts), styles: try styles(relationships, parts),
            countsFrom1904: listing.countsFrom1904)
        var sheets = SheetCollector(parts: parts, context: context, budget: TableBudget(limits: limits))
        for sheet in listing.sheets {
            guard let target = relationships.first(where: { $0.id == sheet.relationship }) else {
                throw .damaged(part: path, detail: "bladet \"\(sheet.name)\" saknas i filen")
            }
            if target.type == "worksheet" {
                try sheets.read(sheet, path: target.path, progress: progress)
            } else {
                sheets.addWithoutCells(sheet)
            }
        }
        guard sheets.budget.rows > 0 else { throw .emptyFile }
        progress(sheets.budget.rows)
        return Workbook(format: .xlsx, sheets: sheets.sheets, warnings: sheets.warnings)
    }

    private func workbookPath(_ archive: Archive, _ parts: WorkbookParts) throws(SpreadsheetError) -> String {
        let root = try parts.relationships(of: "")
        let path = root.first { $0.type == "officeDocument" }?.path ?? "xl/workbook.xml"
        guard archive.contains(path) else { throw .unsupported(.archive) }
        return path
    }

    /// Says what another kind of ZIP archive is.
    private func refuseOthers(_ archive: Archive) throws(SpreadsheetError) {
        if archive.contains("META-INF/manifest.xml"), archive.contains("content.xml") {
            // An OpenDocument file begins with its type, unpacked.
            let isText = String(decoding: bytes.prefix(128), as: UTF8.self).contains("opendocument.text")
            throw .unsupported(isText ? .textDocument : .openDocument)
        }
        if archive.contains("Index/Document.iwa") { throw .unsupported(.appleNumbers) }
        if archive.contains("xl/workbook.bin") { throw .unsupported(.binaryWorkbook) }
        if archive.contains("word/document.xml") || archive.contains("ppt/presentation.xml") {
            throw .unsupported(.textDocument)
        }
    }

    private func sharedTexts(
        _ relationships: [Relationship], _ parts: WorkbookParts
    ) throws(SpreadsheetError) -> [String] {
        guard let path = relationships.first(where: { $0.type == "sharedStrings" })?.path else { return [] }
        let handler = SharedTextHandler(part: path, limits: limits)
        try parts.parse(path, with: handler)
        return handler.texts
    }

    private func styles(
        _ relationships: [Relationship], _ parts: WorkbookParts
    ) throws(SpreadsheetError) -> [DateStyle] {
        guard let path = relationships.first(where: { $0.type == "styles" })?.path else { return [] }
        let handler = StyleHandler(part: path)
        try parts.parse(path, with: handler)
        return handler.styles
    }
}
