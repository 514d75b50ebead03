public import CatalogueAudit
public import CatalogueModel
import CatalogueStore

extension CatalogueService {
    /// Everything in the catalogue that an administrator should look at.
    ///
    /// - Parameter association: only entries of a coordination association; likely duplicates may be of any.
    /// - Throws: `StoreError`.
    /// - Complexity: O(n) in the characters of the catalogue, once for each revision and day.
    public func audit(association: String? = nil) throws -> Audit { try examination().audit(of: association) }

    /// How much waits for whoever looks after the catalogue.
    ///
    /// - Parameter association: only what concerns the entries of a coordination association.
    /// - Throws: `StoreError`.
    /// - Complexity: that of ``audit(association:)``, besides the open proposals and reports.
    public func overview(association: String? = nil) throws -> Overview {
        let examination = try examination()
        var counts = EntryCounts()
        for (name, more) in examination.counts where association == nil || name == association { counts += more }
        let audit = examination.audit(of: association).summary
        return Overview(
            entries: counts,
            proposals: try database.proposals(includingDecided: false).count {
                examination.belongs($0.intervention, to: association)
            },
            reports: try reports().count { examination.belongs($0.report.intervention, to: association) },
            errors: audit[.error], warnings: audit[.warning])
    }

    /// What was found by going through everything, of the revision that is in force.
    private func examination() throws -> CatalogueExamination {
        let key = CatalogueExamination.Key(revision: try database.revision(), today: today, policy: reviewPolicy)
        return try examined.value(for: key) {
            CatalogueExamination(
                try allInterventions(), vocabulary: vocabulary, today: key.today, policy: key.policy)
        }
    }

    /// What there is to look at in an entry by itself, saved or not, the gravest first.
    ///
    /// - Complexity: O(n) in the characters of the entry; the rules are made ready once a day.
    public func findings(in entry: Intervention) -> [Finding] {
        let vocabulary = vocabulary
        let key = EntryAuditKey(concepts: vocabulary.concepts, today: today, policy: reviewPolicy)
        return entryAudit.value(for: key) {
            EntryAudit(vocabulary: vocabulary, today: key.today, policy: key.policy)
        }.findings(in: entry)
    }

    /// The entries of a coordination association, or all, whatever their status.
    ///
    /// - Throws: `StoreError`.
    public func interventions(ofAssociation association: String?) throws -> [Intervention] {
        try allInterventions().filter { association == nil || $0.content.coordinationAssociation == association }
    }

    /// What there is and what is lacking, by municipality and need.
    ///
    /// - Parameters:
    ///   - association: the coordination association whose municipalities are shown; without one those of `county`.
    ///   - county: the county whose municipalities are shown; without either, those of all associations together.
    /// - Throws: `StoreError`.
    public func gapReport(association: String? = nil, county: CountyCode? = nil) throws -> GapReport {
        let entries = try allInterventions()
        let municipalities: [MunicipalityCode]
        if let association {
            municipalities = GapReport.municipalities(ofAssociation: association, entries: entries)
        } else if let county {
            municipalities = Gazetteer.sweden.municipalities.map(\.code).filter { $0.county == county }
        } else {
            municipalities = Set(entries.flatMap(\.content.area.municipalities)).sorted()
        }
        return GapReport(
            entries: entries, vocabulary: vocabulary, municipalities: municipalities,
            needs: GapReport.broadNeeds(of: vocabulary), today: today, emptySearches: try emptySearches())
    }

    /// The coordination associations that entries name, in alphabetical order.
    ///
    /// - Throws: `StoreError`.
    public func associations() throws -> [String] {
        try examination().counts.keys.compactMap(\.self).sorted()
    }
}

/// What the rules for one entry depend on.
struct EntryAuditKey: Equatable, Sendable {
    // Compared at once while it is the same list.
    let concepts: [Concept]
    let today: CalendarDate
    let policy: ReviewPolicy
}
