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

    /// Where fewer than one in so many entries are to be judged, each is by itself.
    private static let fewShare = 4

    /// Judges some entries; of the others nothing is said.
    ///
    /// - Complexity: O(n) in those entries and their criteria, or in all and their distinct criteria when they are many.
    init(_ facts: CaseFacts, _ snapshot: IndexSnapshot, among documents: DocumentSet) {
        self.facts = facts
        var fits = DocumentSet(capacity: snapshot.index.documentCount)
        var excluded = fits
        func note(_ document: Int, _ fitting: UInt64, _ ruledOut: UInt64) {
            if fitting & 1 != 0 { fits.insert(document) }
            if ruledOut & 1 != 0 { excluded.insert(document) }
        }
        let bases = snapshot.bases
        if documents.count * Self.fewShare < documents.capacity {
            for (part, local) in snapshot.places(of: documents) {
                var verdicts = CaseVerdicts(snapshot.parts[part].eligibility, facts)
                for local in local {
                    let verdict = verdicts.verdict(of: local)
                    note(bases[part] + local, verdict.fits, verdict.excluded)
                }
            }
        } else {
            for (part, base) in zip(snapshot.parts, bases) {
                var verdicts = CaseVerdicts(part.eligibility, facts)
                verdicts.judgeAll { local, fitting, ruledOut in note(base + local, fitting, ruledOut) }
            }
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
    /// - Complexity: O(n) in the entries and in the nodes of their distinct criteria.
    public func verdictCounts(for facts: CaseFacts) -> VerdictCounts {
        let judgement = CaseJudgement(facts, self, among: index.live)
        let fits = judgement.fits.intersection(index.live).count
        let excluded = judgement.excluded.intersection(index.live).count
        return VerdictCounts(fits: fits, possible: count - fits - excluded, excluded: excluded)
    }

    /// The most entries over which it is counted what answers settle.
    private static let mostAskedAbout = 1_024

    /// The one question whose answer would settle most of some entries.
    ///
    /// - Parameter first: those of the entries that matter most, from which it is taken what may be asked.
    /// - Complexity: O(N / 64 + n) for N entries, and in the criteria of at most 1,024 of them: of more, what answers
    ///   settle is reckoned from so many, taken evenly.
    func decidingQuestion(about documents: DocumentSet, first: [Int], _ facts: CaseFacts) -> DecidingQuestion? {
        var places: [[Int]] = parts.map { _ in [] }
        let bases = self.bases
        func add(_ document: Int) {
            guard let part = bases.lastIndex(where: { $0 <= document }) else { return }
            places[part].append(document - bases[part])
        }
        let step = max(1, (documents.count + Self.mostAskedAbout - 1) / Self.mostAskedAbout)
        // Of few entries all count, the first ones first; of many an even sample.
        let isFirst = Set(step == 1 ? first : [])
        if step == 1 { first.forEach(add) }
        var number = 0
        documents.forEach { document in
            if number % step == 0, !isFirst.contains(document) { add(document) }
            number += 1
        }
        return DecidingQuestion(
            zip(parts, places).map { ($0.eligibility, $1) }, facts: facts, vocabulary, weight: step)
    }
}

extension IndexSnapshot {
    /// The number of the first document of each part.
    fileprivate var bases: [Int] {
        var next = 0
        return parts.map { part in
            defer { next += part.segment.documentCount }
            return next
        }
    }

    /// Some documents by the part that holds them, with their numbers there.
    fileprivate func places(of documents: DocumentSet) -> [(part: Int, local: [Int])] {
        var places: [[Int]] = parts.map { _ in [] }
        let bases = self.bases
        documents.forEach { document in
            guard let part = bases.lastIndex(where: { $0 <= document }) else { return }
            places[part].append(document - bases[part])
        }
        return places.enumerated().map { ($0, $1) }.filter { !$0.1.isEmpty }
    }
}
