/// Codes of the languages that people in Sweden may meet in a service, by their Swedish names.
///
/// Source: ISO 639-1 and, where that has none, ISO 639-3; the minority languages after lag (2009:724).
enum LanguageCode {
    private static let codes = [
        "albanska": "sq", "amhariska": "am", "arabiska": "ar", "bengali": "bn", "bosniska": "bs", "bulgariska": "bg",
        "danska": "da", "dari": "prs", "engelska": "en", "estniska": "et", "finska": "fi", "franska": "fr",
        "grekiska": "el", "hindi": "hi", "isländska": "is", "italienska": "it", "jiddisch": "yi", "kinesiska": "zh",
        "kroatiska": "hr", "kurdiska": "ku", "kurmanji": "kmr", "lettiska": "lv", "litauiska": "lt",
        "makedonska": "mk", "meänkieli": "fit", "nederländska": "nl", "nordsamiska": "se", "norska": "no",
        "pashto": "ps", "persiska": "fa", "polska": "pl", "portugisiska": "pt", "romani": "rom", "romani chib": "rom",
        "rumänska": "ro", "ryska": "ru", "samiska": "se", "serbiska": "sr", "somaliska": "so", "sorani": "ckb",
        "spanska": "es", "svenska": "sv", "svenskt teckenspråk": "swl", "swahili": "sw", "tamil": "ta",
        "teckenspråk": "swl", "thailändska": "th", "tigrinska": "ti", "tigrinja": "ti", "tjeckiska": "cs",
        "turkiska": "tr", "tyska": "de", "ukrainska": "uk", "ungerska": "hu", "urdu": "ur", "vietnamesiska": "vi",
    ]

    private static let names: [String: String] = Dictionary(
        codes.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })

    /// The name and the code of a language that is written as either; a name that is not known has no code.
    static func reading(_ text: String) -> (name: String, code: String?) {
        let plain = text.lowercased()
        if let name = names[plain] { return (name, plain) }
        return (text, codes[plain])
    }
}
