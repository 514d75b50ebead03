import CatalogueModel

/// Several values in one cell, with `|` between them.
///
/// A bar or a backslash within a value is written with a backslash before it.
enum ListCell {
    /// The values as one cell.
    static func text(_ values: [String]) -> String {
        values.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }.joined(separator: "|")
    }

    /// The values of a cell, without white space around them; a line break within the cell separates as a bar does.
    ///
    /// - Complexity: O(n).
    static func values(of text: String) -> [String] {
        var values: [String] = []
        var value = ""
        var isEscaped = false
        for character in text {
            switch character {
            case "\\" where !isEscaped:
                isEscaped = true
                continue
            case "|" where !isEscaped, "\n" where !isEscaped, "\r\n" where !isEscaped:
                values.append(value)
                value = ""
            case "|", "\\": value.append(character)
            default: value += isEscaped ? "\\" + String(character) : String(character)
            }
            isEscaped = false
        }
        values.append(value + (isEscaped ? "\\" : ""))
        return values.map(\.trimmingSpaces).filter { !$0.isEmpty }
    }
}
