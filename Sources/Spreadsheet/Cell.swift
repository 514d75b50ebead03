/// What stands in one cell.
///
/// In the text, line breaks are always LF; nothing else is changed, and spaces at the ends are kept.
public struct Cell: Hashable, Sendable {
    /// What the file says the text is.
    public enum Kind: UInt8, Hashable, Sendable {
        /// Text, as is everything in delimited text.
        case text
        /// A number, written with a decimal point, as short as 15 significant digits allow: `16`, `0.5`.
        case number
        /// A date `2026-03-01`, a point in time `2026-03-01 13:45:00`, a time or a duration `13:45:00`.
        case date
        /// `SANT` or `FALSKT`, as a Swedish spreadsheet shows it.
        case boolean
        /// A formula that failed, such as `#N/A`.
        case error
    }

    /// The text; empty when the cell is.
    public let text: String
    /// What the file says the text is.
    public let kind: Kind

    /// Creates a cell.
    public init(_ text: String, kind: Kind = .text) {
        self.text = text
        self.kind = kind
    }

    /// A cell with nothing in it.
    public static let empty = Cell("")
}

extension Cell {
    /// The name that a spreadsheet shows above column `index`, counted from 0: `A` for 0, `AA` for 26.
    ///
    /// - Precondition: `index` is not negative.
    public static func columnName(_ index: Int) -> String {
        precondition(index >= 0, "a column before the first")
        var rest = index
        var letters: [UInt8] = []
        while rest >= 0 {
            letters.append(UInt8(65 + rest % 26))
            rest = rest / 26 - 1
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
