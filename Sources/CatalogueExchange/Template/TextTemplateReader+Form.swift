extension TextTemplateReader {
    /// The empty form: every heading with a help text in brackets, which is not read as a value when it is left.
    public static let emptyTemplate: String =
        form.reduce(into: intro + "\n\n") { text, row in text += "\(row.title): [\(row.help)]\n" }

    private static let intro =
        "Fyll i efter kolon och ta bort det som står inom hakparentes. Det som inte är känt lämnas tomt."

    /// The words of the introduction without dots and signs.
    static let introWords: String = {
        let text = TemplateText(intro)
        return text.words(in: 0..<text.bytes.count).filter { $0.kind != .sign }.map(\.folded).joined(separator: " ")
    }()

    /// The help texts of the form.
    static var helpTexts: [String] { form.map(\.help) }

    private static let form: [(title: String, help: String)] = [
        ("Namn", "vad insatsen heter"),
        ("Kallas även", "andra namn och förkortningar, med komma mellan"),
        ("Sammanfattning", "en eller två meningar, högst 200 tecken"),
        ("Beskrivning", "vad insatsen är och hur den går till, gärna flera stycken"),
        ("Lättläst", "samma sak på lätt svenska"),
        ("Målgrupp", "vem insatsen är till för, till exempel unga vuxna, nyanlända"),
        ("Behov", "vad insatsen hjälper till med, till exempel komma i arbete, ångest"),
        ("Metod", "namngivna arbetssätt, till exempel case management"),
        ("Aktiviteter", "vad man gör, till exempel praktik, vägledning"),
        ("Försörjning", "vad deltagarna lever på, till exempel försörjningsstöd"),
        ("Ålder", "lägsta och högsta ålder, till exempel 16–24"),
        ("Kommuner", "de kommuner vars invånare kan delta, eller hela länet, eller hela landet"),
        ("Plats", "var insatsen finns: namn, gatuadress, kommun"),
        ("Huvudman", "den organisation som driver insatsen och svarar för den"),
        ("Samverkande parter", "andra organisationer som är med"),
        ("Samordningsförbund", "det förbund som finansierar insatsen, om något"),
        ("Utförare", "den som utför insatsen, om det inte är huvudmannen"),
        ("Väg in", "om man kan söka själv, vem som kan remittera, och hur man gör steg för steg"),
        ("Startdatum", "till exempel 2026-03-01"),
        ("Slutdatum", "till exempel 2027-12-31, eller tills vidare"),
        ("Omfattning", "till exempel 12 veckor, 10 timmar i veckan"),
        ("Språk", "till exempel svenska, arabiska, tolk vid behov"),
        ("Kostnad", "gratis, eller vad det kostar för deltagaren"),
        ("Kontakt", "enhet, telefon och e-post; aldrig en enskild persons uppgifter"),
        ("Webbplats", "adress som börjar med https"),
        ("Källa", "varifrån uppgifterna kommer"),
    ]
}
