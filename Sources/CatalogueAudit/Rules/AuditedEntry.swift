import CatalogueModel

/// An entry made ready for the rules: its texts are cut into words once.
struct AuditedEntry {
    let reference: EntryReference
    let content: InterventionContent
    let status: PublicationStatus
    /// Whether its last day has passed.
    let hasEnded: Bool
    /// What people read, in the order they meet it.
    let texts: [AuditedText]

    init(_ entry: Intervention, today: CalendarDate) {
        reference = EntryReference(entry)
        (content, status) = (entry.content, entry.status)
        hasEnded = entry.hasEnded(on: today)
        let content = entry.content
        let prose: [(String, String?)] = [
            ("name", content.name), ("summary", content.summary), ("description", content.description),
            ("easyRead", content.easyRead),
        ]
        let steps = content.access.steps.enumerated().map { AuditedText(field: "access.steps[\($0)]", $1) }
        texts = prose.compactMap { field, text in text.map { AuditedText(field: field, $0) } } + steps
    }

    /// The text of a field.
    func text(_ field: String) -> AuditedText? { texts.first { $0.field == field } }

    /// The texts in sentences: not the name.
    var prose: some Collection<AuditedText> { texts.dropFirst() }

    /// Whether it is aimed at persons; not stated counts so.
    var isIndividual: Bool { content.kind != .structural }
}

/// A rule that one entry is held against.
protocol EntryRule: Sendable {
    /// What the rule finds.
    func findings(in entry: AuditedEntry) -> [Finding]
}
