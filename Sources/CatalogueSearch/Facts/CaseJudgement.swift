public import CatalogueModel
public import Eligibility
import SearchIndex

/// The verdicts of all entries of a snapshot for one person.
struct CaseJudgement {
    /// Entries that are known to fit.
    let fits: DocumentSet
    /// Entries that are ruled out.
    let excluded: DocumentSet

    /// Puts the verdicts of a snapshot's parts together.
    ///
    /// - Complexity: O(n) in the entries.
    init(_ verdicts: [CaseVerdicts], _ snapshot: IndexSnapshot) {
        var fits = DocumentSet(capacity: snapshot.index.documentCount)
        var excluded = fits
        for (verdicts, base) in zip(verdicts, snapshot.bases) {
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
}

extension IndexSnapshot {
    /// How many of the published entries fit a person, may and do not.
    ///
    /// - Complexity: O(n) in the entries and in the parts of their distinct criteria.
    public func verdictCounts(for facts: CaseFacts) -> VerdictCounts {
        let judgement = CaseJudgement(verdicts(for: facts), self)
        let fits = judgement.fits.intersection(index.live).count
        let excluded = judgement.excluded.intersection(index.live).count
        return VerdictCounts(fits: fits, possible: count - fits - excluded, excluded: excluded)
    }

    /// The verdicts of each part.
    ///
    /// - Complexity: O(n) in the parts of the distinct criteria; O(1) where nothing is known.
    func verdicts(for facts: CaseFacts) -> [CaseVerdicts] { parts.map { CaseVerdicts($0.eligibility, facts) } }

    /// The one question whose answer would settle most of some entries.
    ///
    /// - Parameters:
    ///   - first: those of the entries that matter most, from which it is taken what may be asked.
    ///   - verdicts: what is known of each part for the case.
    ///   - skipped: ids of questions that are not to be asked.
    /// - Complexity: O(n) in the entries, and in what is open in the criteria that differ, see ``DecidingQuestion``.
    func decidingQuestion(
        about documents: DocumentSet, first: [Int], _ facts: CaseFacts, _ verdicts: [CaseVerdicts],
        skipping skipped: Set<String>
    ) -> DecidingQuestion? {
        let asked = zip(zip(parts, bases), verdicts).map { part, verdicts in
            let range = part.1..<(part.1 + part.0.segment.documentCount)
            return AskedInterventions(
                verdicts, first: first.filter(range.contains).map { $0 - range.lowerBound },
                members: documents.bits(in: range), firstAnswers: part.0.firstAnswers)
        }
        return DecidingQuestion(asked, facts: facts, skipping: skipped, vocabulary)
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
