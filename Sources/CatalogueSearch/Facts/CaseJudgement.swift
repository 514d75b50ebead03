public import CatalogueModel
public import Eligibility
import SearchIndex

/// The verdicts of all entries of a snapshot for one person.
struct CaseJudgement {
    let facts: CaseFacts
    /// Entries that are known to fit.
    let fits: DocumentSet
    /// Entries that are ruled out.
    let excluded: DocumentSet
    /// The verdicts of each part of the snapshot.
    private let parts: [CaseVerdicts]

    /// Judges all entries.
    ///
    /// - Complexity: O(n) in the entries and the parts of their distinct criteria.
    init(_ facts: CaseFacts, _ snapshot: IndexSnapshot) {
        self.facts = facts
        parts = snapshot.parts.map { CaseVerdicts($0.eligibility, facts) }
        var fits = DocumentSet(capacity: snapshot.index.documentCount)
        var excluded = fits
        for (verdicts, base) in zip(parts, snapshot.bases) {
            let sets = verdicts.sets
            fits.insert(bits: sets.fits, from: base)
            excluded.insert(bits: sets.excluded, from: base)
        }
        (self.fits, self.excluded) = (fits, excluded)
    }

    /// The entries whose verdict is to be seen.
    func shown(_ verdicts: ShownVerdicts) -> DocumentSet? {
        switch verdicts {
        case .fits: fits
        case .fitsAndPossible: excluded.complement
        case .all: nil
        }
    }

    /// The one question whose answer would settle most of some entries.
    ///
    /// - Parameter first: those of the entries that matter most, from which it is taken what may be asked.
    /// - Complexity: O(n) in the entries, and in the open criteria of those that differ in them.
    func decidingQuestion(about documents: DocumentSet, first: [Int], in snapshot: IndexSnapshot) -> DecidingQuestion? {
        var open = documents
        open.subtract(fits)
        open.subtract(excluded)
        var places: [[Int]] = parts.map { _ in [] }
        let bases = snapshot.bases
        func add(_ document: Int) {
            guard let part = bases.lastIndex(where: { $0 <= document }) else { return }
            places[part].append(document - bases[part])
        }
        for document in first where open.contains(document) {
            add(document)
            open.remove(document)
        }
        open.forEach(add)
        return DecidingQuestion(zip(parts, places).map { ($0, $1) }, facts: facts, snapshot.vocabulary)
    }
}

extension IndexSnapshot {
    /// How many of the published entries fit a person, may and do not.
    ///
    /// - Complexity: O(n) in the entries and in the parts of their distinct criteria.
    public func verdictCounts(for facts: CaseFacts) -> VerdictCounts {
        let judgement = CaseJudgement(facts, self)
        let fits = judgement.fits.intersection(index.live).count
        let excluded = judgement.excluded.intersection(index.live).count
        return VerdictCounts(fits: fits, possible: count - fits - excluded, excluded: excluded)
    }

    /// The number of the first document of each part.
    fileprivate var bases: [Int] {
        var next = 0
        return parts.map { part in
            defer { next += part.segment.documentCount }
            return next
        }
    }
}
