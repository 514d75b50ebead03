import CatalogueModel
import Eligibility

/// What a search knows of the person, what to ask, and what does not fit.
struct PersonView {
    private let page: SearchPage

    init(_ page: SearchPage) { self.page = page }

    // MARK: What is known

    /// What was understood, each fact with a way to take it back.
    var facts: HTML {
        FactChips.html(
            page.understood, heading: "Det här har vi förstått:",
            notes: page.notes.map { "<p class=\"note\">\($0)</p>" as HTML }
        ) { PageLinks.results(page.request.without($0)) }
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

    // MARK: Around the hits

    /// The question whose answer settles most, with its answers as buttons.
    var question: HTML {
        guard let question = page.question, !page.hits.isEmpty else { return .empty }
        let answers = AnswerButtons(question, request: page.request)
        guard !answers.isEmpty else { return .empty }
        let noun = question.settles == 1 ? "insats" : "insatser"
        return """
            <form class="ask" action="/" method="get" aria-labelledby="fraga"><p id="fraga"><strong>\(question.text)</strong>
            Svaret avgör om upp till \(question.settles) \(noun) passar.</p>
            \(answers.html)</form>
            """
    }

    /// How many entries do not fit, the first of them with the reason, and the way to all.
    var excluded: HTML {
        guard let count = page.verdictCounts?.excluded, count > 0, page.request.shownVerdicts != .all else {
            return .empty
        }
        let links = PageLinks(municipality: page.request.municipality)
        var all = page.request
        (all.shownVerdicts, all.page) = (.all, 1)
        let noun = count == 1 ? "insats" : "insatser"
        let examples = page.excluded.map { hit -> HTML in
            """
            <li><a href="\(links.entry(hit.intervention.slug))">\(hit.intervention.content.name)</a>: \
            \(VerdictView.list(hit.verdict.reasons))</li>
            """
        }
        return """
            <div class="excluded-list"><p>\(count) \(noun) passar inte den du beskriver\(count > examples.count ? ", till exempel" : ""):</p>
            <ul>\(examples)</ul><p><a href="\(PageLinks.results(all))">Visa även sådant som inte passar</a></p></div>
            """
    }
}
