public import CatalogueModel

/// The guided way: a few questions, one at a time, each the one whose answer settles most.
///
/// The address holds the answers and what was skipped; nothing is kept anywhere else.
public struct GuideView {
    private let page: SearchPage
    private let step: Int
    private let links: PageLinks
    private let problem: (text: String, typed: String)?

    /// The most questions that are asked.
    public static let mostQuestions = 5

    /// Shows a question.
    ///
    /// - Parameters:
    ///   - page: the answer to a search with what is known so far; it has a question.
    ///   - step: the question's number, from 1.
    ///   - problem: what was wrong with a municipality, and what was typed.
    public init(_ page: SearchPage, step: Int, problem: (text: String, typed: String)? = nil) {
        self.page = page
        self.problem = problem
        self.step = step
        links = PageLinks(municipality: page.request.municipality)
    }

    /// The page.
    public var html: HTML {
        PageFrame(
            title: "Hjälp mig hitta, fråga \(step)", isHidden: step > 1, links: links, place: .guide,
            hasExit: QuickExit.isNeeded(page)
        ).page(
            """
            <div class="guide">
            <h1>Hjälp mig hitta</h1>
            <p class="lead">Svara på högst \(Self.mostQuestions) frågor. Hoppa över dem du inte kan eller vill svara på.
            Söker du åt någon annan? Svara för den personen.</p>
            \(page.question.map(question))
            \(answered)
            <p class="guide-count">\(resultText) <a href="\(PageLinks.results(request))">Visa dem nu</a></p>
            </div>
            """)
    }

    /// The search without what belongs to the guide alone.
    private var request: SearchRequest {
        var request = page.request
        request.skippedQuestions = []
        return request
    }

    private var resultText: String {
        page.total == 1 ? "1 insats kan passa." : "\(page.total) insatser kan passa."
    }

    /// A place that could not be understood is asked for again, whatever else may be asked.
    private func question(_ question: QuestionSummary) -> HTML {
        let isOfPlace = question.kind == .municipality || question.kind == .county
        let asksPlace = isOfPlace || problem != nil
        let answers = AnswerButtons(question, request: request)
        let choices: HTML? =
            isOfPlace || !asksPlace
            ? "<form action=\"/hjalp\" method=\"get\">\(answers.html)\(skips(page.request.skippedQuestions))</form>"
            : nil
        let skipped = page.request.skippedQuestions.union([asksPlace ? "area" : question.id])
        return """
            <section class="question" aria-labelledby="fraga">
            <p class="step">Fråga \(step) av högst \(Self.mostQuestions)</p>
            <h2 id="fraga">\(asksPlace ? "Var bor du?" : question.directText)</h2>
            \(asksPlace ? placeForm : nil)
            \(choices)
            <form action="/hjalp" method="get">\(HiddenFields.html(SearchAddress(request).items))\(skips(skipped))
            <button class="quiet" type="submit">\(asksPlace ? "Hoppa över" : "Vet inte, hoppa över")</button></form>
            </section>
            """
    }

    /// All municipalities, for the answers offered are only the commonest.
    private var placeForm: HTML {
        """
        \(problem.map { "<p class=\"problem\" role=\"alert\" id=\"fel\">\($0.text)\(hint($0.typed))</p>" as HTML })
        <form class="place" action="/hjalp" method="get">\(municipalityField)
        \(HiddenFields.html(SearchAddress(request).items))\(skips(page.request.skippedQuestions))
        <button type="submit">Svara</button></form>
        """
    }

    /// The municipality that may be meant: its link answers the question.
    private func hint(_ typed: String) -> HTML? {
        MunicipalityHint.html(typed) { code in
            var answered = request
            answered.municipality = code
            return address(answered)
        }
    }

    private var municipalityField: HTML {
        let reference: HTML = problem == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"fel\""
        return SearchForm.municipalityField(value: problem?.typed ?? "", attributes: reference)
    }

    private func skips(_ ids: Set<String>) -> HTML { HiddenFields.html(ids.sorted().map { ("skip", $0) }) }

    /// The guided way with some answers; what was skipped stays skipped.
    private func address(_ request: SearchRequest) -> String {
        let skipped = page.request.skippedQuestions.sorted().map { "skip=" + SearchAddress.percentEncoded($0) }
            .joined(separator: "&")
        let query = SearchAddress(request).queryString
        return "/hjalp" + query + (skipped.isEmpty ? "" : (query.isEmpty ? "?" : "&") + skipped)
    }

    /// What was answered, each with a way to take it back.
    private var answered: HTML {
        FactChips.html(page.understood, heading: "Dina svar:") { address(request.without($0)) }
    }
}
