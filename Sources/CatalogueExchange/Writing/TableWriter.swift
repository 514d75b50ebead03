public import CatalogueModel
public import Spreadsheet

/// Writes entries as a table under the Swedish headings of the import format.
public struct TableWriter: Sendable {
    /// The headings, in order.
    public static let headings = [
        "nyckel", "namn", "sammanfattning", "beskrivning", "målgrupper", "behov", "metoder", "försörjning",
        "ålder från", "ålder till", "kommuner", "län", "huvudmän", "samverkande parter", "samordningsförbund",
        "väg in", "startdatum", "slutdatum", "språk", "källa", "webbplats",
    ]

    private let csv: CSVWriter
    private let gazetteer: Gazetteer

    /// Creates a writer for a dialect.
    public init(dialect: CSVWriter.Dialect, gazetteer: Gazetteer = .sweden) {
        csv = CSVWriter(dialect: dialect)
        self.gazetteer = gazetteer
    }

    /// The whole file.
    public func file(_ entries: [Intervention]) -> String {
        csv.file(rows: [Self.headings] + entries.map { cells($0.content) })
    }

    /// The cells of one entry, in the order of ``headings``.
    public func cells(_ content: InterventionContent) -> [String] {
        func cell(_ texts: [String]) -> String { texts.joined(separator: "|") }
        let municipalities = content.area.municipalities.compactMap { gazetteer.municipality($0)?.name }
        let counties = content.area.counties.compactMap { gazetteer.county($0)?.name }
        return [
            content.key, content.name, content.summary ?? "", content.description ?? "", cell(content.targetGroups),
            cell(content.needs), cell(content.methods), cell(content.incomeSupport),
            content.ageMin.map(String.init) ?? "", content.ageMax.map(String.init) ?? "", cell(municipalities),
            cell(counties), cell(content.responsibleAuthorities), cell(content.cooperatingParties),
            content.coordinationAssociation ?? "", accessRoute(content.access), content.startDate?.description ?? "",
            content.endDate?.description ?? "", cell(content.languages?.spoken ?? []), cell(content.sources),
            content.contact?.url ?? "",
        ]
    }

    /// The short form of access: `self`, `referral`, `decision` or nothing.
    private func accessRoute(_ access: Access) -> String {
        if access.selfReferral == true { return "self" }
        if access.needsAssessment == true { return "decision" }
        return access.selfReferral == false ? "referral" : ""
    }
}
