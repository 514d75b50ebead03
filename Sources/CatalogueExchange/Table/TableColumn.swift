import CatalogueModel

/// A column of the import format as a table: a Swedish heading, and the field that its cells state.
public struct TableColumn: Sendable {
    /// How the cells are read.
    enum Form: Hashable, Sendable {
        /// One text.
        case text
        /// Several texts with `|` between them.
        case list
        case wholeNumber, date
        case municipalities, counties
        /// Yes or no.
        case flag
        /// One of some words, each with what the import format calls it.
        case choice([String: String], help: String)
    }

    /// The heading as the import format writes it.
    public let heading: String
    /// Where the value belongs in the import format: `targetGroups`, `contact.url`.
    public let path: String
    /// Other headings that mean the same.
    let synonyms: [String]
    let form: Form
    /// Takes the field over from what was read into what is kept.
    let carry: @Sendable (_ read: InterventionContent, _ kept: inout InterventionContent) -> Void

    init(
        _ heading: String, _ path: String, _ form: Form = .text, also synonyms: [String] = [],
        carry: @escaping @Sendable (_ read: InterventionContent, _ kept: inout InterventionContent) -> Void = { _, _ in
        }
    ) {
        self.heading = heading
        self.path = path
        self.form = form
        self.synonyms = synonyms
        self.carry = carry
    }

    /// Whether a cell may have several values.
    public var isList: Bool { form == .list || form == .municipalities || form == .counties }

    /// Whether a cell has prose, of several lines.
    public var isProse: Bool { path == "description" || path == "easyRead" || path == "summary" }

    /// What a cell may say, when it is one of some words; `nil` for any text.
    public var choices: [(value: String, label: String)]? {
        switch form {
        case .flag: [("ja", "ja"), ("nej", "nej")]
        case .choice where path == "referral":
            [("self", "man söker själv"), ("referral", "någon remitterar"), ("decision", "det krävs ett beslut")]
        case .choice where path == "kind":
            [("individinriktad", "individinriktad"), ("strukturövergripande", "strukturövergripande")]
        default: nil
        }
    }

    /// Whether a field of the import format, such as `municipalities[2]`, is stated by this column.
    func states(_ field: String) -> Bool {
        guard field.hasPrefix(path) else { return false }
        let rest = field.dropFirst(path.count)
        return rest.isEmpty || rest.hasPrefix("[") || rest.hasPrefix(".")
    }

    /// The column that states a field of the import format.
    static func stating(_ path: String) -> TableColumn? { all.first { $0.path == path } }
}

extension TableColumn {
    /// Every column that is read: those of the import format first, in its order, then what a table may have besides.
    public static let all: [TableColumn] = standard + further

    /// The columns that every export has.
    static let standard: [TableColumn] = texts + concepts + conditions + organisations + practical

    private static let texts: [TableColumn] = [
        TableColumn("nyckel", "key", also: ["id-nummer", "insatsnyckel", "löpnummer"]) { $1.key = $0.key },
        TableColumn("namn", "name", also: ["insats", "insatsens namn", "namn på insatsen", "benämning", "titel"]) {
            $1.name = $0.name
        },
        TableColumn("sammanfattning", "summary", also: ["kort beskrivning", "ingress", "kortfattat", "i korthet"]) {
            $1.summary = $0.summary
        },
        TableColumn("beskrivning", "description", also: ["beskrivning av insatsen", "innehåll", "om insatsen", "text"])
        {
            $1.description = $0.description
        },
    ]

    private static let concepts: [TableColumn] = [
        TableColumn("målgrupper", "targetGroups", .list, also: ["målgrupp", "vem", "för vem", "deltagare"]) {
            $1.targetGroups = $0.targetGroups
        },
        TableColumn("behov", "needs", .list, also: ["behöver stöd med", "stödbehov"]) { $1.needs = $0.needs },
        TableColumn("metoder", "methods", .list, also: ["metod", "arbetssätt"]) { $1.methods = $0.methods },
        TableColumn("försörjning", "incomeSupport", .list, also: ["ersättning", "inkomst", "försörjningsform"]) {
            $1.incomeSupport = $0.incomeSupport
        },
    ]

    private static let conditions: [TableColumn] = [
        TableColumn(
            "ålder från", "ageMin", .wholeNumber,
            also: ["ålder fr o m", "lägsta ålder", "minsta ålder", "åldern från", "ålder min", "från ålder"]
        ) {
            $1.ageMin = $0.ageMin
        },
        TableColumn(
            "ålder till", "ageMax", .wholeNumber,
            also: ["ålder t o m", "högsta ålder", "åldern till", "ålder max", "till ålder"]
        ) {
            $1.ageMax = $0.ageMax
        },
        TableColumn(
            "kommuner", "municipalities", .municipalities,
            also: ["kommun", "kommunkod", "kommunkoder", "ort", "område"]
        ) {
            $1.area.municipalities = $0.area.municipalities
        },
        TableColumn("län", "counties", .counties, also: ["länskod", "länskoder"]) {
            $1.area.counties = $0.area.counties
        },
    ]

    private static let organisations: [TableColumn] = [
        TableColumn(
            "huvudmän", "responsibleAuthorities", .list,
            also: ["huvudman", "ansvarig", "ansvarig organisation", "ansvariga"]
        ) {
            $1.responsibleAuthorities = $0.responsibleAuthorities
        },
        TableColumn(
            "samverkande parter", "cooperatingParties", .list,
            also: [
                "samverkanspart", "samverkansparter", "samverkande part", "samarbetspartner", "samarbetspartners",
                "parter",
            ]
        ) {
            $1.cooperatingParties = $0.cooperatingParties
        },
        TableColumn("samordningsförbund", "coordinationAssociation", also: ["förbund", "finansiär", "finansieras av"]) {
            $1.coordinationAssociation = $0.coordinationAssociation
        },
    ]

    private static let practical: [TableColumn] = [
        TableColumn(
            "väg in", "referral", .choice(AccessRoute.words, help: AccessRoute.help),
            also: ["vägen in", "ansökan", "remiss", "hur söker man", "hur kommer man in"]
        ) {
            AccessRoute.carry($0.access, into: &$1.access)
        },
        TableColumn("startdatum", "startDate", .date, also: ["start", "startar", "från och med"]) {
            $1.startDate = $0.startDate
        },
        TableColumn("slutdatum", "endDate", .date, also: ["slut", "slutar", "till och med", "avslutas"]) {
            $1.endDate = $0.endDate
        },
        TableColumn("språk", "languages.spoken", .list) { read, kept in
            let languages = Languages(spoken: read.languages?.spoken ?? [], interpreter: kept.languages?.interpreter)
            kept.languages = languages == Languages() ? nil : languages
        },
        TableColumn("källa", "source", .list, also: ["källor", "uppgifterna kommer från"]) { $1.sources = $0.sources },
        TableColumn("webbplats", "contact.url", also: ["webbadress", "länk", "hemsida", "webbsida", "url"]) {
            $1.contact = $1.contact.setting(\.url, to: $0.contact?.url)
        },
    ]
}

extension Contact? {
    /// The contact with one member changed; nothing when nothing of it is stated.
    func setting(_ member: WritableKeyPath<Contact, String?>, to value: String?) -> Contact? {
        var contact = self ?? Contact()
        contact[keyPath: member] = value
        return contact == Contact() ? nil : contact
    }
}
