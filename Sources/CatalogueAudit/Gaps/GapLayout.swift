/// Where everything of a heat map stands, in pixels; grown from what is to be shown.
struct GapLayout {
    static let fontSize = 14
    static let lineHeight = 16
    static let margin = 12
    static let cellWidth = 56
    static let cellHeight = 40
    /// The longest line of a need's name, unless one word is longer.
    private static let widestLine = 180
    /// Lines of a need's name: what a column has room for.
    private static let mostLines = 3
    static let explanation = "Stora tal: insatser i kommunen. \"+ län\": insatser för hela länet."

    static let all = "Alla kommuner ovan"
    static let allNeeds = "Alla behov"

    /// The names of the needs, broken into lines.
    let needLines: [[String]]
    let labelWidth: Int
    let headingHeight: Int
    let width: Int
    let height: Int
    private let rowCount: Int

    init(municipalities: [String], needs: [String]) {
        needLines = needs.map(Self.lines)
        rowCount = municipalities.count
        let labels = municipalities.map(Self.textWidth) + [Self.boldWidth(Self.all)]
        labelWidth = (labels.max() ?? 0) + 2 * Self.margin
        let headings = needLines.joined().map(Self.textWidth) + [Self.boldWidth(Self.allNeeds)]
        headingHeight = (headings.max() ?? 0) + 2 * Self.margin
        let table = labelWidth + (needs.count + 1) * Self.cellWidth + Self.margin
        width = max(table, Self.textWidth(Self.explanation) + 2 * Self.margin, 420)
        height = headingHeight + (rowCount + 2) * Self.cellHeight + 90
    }

    func x(column: Int) -> Int { labelWidth + column * Self.cellWidth }
    func y(row: Int) -> Int { headingHeight + row * Self.cellHeight }
    var legendTop: Int { y(row: rowCount + 2) + 16 }

    /// Breaks a name at spaces into at most three lines; the last takes what is left.
    private static func lines(_ name: String) -> [String] {
        var lines: [String] = []
        for word in name.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, lines.count == mostLines || textWidth(last + " " + word) <= widestLine {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.isEmpty ? [""] : lines
    }

    private static func boldWidth(_ text: String) -> Int { textWidth(text) * 6 / 5 }

    /// How wide a text is at most at ``fontSize`` in common typefaces: an estimate on the safe side.
    ///
    /// - Complexity: O(n).
    static func textWidth(_ text: String) -> Int {
        let hundredths = text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar {
            case "i", "l", "j", "t", "f", "r", "I", ".", ",", ":", ";", "'", "-", "(", ")", " ", "!", "|": sum + 40
            case "m", "w", "M", "W", "@", "%": sum + 95
            case "A"..."Z", "Å", "Ä", "Ö": sum + 75
            case "\u{2E80}"...: sum + 110
            default: sum + 60
            }
        }
        return (hundredths * fontSize + 99) / 100
    }
}

/// A rectangle in pixels.
struct GapBox {
    let x, y, width, height: Int
}
