import CatalogueModel
import Eligibility

/// A search answer for the terminal.
struct SearchText {
    let page: SearchPage

    init(_ page: SearchPage) { self.page = page }

    /// The whole answer, with a line end.
    var text: String {
        var lines = understanding + [heading, ""]
        let first = (page.request.page - 1) * page.request.limit + 1
        for (index, hit) in page.hits.enumerated() { lines += self.lines(of: hit, number: first + index) }
        lines += question + excluded
        if page.hits.isEmpty, page.total > 0 {
            lines.append("Sidan finns inte. Träffarna ryms på \(page.pages) sidor.")
        } else if page.pages > 1 {
            let more = page.request.page < page.pages ? " Fler träffar: --page \(page.request.page + 1)" : ""
            lines.append("Sida \(page.request.page) av \(page.pages)." + more)
        }
        for way in page.relaxations {
            let noun = way.count == 1 ? "insats" : "insatser"
            lines.append("\(way.label): \(way.count) \(noun) (\(flags(of: way.request)))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What to change on the command line for a wider search: only what differs from the one asked for.
    private func flags(of wider: SearchRequest) -> String {
        let asked = page.request
        var flags: [String] = []
        func has(_ request: SearchRequest, _ kinds: Set<FactKind>) -> Bool {
            request.facts.contains { kinds.contains($0.kind) }
        }
        if has(asked, [.age, .ageRange]), !has(wider, [.age, .ageRange]) { flags.append("utan --age") }
        if has(asked, [.municipality, .county]), !has(wider, [.municipality, .county]) {
            flags.append("utan --municipality")
        }
        if wider.shownVerdicts != asked.shownVerdicts { flags.append("--show \(wider.shownVerdicts.rawValue)") }
        if asked.understandsText, !wider.understandsText { flags.append("--no-understand") }
        if wider.includeEnded, !asked.includeEnded { flags.append("--include-ended") }
        if wider.includeStructural, !asked.includeStructural { flags.append("--include-structural") }
        return flags.joined(separator: ", ")
    }

    private var heading: String {
        let scope = page.scopeText
        switch page.total {
        case 0: return "Inga insatser hittades\(scope)."
        case 1: return "1 insats\(scope)"
        default: return "\(page.total) insatser\(scope)"
        }
    }

    private func lines(of hit: SearchHit, number: Int) -> [String] {
        let content = hit.intervention.content
        let indent = String(repeating: " ", count: 4)
        var lines = [Self.padded(number) + " " + content.name + (hit.hasEnded ? " (avslutad)" : "")]
        let facts = [
            content.responsibleAuthorities.joined(separator: ", "), content.area.text() ?? "", content.ageText ?? "",
        ]
        let stated = facts.filter { !$0.isEmpty }
        if !stated.isEmpty { lines.append(indent + stated.joined(separator: " · ")) }
        if let summary = content.summary { lines.append(indent + summary) }
        lines += verdict(of: hit).map { indent + $0 }
        lines.append(indent + "Visa: insatskatalogen show \(hit.intervention.slug)")
        lines += (hit.explanation ?? []).isEmpty ? [] : explanation(of: hit).map { indent + $0 }
        return lines + [""]
    }

    // MARK: The person

    /// What is known of the person, on a line of its own before the hits.
    private var understanding: [String] {
        guard !page.understood.isEmpty else { return [] }
        return ["Om personen: " + page.understood.map(\.label).joined(separator: " · ")] + page.notes + [""]
    }

    /// Whether a hit fits, why, and what to ask; nothing where nothing is known of the person.
    private func verdict(of hit: SearchHit) -> [String] {
        guard !page.understood.isEmpty else { return [] }
        let track = hit.verdict.track.map { " (spåret \($0))" } ?? ""
        func list(_ points: [VerdictSummary.Point]) -> String { points.map(\.text).joined(separator: ", ") }
        switch hit.verdict.kind {
        case .fits:
            let reasons = hit.verdict.reasons
            return ["Passar\(track)\(reasons.isEmpty ? "." : ": ")" + list(reasons)] + quotes(reasons)
        case .excluded: return ["Passar inte: " + list(hit.verdict.reasons)] + quotes(hit.verdict.reasons)
        case .possible:
            let ask = hit.verdict.ask
            guard !ask.isEmpty else { return ["Kan passa: inget är angivet om vem den är till för."] }
            return ["Kan passa\(track). Fråga: " + ask.map(\.text).joined(separator: " ")] + quotes(ask)
        }
    }

    /// The sentences that a verdict rests on, when they are asked for.
    private func quotes(_ points: [VerdictSummary.Point]) -> [String] {
        guard page.request.explain else { return [] }
        var seen: Set<String> = []
        return points.flatMap(\.quotes).filter { seen.insert($0).inserted }.map { "  ”\($0)”" }
    }

    private var question: [String] {
        guard let question = page.question, !page.understood.isEmpty, !page.hits.isEmpty else { return [] }
        let choices = question.choices.map { "\($0.label) (avgör \($0.settles))" }.joined(separator: " · ")
        return ["Fråga helst: \(question.text)", "    " + choices, ""]
    }

    /// What does not fit: how many, and the first of them with reasons.
    private var excluded: [String] {
        guard let counts = page.verdictCounts, counts.excluded > 0, page.request.shownVerdicts != .all else {
            return []
        }
        let noun = counts.excluded == 1 ? "insats passar" : "insatser passar"
        let lines = page.excluded.flatMap { hit in
            let reasons = hit.verdict.reasons
            return ["  – \(hit.intervention.content.name): " + reasons.map(\.text).joined(separator: ", ")]
                + quotes(reasons).map { "    " + $0 }
        }
        return ["\(counts.excluded) \(noun) inte, till exempel (--show all visar dem):"] + lines + [""]
    }

    private static func padded(_ number: Int) -> String {
        let digits = "\(number)."
        return String(repeating: " ", count: max(0, 3 - digits.count)) + digits
    }

    private func explanation(of hit: SearchHit) -> [String] {
        let terms = (hit.explanation ?? []).flatMap { line in
            [Self.term(line)] + line.factors.map { "      " + Self.term($0) }
        }
        return terms + ["= " + Self.decimal(hit.score) + "  poäng"]
    }

    private static func term(_ line: ExplanationLine) -> String {
        (line.operation == .add ? "+ " : "× ") + decimal(line.value) + "  " + line.label
    }

    /// Three decimals with a Swedish decimal comma.
    private static func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1_000).rounded())
        let fraction = String(1_000 + thousandths % 1_000).dropFirst()
        return "\(thousandths / 1_000),\(fraction)"
    }
}
