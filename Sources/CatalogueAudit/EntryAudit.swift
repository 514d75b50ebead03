public import CatalogueModel

/// The rules that one entry is held against by itself, made ready once and used for many entries.
///
/// For an edit form as well as for the whole catalogue; what takes two entries to see, see ``Audit``.
public struct EntryAudit: Sendable {
    private let today: CalendarDate
    /// Rules for texts and facts that matter as long as the entry can be found.
    private let rules: [any EntryRule]
    /// Rules that matter even after the last day.
    private let lasting: [any EntryRule]

    /// Makes the rules ready.
    ///
    /// - Parameters:
    ///   - policy: how old a confirmation may be.
    ///   - names: names and aliases of the catalogue's entries: in capitals they are no abbreviations.
    /// - Complexity: O(n) in the labels of the vocabulary, the names of the gazetteer and of the entries.
    public init(
        vocabulary: Vocabulary, today: CalendarDate, policy: ReviewPolicy = .standard,
        gazetteer: Gazetteer = .sweden, names: [String] = []
    ) {
        self.today = today
        rules = [
            AgeRule(), PlaceRule(gazetteer), WayInRule(), CompletenessRule(today: today, policy: policy),
            CapacityRule(today: today), ReadingRule(), PlainWordRule(),
            AbbreviationRule(vocabulary, names: names),
        ]
        lasting = [EndedRule(today: today), LabelRule(vocabulary), AddressRule(), PersonalContactRule(gazetteer)]
    }

    /// What there is to look at in an entry, the gravest first; nothing in one that is archived. Of one that has
    /// ended only what matters when it is kept.
    ///
    /// - Complexity: O(n) in the characters of the entry.
    public func findings(in entry: Intervention) -> [Finding] { unordered(entry).inOrder() }

    func unordered(_ entry: Intervention) -> [Finding] {
        guard entry.status != .archived else { return [] }
        let audited = AuditedEntry(entry, today: today)
        let chosen = audited.hasEnded ? lasting : lasting + rules
        return chosen.flatMap { $0.findings(in: audited) }
    }
}

extension [Finding] {
    /// By severity, kind and name; within an entry in the order of the rules and texts.
    ///
    /// - Complexity: O(n log n).
    func inOrder() -> [Finding] {
        let places = Dictionary(uniqueKeysWithValues: zip(FindingKind.allCases, FindingKind.allCases.indices))
        let keys = map { ($0.severity.rawValue, places[$0.kind] ?? 0, $0.entry.name.lowercased(), $0.entry.slug) }
        return indices.sorted { a, b in
            let (one, two) = (keys[a], keys[b])
            return one == two ? a < b : one < two
        }.map { self[$0] }
    }
}
