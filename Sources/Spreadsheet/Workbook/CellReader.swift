/// The cell of a sheet that is being read; one reader serves all cells, so that its buffers are kept.
struct CellReader {
    /// What a workbook needs to make text of a cell's value.
    struct Context {
        let sharedTexts: [String]
        let styles: [DateStyle]
        let countsFrom1904: Bool
    }

    private let context: Context
    /// Whether there is a cell being read.
    private(set) var isOpen = false
    private var type = ""
    private var style = DateStyle.none
    private var text = RichText()
    private var value: [UInt8] = []
    private var isInValue = false
    private var isInText = false
    private var hasFormula = false

    init(context: Context) {
        self.context = context
    }

    /// Begins a cell.
    mutating func open(_ attributes: XMLAttributes) {
        isOpen = true
        type = attributes.value("t") ?? "n"
        let index = attributes.number("s") ?? 0
        style = context.styles.indices.contains(index) ? context.styles[index] : .none
        value.removeAll(keepingCapacity: true)
        text.clear()
        (isInValue, isInText, hasFormula) = (false, false, false)
    }

    mutating func start(_ element: String) {
        switch element {
        case "v": isInValue = true
        case "f": hasFormula = true
        case "is": isInText = true
        default: if isInText { text.start(element) }
        }
    }

    mutating func end(_ element: String) {
        switch element {
        case "v": isInValue = false
        case "is": isInText = false
        default: if isInText { text.end(element) }
        }
    }

    mutating func append(
        _ characters: XMLText, limit: Int, at place: @autoclosure () -> SpreadsheetPlace
    ) throws(SpreadsheetError) {
        guard isInValue || text.isOpen else { return }
        guard value.count + text.count + characters.count <= limit else {
            throw .tooLarge(.cellBytes, limit: limit, at: place())
        }
        if isInValue { characters.append(to: &value) } else { text.append(characters) }
    }

    /// Whether there is a formula of which the file does not tell what it came to.
    var lacksValue: Bool { hasFormula && value.isEmpty && type == "n" }

    /// Ends the cell, and gives it with its text.
    ///
    /// - Throws: ``SpreadsheetError/damaged(part:detail:at:)`` for a shared text that is not there.
    mutating func close(at place: @autoclosure () -> SpreadsheetPlace) throws(SpreadsheetError) -> Cell {
        isOpen = false
        switch type {
        case "s": return Cell(try sharedText(at: place()))
        case "inlineStr": return Cell(text.take())
        case "str": return Cell(EscapedText.decode(value))
        case "b": return value.isEmpty ? .empty : Cell(plainValue == "0" ? "FALSKT" : "SANT", kind: .boolean)
        case "e": return Cell(plainValue, kind: .error)
        case "d": return Cell(ISODate.text(plainValue), kind: .date)
        default: return number()
        }
    }

    private func sharedText(at place: @autoclosure () -> SpreadsheetPlace) throws(SpreadsheetError) -> String {
        guard !value.isEmpty else { return "" }
        guard let index = WholeNumber(plainValue)?.value, index < context.sharedTexts.count else {
            throw .damaged(part: nil, detail: "en cell hänvisar till en text som inte finns", at: place())
        }
        return context.sharedTexts[index]
    }

    private func number() -> Cell {
        let plain = plainValue
        if style != .none, let serial = NumberText.parse(plain),
            let date = SerialDate(serial: serial, countsFrom1904: context.countsFrom1904).text(style)
        {
            return Cell(date, kind: .date)
        }
        return NumberText.plain(plain).map { Cell($0, kind: .number) } ?? Cell(plain)
    }

    /// The value without white space around it.
    private var plainValue: String {
        let isSpace = { (byte: UInt8) in byte <= 0x20 }
        guard value.first.map(isSpace) == true || value.last.map(isSpace) == true else {
            return String(decoding: value, as: UTF8.self)
        }
        let start = value.firstIndex { !isSpace($0) } ?? value.endIndex
        let end = value.lastIndex { !isSpace($0) } ?? start
        return start == value.endIndex ? "" : String(decoding: value[start...end], as: UTF8.self)
    }
}
