import CatalogueModel
public import CatalogueSearch
import CatalogueTestSupport

/// How well facts are read out of texts.
public struct FactMeasures: Sendable {
    /// Of the facts found, those that are right.
    public private(set) var precision = Share()
    /// Of the facts to be found, those that were.
    public private(set) var recall = Share()
    /// Texts with an ordinary word or a name that looks like a municipality, that none was read from.
    public private(set) var ordinaryWords = Share()

    /// Measures one half.
    public init(_ judgements: Judgements, _ half: Half, _ snapshot: IndexSnapshot) throws {
        let reader = FactReader(snapshot: snapshot, today: Fixture.judgedOn)
        for judged in try judgements.factTexts(half) {
            let found = reader.facts(in: judged.text).map(Judgements.Reading.init)
            for reading in found {
                precision.add(judged.allowed.contains(reading), "\(judged.text): \(reading.fact) \(reading.value)")
            }
            for readings in judged.expected {
                recall.add(
                    found.contains(where: readings.contains),
                    "\(judged.text): \(readings.map { "\($0.fact) \($0.value)" }.sorted())")
            }
            guard judged.tags.contains(Self.trap) else { continue }
            let isWrong = found.contains { $0.fact == "municipality" && !judged.allowed.contains($0) }
            ordinaryWords.add(!isWrong, judged.text)
        }
    }

    private static let trap = "homonym-trap"
}

extension Judgements.Reading {
    init(_ fact: UnderstoodFact) {
        let value =
            switch fact.known.value {
            case .number(let number): "\(number)"
            case .text(let text): "\"\(text)\""
            case .flag(let flag): flag ? "true" : "false"
            case .range(let range): Self.json(range)
            }
        self.init(fact: fact.known.kind.rawValue, value: value, isNegated: fact.known.isNegated)
    }

    /// Members by name, an open end left out.
    private static func json(_ range: ClosedRange<Int>) -> String {
        let high = range.upperBound < KnownFact.highestAge ? "\"max\":\(range.upperBound)" : nil
        let low = range.lowerBound > 0 ? "\"min\":\(range.lowerBound)" : nil
        return "{" + [high, low].compactMap { $0 }.joined(separator: ",") + "}"
    }
}
