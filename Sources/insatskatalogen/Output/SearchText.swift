import CatalogueModel

/// A search answer for the terminal.
struct SearchText {
    let page: SearchPage

    init(_ page: SearchPage) { self.page = page }

    /// The whole answer, with a line end.
    var text: String {
        var lines = [heading, ""]
        let first = (page.request.page - 1) * page.request.limit + 1
        for (index, hit) in page.hits.enumerated() { lines += self.lines(of: hit, number: first + index) }
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
        if asked.age != nil, wider.age == nil { flags.append("utan --age") }
        if asked.municipality != nil, wider.municipality == nil { flags.append("utan --municipality") }
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
        if !hit.verdict.reasons.isEmpty {
            lines.append(
                indent + (hit.verdict.kind == "fits" ? "Passar: " : "Passar inte: ")
                    + hit.verdict.reasons.joined(separator: ", "))
        }
        lines.append(indent + "Visa: insatskatalogen show \(hit.intervention.slug)")
        lines += (hit.explanation ?? []).isEmpty ? [] : explanation(of: hit).map { indent + $0 }
        return lines + [""]
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
