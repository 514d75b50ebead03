/// Reads the texts that cells share, which stand in a part of their own.
///
/// Runs of rich text are joined; phonetic guides (`rPh`) are left out.
///
/// Source: ECMA-376 part 1, 18.4.8 (si), 18.4.9 (sst).
final class SharedTextHandler: XMLHandler {
    private let part: String
    private let limits: SpreadsheetLimits
    private(set) var texts: [String] = []
    private var text = RichText()
    private var bytes = 0

    init(part: String, limits: SpreadsheetLimits) {
        self.part = part
        self.limits = limits
    }

    func startElement(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        text.start(name)
    }

    func endElement(_ name: String) throws(SpreadsheetError) {
        text.end(name)
        guard name == "si" else { return }
        guard texts.count < limits.cells else { throw .tooLarge(.cells, limit: limits.cells, at: nil) }
        texts.append(text.take())
        bytes += texts[texts.count - 1].utf8.count
        guard bytes <= limits.textBytes else { throw .tooLarge(.textBytes, limit: limits.textBytes, at: nil) }
    }

    func characters(_ characters: XMLText) throws(SpreadsheetError) {
        guard text.isOpen else { return }
        guard text.count + characters.count <= limits.cellBytes else {
            throw .tooLarge(.cellBytes, limit: limits.cellBytes, at: nil)
        }
        text.append(characters)
    }
}
