import CatalogueModel
import Eligibility

extension JSONWriter {
    /// Writes facts. See `docs/api.md`.
    mutating func member(_ name: StaticString, _ facts: [UnderstoodFact]) {
        member(name) { $0.array(facts) { $0.fact($1) } }
    }

    private mutating func fact(_ fact: UnderstoodFact) {
        object { writer in
            if let end = fact.byteRange?.upperBound { writer.member("end", end) }
            writer.member("fact", fact.known.kind.rawValue)
            writer.member("label", fact.label)
            writer.member("negated", fact.known.isNegated)
            if let start = fact.byteRange?.lowerBound { writer.member("start", start) }
            writer.member("text", fact.text ?? fact.label)
            writer.member("value") { $0.value(fact.known.value) }
        }
    }

    private mutating func value(_ value: FactValue) {
        switch value {
        case .number(let number): self.number(number)
        case .text(let text): self.text(text)
        case .flag(let flag): self.flag(flag)
        case .range(let range):
            object { writer in
                if range.upperBound < KnownFact.highestAge { writer.member("max", range.upperBound) }
                if range.lowerBound > 0 { writer.member("min", range.lowerBound) }
            }
        }
    }

    /// Writes a verdict.
    mutating func verdict(_ verdict: VerdictSummary) {
        object { writer in
            writer.member("ask", verdict.ask.map(\.text))
            writer.member("details") { writer in
                writer.array(verdict.reasons + verdict.ask) { writer, point in
                    writer.object { writer in
                        writer.member("quotes", point.quotes)
                        writer.member("text", point.text)
                    }
                }
            }
            writer.member("kind", verdict.kind.rawValue)
            writer.member("reasons", verdict.reasons.map(\.text))
            writer.member(ifPresent: "track", verdict.track)
        }
    }

    /// Writes how many entries got each verdict.
    mutating func counts(_ counts: VerdictCounts) {
        object { writer in
            writer.member("excluded", counts.excluded)
            writer.member("fits", counts.fits)
            writer.member("possible", counts.possible)
        }
    }

    /// Writes the deciding question; each answer leads to the search in which it is known.
    mutating func question(_ question: QuestionSummary, _ request: SearchRequest) {
        object { writer in
            writer.member("choices") { writer in
                writer.array(question.choices) { writer, choice in
                    writer.object { writer in
                        writer.member(
                            ifPresent: "href",
                            choice.fact.map { APIPath.interventions + SearchAddress(request.adding($0)).queryString })
                        writer.member("label", choice.label)
                        writer.member("settles", choice.settles)
                    }
                }
            }
            writer.member("fact", question.kind.rawValue)
            writer.member("settles", question.settles)
            writer.member("text", question.text)
        }
    }
}

/// What a text was understood to say, as one JSON object. See `docs/cli.md`.
enum UnderstandingReply {
    static func bytes(_ input: String, _ facts: [UnderstoodFact]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("input", input)
            writer.member("understood", facts)
        }
        return writer.bytes
    }
}
