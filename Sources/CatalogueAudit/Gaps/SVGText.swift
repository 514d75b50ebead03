/// Writes the few elements of SVG that a heat map has; texts are escaped here and nowhere else.
///
/// Source: W3C, "Scalable Vector Graphics (SVG) 2"; characters allowed by XML 1.0, production 2.
enum SVGText {
    /// A start tag; names are this program's own.
    static func opening(_ name: String, _ attributes: [(String, String)]) -> String {
        "<\(name)" + attributes.map { " \($0)=\"\(escaped($1))\"" }.joined() + ">"
    }

    /// An element around markup.
    static func element(_ name: String, _ attributes: [(String, String)], _ markup: String) -> String {
        opening(name, attributes) + markup + "</\(name)>"
    }

    /// A line of text.
    static func text(
        _ text: String, x: Int, y: Int, class name: String = "gap-label", fill: String = GapColours.text,
        more: [(String, String)] = []
    ) -> String {
        let attributes = [("x", "\(x)"), ("y", "\(y)"), ("class", name), ("fill", fill)]
        return element("text", attributes + more, escaped(text))
    }

    /// A rectangle.
    static func rectangle(_ box: GapBox, class name: String, fill: String, stroke: String? = nil) -> String {
        let place = [("x", "\(box.x)"), ("y", "\(box.y)"), ("width", "\(box.width)"), ("height", "\(box.height)")]
        let line = stroke.map { [("stroke", $0)] } ?? []
        return element("rect", place + [("class", name), ("fill", fill)] + line, "")
    }

    /// Text for elements and for attributes in double quotes; characters that XML forbids become U+FFFD.
    ///
    /// - Complexity: O(n).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}":
                escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
