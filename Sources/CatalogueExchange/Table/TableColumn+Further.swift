import CatalogueModel

extension TableColumn {
    /// What a table may have besides the columns of every export.
    static let further: [TableColumn] = descriptive + reached + kept

    private static let descriptive: [TableColumn] = [
        TableColumn("andra namn", "aliases", .list, also: ["alias", "kallas även", "förkortning", "kortnamn"]) {
            $1.aliases = $0.aliases
        },
        TableColumn("lättläst", "easyRead", also: ["lättläst text", "lätt svenska", "enkel svenska"]) {
            $1.easyRead = $0.easyRead
        },
        TableColumn(
            "inriktning", "kind",
            .choice(
                [
                    "individinriktad": "individual", "individ": "individual", "individual": "individual",
                    "strukturövergripande": "structural", "struktur": "structural", "structural": "structural",
                ], help: "individinriktad, strukturövergripande")
        ) { $1.kind = $0.kind },
        TableColumn("aktiviteter", "activities", .list, also: ["aktivitet"]) { $1.activities = $0.activities },
        TableColumn("utförare", "provider", also: ["anordnare", "leverantör"]) { $1.provider = $0.provider },
        TableColumn("hela landet", "national", .flag, also: ["nationell", "rikstäckande"]) {
            $1.area.national = $0.area.national
        },
        TableColumn("digitalt", "digital", .flag, also: ["digital", "på distans", "ges digitalt"]) {
            $1.area.digital = $0.area.digital
        },
        TableColumn("kostnad", "cost.note", also: ["avgift", "pris"]) { read, kept in
            let cost = Cost(free: kept.cost?.free, note: read.cost?.note)
            kept.cost = cost == Cost() ? nil : cost
        },
        TableColumn("längd", "extent.duration", also: ["hur länge", "tid", "varaktighet"]) { read, kept in
            let extent = Extent(duration: read.extent?.duration, hoursPerWeek: kept.extent?.hoursPerWeek)
            kept.extent = extent == Extent() ? nil : extent
        },
        TableColumn("timmar per vecka", "extent.hoursPerWeek", also: ["timmar i veckan", "omfattning"]) { read, kept in
            let extent = Extent(duration: kept.extent?.duration, hoursPerWeek: read.extent?.hoursPerWeek)
            kept.extent = extent == Extent() ? nil : extent
        },
    ]

    private static let reached: [TableColumn] = [
        TableColumn("vem remitterar", "access.referrers", .list, also: ["remittenter", "remittent", "anvisas av"]) {
            $1.access.referrers = $0.access.referrers
        },
        TableColumn("steg", "access.steps", .list, also: ["så gör man", "så här gör du", "ansökningssteg"]) {
            $1.access.steps = $0.access.steps
        },
        TableColumn("underlag", "access.documents", .list, also: ["handlingar"]) {
            $1.access.documents = $0.access.documents
        },
        TableColumn("vem beslutar", "access.decidedBy", also: ["beslut", "beslutas av"]) {
            $1.access.decidedBy = $0.access.decidedBy
        },
        TableColumn("kontakt", "contact.unit", also: ["kontaktenhet", "enhet", "kontaktuppgift"]) {
            $1.contact = $1.contact.setting(\.unit, to: $0.contact?.unit)
        },
        TableColumn("telefon", "contact.phone", also: ["telefonnummer", "tel"]) {
            $1.contact = $1.contact.setting(\.phone, to: $0.contact?.phone)
        },
        TableColumn("e-post", "contact.email", also: ["epost", "mejl", "mail", "e-postadress"]) {
            $1.contact = $1.contact.setting(\.email, to: $0.contact?.email)
        },
    ]

    private static let kept: [TableColumn] = [
        TableColumn("granskad", "reviewedAt", .date, also: ["bekräftad", "senast bekräftad", "uppdaterad"]) {
            $1.reviewedAt = $0.reviewedAt
        },
        TableColumn("granskad av", "reviewedBy", also: ["bekräftad av"]) { $1.reviewedBy = $0.reviewedBy },
        TableColumn(
            "status", "status",
            .choice(
                [
                    "utkast": "draft", "draft": "draft", "publicerad": "published", "published": "published",
                    "arkiverad": "archived", "archived": "archived",
                ], help: "utkast, publicerad, arkiverad")),
        TableColumn("importkälla", "importSource"),
    ]
}
