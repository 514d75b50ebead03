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

    /// The parameter that says which question comes next, where the answers alone would not tell.
    public static let stepParameter = "step"

    /// The number of the question that comes next, from 1.
    ///
    /// - Parameter stated: what the address says; without it every answer and every question skipped counts as put, but
    ///   for the municipality, which may have been chosen before the first question.
    public static func step(_ request: SearchRequest, stated: String? = nil) -> Int {
        if let step = stated.flatMap({ Int($0) }), (1...mostQuestions + 1).contains(step) { return step }
        let answers = request.facts.count { $0.kind != .municipality || $0.isNegated }
        return answers + request.skippedQuestions.count + 1
    }

    /// The page.
    public var html: HTML {
        PageFrame(
            title: (problem == nil ? "" : "Något behöver rättas – ") + "Hjälp mig hitta, fråga \(step)",
            isHidden: step > 1, links: links, place: .guide,
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
            ? "<form action=\"/hjalp\" method=\"get\">\(answers.html)\(carried(page.request.skippedQuestions))</form>"
            : nil
        let skipped = page.request.skippedQuestions.union([asksPlace ? "area" : question.id])
        return """
            <section class="question" aria-labelledby="fraga">
            <p class="step">Fråga \(step) av högst \(Self.mostQuestions)</p>
            <h2 id="fraga">\(asksPlace ? "Var bor du?" : question.directText)</h2>
            \(asksPlace ? placeForm : nil)
            \(choices)
            <form action="/hjalp" method="get">\(HiddenFields.html(SearchAddress(request).items))\(carried(skipped))
            <button class="quiet" type="submit">\(asksPlace ? "Hoppa över" : "Vet inte, hoppa över")</button></form>
            </section>
            """
    }

    /// All municipalities, for the answers offered are only the commonest.
    private var placeForm: HTML {
        """
        \(problem.map { "<p class=\"problem\" role=\"alert\" id=\"fel\">\($0.text)\(hint($0.typed))</p>" as HTML })
        <form class="place" action="/hjalp" method="get">\(municipalityField)
        \(HiddenFields.html(SearchAddress(request).items))\(carried(page.request.skippedQuestions))
        <button type="submit">Svara</button></form>
        """
    }

    /// The municipality that may be meant: its link answers the question.
    private func hint(_ typed: String) -> HTML? {
        MunicipalityHint.html(typed) { code in
            var answered = request
            answered.municipality = code
            return address(answered, step: step + 1)
        }
    }

    private var municipalityField: HTML {
        let reference: HTML = problem == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"fel\""
        return SearchForm.municipalityField(value: problem?.typed ?? "", attributes: reference)
    }

    /// What a form takes along: the questions skipped, and the number of the next one.
    private func carried(_ skipped: Set<String>) -> HTML {
        HiddenFields.html(skipped.sorted().map { ("skip", $0) } + [(Self.stepParameter, String(step + 1))])
    }

    /// The guided way with some answers and the number of its question; what was skipped stays skipped.
    private func address(_ answered: SearchRequest, step: Int) -> String {
        var asked = answered
        asked.skippedQuestions = page.request.skippedQuestions
        var items = asked.skippedQuestions.sorted().map { "skip=" + SearchAddress.percentEncoded($0) }
        if step != Self.step(asked) { items.append("\(Self.stepParameter)=\(step)") }
        let query = SearchAddress(answered).queryString
        return "/hjalp" + query + (items.isEmpty ? "" : (query.isEmpty ? "?" : "&") + items.joined(separator: "&"))
    }

    /// What was answered, each with a way to take it back.
    private var answered: HTML {
        FactChips.html(page.understood, heading: "Dina svar:") {
            address(request.without($0), step: max(1, step - 1))
        }
    }
}
