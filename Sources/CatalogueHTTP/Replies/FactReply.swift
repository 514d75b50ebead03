import CatalogueModel
import Eligibility

/// A fact as JSON. See `docs/api.md`.
struct FactReply: Encodable {
    private let fact: UnderstoodFact

    init(_ fact: UnderstoodFact) { self.fact = fact }

    private enum Name: String, CodingKey { case fact, value, label, text, negated, start, end }
    private enum Bound: String, CodingKey { case min, max }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        try fields.encode(fact.known.kind.rawValue, forKey: .fact)
        switch fact.known.value {
        case .number(let number): try fields.encode(number, forKey: .value)
        case .text(let text): try fields.encode(text, forKey: .value)
        case .flag(let flag): try fields.encode(flag, forKey: .value)
        case .range(let range):
            var bounds = fields.nestedContainer(keyedBy: Bound.self, forKey: .value)
            if range.lowerBound > 0 { try bounds.encode(range.lowerBound, forKey: .min) }
            if range.upperBound < KnownFact.highestAge { try bounds.encode(range.upperBound, forKey: .max) }
        }
        try fields.encode(fact.label, forKey: .label)
        try fields.encode(fact.text ?? fact.label, forKey: .text)
        try fields.encode(fact.known.isNegated, forKey: .negated)
        try fields.encodeIfPresent(fact.byteRange?.lowerBound, forKey: .start)
        try fields.encodeIfPresent(fact.byteRange?.upperBound, forKey: .end)
    }
}

/// A verdict as JSON.
struct VerdictReply: Encodable {
    private let kind: String
    private let track: String?
    private let reasons, ask: [String]
    private let details: [Detail]

    private struct Detail: Encodable {
        let text: String
        let quotes: [String]
    }

    init(_ verdict: VerdictSummary) {
        kind = verdict.kind.rawValue
        track = verdict.track
        reasons = verdict.reasons.map(\.text)
        ask = verdict.ask.map(\.text)
        details = (verdict.reasons + verdict.ask).map { Detail(text: $0.text, quotes: $0.quotes) }
    }
}

/// How many entries got each verdict, as JSON.
struct VerdictCountsReply: Encodable {
    private let fits, possible, excluded: Int

    init(_ counts: VerdictCounts) { (fits, possible, excluded) = (counts.fits, counts.possible, counts.excluded) }
}

/// The deciding question as JSON; each answer leads to the search in which it is known.
struct QuestionReply: Encodable {
    private let fact, text: String
    private let settles: Int
    private let choices: [Choice]

    private struct Choice: Encodable {
        let label: String
        let settles: Int
        let href: String?
    }

    init(_ question: QuestionSummary, request: SearchRequest) {
        fact = question.kind.rawValue
        text = question.text
        settles = question.settles
        choices = question.choices.map { choice in
            let href = choice.fact.map { fact in
                APIPath.interventions + SearchAddress(request.adding(fact)).queryString
            }
            return Choice(label: choice.label, settles: choice.settles, href: href)
        }
    }
}

/// What a text was understood to say, as one JSON object. See `docs/cli.md`.
struct UnderstandingReply: Encodable {
    private let input: String
    private let understood: [FactReply]

    /// The facts of a text.
    init(input: String, understood: [UnderstoodFact]) {
        self.input = input
        self.understood = understood.map(FactReply.init)
    }
}
