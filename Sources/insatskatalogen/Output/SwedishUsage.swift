/// Puts the fixed English of the argument parser into Swedish.
///
/// swift-argument-parser has no localisation; its headings and messages are few and stable. What is
/// not in the table stays as it is.
enum SwedishUsage {
    private static let phrases: [(english: String, swedish: String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "ANVÄNDNING: "), ("Usage: ", "Användning: "), ("ARGUMENTS:", "ARGUMENT:"),
        ("OPTIONS:", "FLAGGOR:"), ("SUBCOMMANDS:", "KOMMANDON:"), ("<options>", "<flaggor>"),
        ("<subcommand>", "<kommando>"), ("Show help information.", "Visa den här hjälpen."),
        ("Show subcommand help information.", "Visa hjälp för ett kommando."), ("Show the version.", "Visa versionen."),
        ("' or '", "' eller '"), ("; default: ", "; förval: "), ("(default:", "(förval:"), ("(values:", "(värden:"),
        ("Error: ", "Fel: "),
        ("Missing expected argument ", "Det saknas ett argument: "),
        ("Missing value for ", "Det saknas ett värde för "),
        ("Unknown option ", "Okänd flagga: "), ("Unexpected argument ", "Oväntat argument: "),
        (" unexpected arguments: ", " oväntade argument: "), ("The value ", "Värdet "),
        (" is invalid for ", " går inte för "),
        ("Did you mean ", "Menade du "), ("Please provide one of ", "Välj bland "),
        ("Help:  ", "Hjälp:  "), ("for more information.", "för mer information."),
    ]

    static func translate(_ text: String) -> String {
        phrases.reduce(text) { $0.replacing($1.english, with: $1.swedish) }
            .replacing("See '", with: "Se '").replacing("' for detailed help.", with: "' för hjälp om ett kommando.")
    }
}

extension String {
    fileprivate func replacing(_ target: String, with replacement: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: target) {
            result += rest[..<range.lowerBound] + replacement
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
