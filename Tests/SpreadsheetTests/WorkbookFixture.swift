import FoundationEssentials
import Spreadsheet

/// The parts of a small workbook, to be changed by the test that needs another.
struct WorkbookFixture {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// Paths and contents, in the order of the archive.
    var parts: [(path: String, xml: String)] = [
        (
            "_rels/.rels",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="\(package)"><Relationship Id="rId1" Type="\(types)/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>
            """
        ),
        (
            "xl/workbook.xml",
            """
            <workbook xmlns="\(main)" xmlns:r="\(types)"><sheets>\
            <sheet name="Insatser" sheetId="1" r:id="rId1"/></sheets></workbook>
            """
        ),
        (
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships xmlns="\(package)"><Relationship Id="rId1" Type="\(types)/worksheet" \
            Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\(types)/sharedStrings" \
            Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="\(types)/styles" Target="styles.xml"/>\
            </Relationships>
            """
        ),
        (
            "xl/sharedStrings.xml",
            """
            <sst xmlns="\(main)"><si><t>namn</t></si><si><t xml:space="preserve"> åtgärd </t></si>\
            <si><r><t>fet</t></r><r><rPr><b/></rPr><t>stil</t></r><rPh sb="0" eb="1"><t>ljud</t></rPh></si></sst>
            """
        ),
        (
            "xl/styles.xml",
            """
            <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/>\
            <numFmt numFmtId="165" formatCode="0&quot; dagar&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/>\
            </cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs></styleSheet>
            """
        ),
        ("xl/worksheets/sheet1.xml", ""),
    ]

    /// A workbook whose one sheet holds these rows.
    init(rows: String, after: String = "") {
        self["xl/worksheets/sheet1.xml"] =
            "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    /// The contents of a part; `nil` takes it away.
    subscript(path: String) -> String? {
        get { parts.first { $0.path == path }?.xml }
        set {
            guard let index = parts.firstIndex(where: { $0.path == path }) else {
                if let newValue { parts.append((path, newValue)) }
                return
            }
            if let newValue { parts[index].xml = newValue } else { parts.remove(at: index) }
        }
    }

    /// The archive, to be changed before its bytes are taken.
    var archive: ArchiveBuilder {
        ArchiveBuilder(entries: parts.map { ArchiveBuilder.Entry(name: $0.path, contents: Array($0.xml.utf8)) })
    }

    /// The file.
    var data: Data { Data(archive.bytes) }

    /// What the reader makes of it.
    func read(limits: SpreadsheetLimits = .standard) throws(SpreadsheetError) -> Workbook {
        try SpreadsheetReader(limits: limits).read(data)
    }
}

extension Workbook {
    /// The texts of one sheet.
    func texts(_ sheet: Int = 0) -> [[String]] { sheets[sheet].rows.map { $0.cells.map(\.text) } }
    /// The line of each row of one sheet.
    func lines(_ sheet: Int = 0) -> [Int] { sheets[sheet].rows.map(\.line) }
}
