/// Text as it may stand in XML.
enum XMLText {
    /// The text with the signs escaped that mean something in XML; what no XML document may have, even escaped,
    /// becomes U+FFFD.
    ///
    /// Source: XML 1.0 (fifth edition), sections 2.2 and 2.4.
    ///
    /// - Complexity: O(n).
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // As references, or a parser would make a space of them in attributes, and a line feed elsewhere.
            case "\t": result += "&#9;"
            case "\n": result += "&#10;"
            case "\r": result += "&#13;"
            default: result.unicodeScalars.append(isCharacter(scalar) ? scalar : "\u{FFFD}")
            }
        }
        return result
    }

    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0xD7FF, 0xE000...0xFFFD, 0x1_0000...0x10_FFFF: true
        default: false
        }
    }
}
