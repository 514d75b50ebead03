import CatalogueExchange
import CatalogueModel
public import CatalogueSearch
import CatalogueTestSupport
import Eligibility

/// Whether described persons get the right verdicts.
public struct CaseMeasures: Sendable {
    /// Verdicts that are right when the facts are keyed by hand.
    public private(set) var keyed = Share()
    /// Verdicts that are right when the facts are read from the description.
    public private(set) var read = Share()

    /// Measures one half over the seed's entries.
    public init(
        _ judgements: Judgements, _ half: Half, _ catalogue: SeedCatalogue, _ snapshot: IndexSnapshot
    ) throws {
        let contents = Dictionary(
            uniqueKeysWithValues: catalogue.entries.map { ($0.content.key, $0.content) })
        var keys = CaseFactsReader(vocabulary: snapshot.vocabulary, today: Fixture.judgedOn)
        let texts = FactReader(snapshot: snapshot, today: Fixture.judgedOn)
        for judged in try judgements.cases(half) {
            let (known, problems) = keys.read(judged.facts)
            let facts = CaseFacts(known, snapshot.vocabulary)
            let understood = CaseFacts(texts.facts(in: judged.text).map(\.known), snapshot.vocabulary)
            for (key, expected) in judged.verdicts.sorted(by: { $0.key < $1.key }) {
                guard let content = contents[key] else { continue }
                func isRight(_ facts: CaseFacts) -> (Bool, String) {
                    let kind = VerdictSummary(content, facts: facts, vocabulary: snapshot.vocabulary).kind
                    let isRight = expected == "not-excluded" ? kind != .excluded : kind.rawValue == expected
                    return (isRight && problems.isEmpty, "\(judged.text) | \(key): \(kind), not \(expected)")
                }
                let keyedOutcome = isRight(facts)
                keyed.add(keyedOutcome.0, keyedOutcome.1)
                guard !judged.isFactsOnly else { continue }
                let readOutcome = isRight(understood)
                read.add(readOutcome.0, readOutcome.1)
            }
        }
    }
}
