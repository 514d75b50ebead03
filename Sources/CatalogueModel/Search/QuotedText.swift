/// A caller's text as it stands inside a sentence of ours.
public enum QuotedText {
    /// The text in quotation marks: cut, and isolated where it could turn the rest of the sentence around.
    public static func quoted(_ text: String) -> String {
        let shown = text.prefix(100)
        let turns = shown.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0590...0x08FF, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFEFC: true
            default: false
            }
        }
        return turns ? "\"\u{2068}\(shown)\u{2069}\"" : "\"\(shown)\""
    }
}
