/// A kind of file that is recognised, so that the message can help, but not read.
public enum UnsupportedFile: Hashable, Sendable {
    /// Excel 97–2003 (.xls).
    case legacyExcel
    /// Excel's binary workbook (.xlsb).
    case binaryWorkbook
    /// A workbook that asks for a password.
    case passwordProtected
    /// OpenDocument (.ods).
    case openDocument
    /// Apple Numbers (.numbers).
    case appleNumbers
    /// PDF.
    case pdf
    /// Word, RTF and other documents of text.
    case textDocument
    /// HTML or XML, as some systems export under the name .xls.
    case markup
    /// A ZIP archive or other packed file without a workbook.
    case archive
    /// UTF-32, or bytes that are no text.
    case binary

    var message: String {
        switch self {
        case .legacyExcel: "Filen är i Excels gamla format (.xls), som inte kan läsas."
        case .binaryWorkbook: "Filen är en binär Excel-arbetsbok (.xlsb), som inte kan läsas."
        case .passwordProtected: "Filen är skyddad med lösenord."
        case .openDocument: "Filen är i OpenDocument-format (.ods), som inte kan läsas."
        case .appleNumbers: "Filen är ett dokument från Apple Numbers, som inte kan läsas."
        case .pdf: "Filen är en PDF och har inga celler att läsa."
        case .textDocument: "Filen är ett textdokument och inte en tabell."
        case .markup: "Filen är en webbsida eller annan XML, även om namnet kan säga något annat."
        case .archive: "Filen är ett packat arkiv utan arbetsbok."
        case .binary: "Filen är varken en Excel-arbetsbok eller en textfil."
        }
    }

    var remedy: String {
        let saveAs = "Spara om som Excel-arbetsbok (.xlsx) eller som CSV UTF-8"
        return switch self {
        case .legacyExcel, .binaryWorkbook, .openDocument, .appleNumbers, .markup:
            "Öppna filen i ett kalkylprogram. \(saveAs), och försök igen med den nya filen."
        case .passwordProtected: "Öppna filen, ta bort lösenordet, spara och försök igen."
        case .pdf: "Be om kalkylarket som PDF-filen gjordes av. \(saveAs)."
        case .textDocument: "Lägg tabellen i ett kalkylark. \(saveAs)."
        case .archive: "Packa upp arkivet och välj filen med tabellen."
        case .binary: "Öppna tabellen i ett kalkylprogram. \(saveAs)."
        }
    }
}
