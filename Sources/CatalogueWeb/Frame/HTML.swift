import CatalogueAudit

/// A piece of HTML that is known to be well-formed text: everything put into it was escaped or is HTML.
///
/// Written as string literals. A `String` interpolated into one is escaped; an `HTML` is taken as it
/// is. There is no way to put unescaped text in, so a forgotten escape cannot happen:
///
/// ```swift
/// let name = "<script>"
/// let page: HTML = "<h1>\(name)</h1>"   // <h1>&lt;script&gt;</h1>
/// ```
public struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    public let text: String

    /// Nothing.
    static let empty: HTML = ""

    /// Takes a literal of this program's own source as markup.
    public init(stringLiteral value: String) { text = value }

    /// Takes the assembled pieces of a literal.
    public init(stringInterpolation pieces: Interpolation) { text = pieces.text }

    private init(trusted text: String) { self.text = text }

    /// Takes JSON as the content of a `script` element that holds data: no `<` can end the element.
    init(json: String) { text = json.replacing("<", with: "\\u003c") }

    /// Takes a picture, which escapes its texts itself.
    init(picture: GapReportSVG) { text = picture.svg }

    /// The pieces one after the other.
    static func join(_ pieces: [HTML], separator: HTML = "") -> HTML {
        HTML(trusted: pieces.map(\.text).joined(separator: separator.text))
    }

    /// Collects the pieces of a literal.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var text: String

        /// Reserves room.
        public init(literalCapacity: Int, interpolationCount: Int) {
            text = ""
            text.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        /// Takes markup of the source text.
        public mutating func appendLiteral(_ literal: String) { text += literal }

        /// Takes text, escaped for element content and for attribute values in double quotes.
        public mutating func appendInterpolation(_ value: String) { HTML.appendEscaped(value, to: &text) }

        /// Takes a whole number.
        public mutating func appendInterpolation(_ value: Int) { text += String(value) }

        /// Takes markup.
        public mutating func appendInterpolation(_ value: HTML) { text += value.text }

        /// Takes markup, or nothing.
        public mutating func appendInterpolation(_ value: HTML?) { text += value?.text ?? "" }

        /// Takes pieces of markup one after the other.
        public mutating func appendInterpolation(_ values: [HTML]) { for value in values { text += value.text } }
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            true
        default: false
        }
    }

    /// Escapes the five characters that matter, and control characters that HTML forbids become U+FFFD.
    ///
    /// - Complexity: O(n).
    private static func appendEscaped(_ value: String, to text: inout String) {
        guard value.utf8.contains(where: needsEscape) else {
            text += value
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
