/// Fixed texts of made-up entries.
enum GeneratedPhrases {
    /// Organisations that act in the whole country.
    static let nationalAuthorities = [
        "Arbetsförmedlingen", "Försäkringskassan", "Kriminalvården", "Folkbildningsrådet", "Riksförbundet Attention",
    ]
    /// Organisations that take part.
    static let parties = [
        "Arbetsförmedlingen", "Försäkringskassan", "Svenska kyrkan", "Röda Korset", "Stadsmissionen",
        "Vuxenutbildningen", "Vårdcentralen", "Studieförbundet Vuxenskolan", "Coompanion", "Folkhögskolan",
    ]
    /// Who may refer.
    static let referrers = [
        "Arbetsförmedlingen", "Försäkringskassan", "socialtjänsten", "vårdcentralen", "psykiatrin", "skolan",
    ]
    /// What to do to get in.
    static let steps = [
        "Prata med din handläggare om insatsen.", "Be om en remiss.", "Ring och boka ett första samtal.",
        "Kom till ett informationsmöte.", "Skriv in dig hos Arbetsförmedlingen.", "Fyll i ansökan på webbplatsen.",
        "Gör en planering tillsammans med din kontaktperson.", "Kom på besök och se om det passar dig.",
    ]
    /// Words between the parts of a name.
    static let nameLinks = [" för ", " och ", " med ", " mot ", " till ", " "]
}
