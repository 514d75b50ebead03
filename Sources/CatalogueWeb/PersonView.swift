import CatalogueModel
import Eligibility

/// What a search knows of the person, whether each hit fits, what does not, and what to ask.
struct PersonView {
    private let page: SearchPage

    init(_ page: SearchPage) { self.page = page }

    // MARK: What is known

    /// What was understood, each fact with a way to take it back.
    var facts: HTML {
        guard !page.understood.isEmpty else { return .empty }
        let chips = page.understood.map { fact -> HTML in
            """
            <li>\(fact.label) <a href="\(SearchAddress(without(fact)).path)" aria-label="Ta bort \(fact.label)">ta bort</a></li>
            """
        }
        let notes = page.notes.map { "<p class=\"note\">\($0)</p>" as HTML }
        return """
            <div class="person"><p id="person">Så här har vi förstått vem stödet är för:</p>
            <ul class="chips" aria-labelledby="person">\(chips)</ul>\(notes)</div>
            """
    }

    private func without(_ fact: UnderstoodFact) -> SearchRequest {
        var request = page.request
        request.page = 1
        if fact.text == nil {
            request.facts.removeAll { $0 == fact.known }
        } else {
            request.ignoredFacts.insert(fact.known)
        }
        return request
    }

    /// What the form has no field for, kept when it is sent again.
    var keptFields: HTML {
        let request = page.request
        let facts = request.facts.filter { ($0.kind != .municipality && $0.kind != .age) || $0.isNegated }
        var fields = facts.map { ($0.kind.parameterName, $0.parameterValue) }
        if request.shownVerdicts != .fitsAndPossible { fields.append(("show", request.shownVerdicts.rawValue)) }
        if !request.understandsText { fields.append(("understand", "false")) }
        fields += request.ignoredFacts.map { ("ignore", $0.ignoreValue) }.sorted { $0.1 < $1.1 }
        return .join(fields.map { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })
    }

    // MARK: Verdicts

    /// Whether a hit fits and why; nothing where nothing is known of the person.
    func verdict(of hit: SearchHit) -> HTML {
        guard !page.understood.isEmpty else { return .empty }
        let verdict = hit.verdict
        let track = verdict.track.map { " (\($0))" } ?? ""
        switch verdict.kind {
        case .fits:
            let reasons = Self.list(verdict.reasons)
            return line("fits", "Passar" + track, reasons.isEmpty ? "" : ": " + reasons, verdict.reasons)
        case .excluded: return line("excluded", "Passar inte", ": " + Self.list(verdict.reasons), verdict.reasons)
        case .possible:
            guard !verdict.ask.isEmpty else {
                return line("possible", "Kan passa", ". Det står inte vem den är till för.", [])
            }
            let questions = verdict.ask.map(\.text).joined(separator: " ")
            return line("possible", "Kan passa" + track, ". Ta reda på: " + questions, verdict.ask)
        }
    }

    private func line(
        _ kind: String, _ heading: String, _ text: String, _ points: [VerdictSummary.Point]
    ) -> HTML {
        var seen: Set<String> = []
        let quotes = points.flatMap(\.quotes).filter { seen.insert($0).inserted }
        let source: HTML =
            quotes.isEmpty
            ? .empty
            : """
            <details class="quotes"><summary>Vad står det?</summary>
            \(quotes.map { "<blockquote>\($0)</blockquote>" as HTML })</details>
            """
        return "<p class=\"verdict \(kind)\"><strong>\(heading)</strong>\(text)</p>\(source)"
    }

    private static func list(_ points: [VerdictSummary.Point]) -> String {
        points.map(\.text).joined(separator: ", ")
    }

    // MARK: Around the hits

    /// The question whose answer settles most, with its answers as links.
    var question: HTML {
        guard let question = page.question, !page.understood.isEmpty, !page.hits.isEmpty else { return .empty }
        let answers = question.choices.compactMap { choice -> HTML? in
            choice.fact.map { fact in
                "<li><a href=\"\(SearchAddress(page.request.adding(fact)).path)\">\(choice.label)</a></li>"
            }
        }
        return """
            <div class="ask"><p id="fraga"><strong>Fråga gärna:</strong> \(question.text)
            Svaret avgör upp till \(question.settles) \(question.settles == 1 ? "insats" : "insatser").</p>
            <ul class="chips" aria-labelledby="fraga">\(answers)</ul></div>
            """
    }

    /// How many entries do not fit, the first of them with the reason, and the way to all.
    var excluded: HTML {
        guard let count = page.verdictCounts?.excluded, count > 0, page.request.shownVerdicts != .all else {
            return .empty
        }
        var all = page.request
        (all.shownVerdicts, all.page) = (.all, 1)
        let noun = count == 1 ? "insats" : "insatser"
        let examples = page.excluded.map { hit -> HTML in
            """
            <li><a href="/insatser/\(hit.intervention.slug)">\(hit.intervention.content.name)</a>: \
            \(Self.list(hit.verdict.reasons))</li>
            """
        }
        return """
            <div class="excluded-list"><p>\(count) \(noun) passar inte den du beskriver, till exempel:</p>
            <ul>\(examples)</ul><p><a href="\(SearchAddress(all).path)">Visa också de som inte passar</a></p></div>
            """
    }
}
