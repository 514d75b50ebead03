import CatalogueModel

/// The answers to a question as the buttons of a form, with what is known already as hidden fields.
struct AnswerButtons {
    private let choices: [(label: String, fact: KnownFact)]
    private let request: SearchRequest

    init(_ question: QuestionSummary, request: SearchRequest) {
        choices = question.choices.compactMap { choice in choice.fact.map { (choice.label, $0) } }
        self.request = request
    }

    /// Whether no answer is a fact.
    var isEmpty: Bool { choices.isEmpty }

    var html: HTML {
        let buttons = choices.map { label, fact -> HTML in
            "<button type=\"submit\" name=\"\(fact.kind.parameterName)\" value=\"\(fact.parameterValue)\">\(label)</button>"
        }
        return "\(hidden)<div class=\"answers\">\(buttons)</div>"
    }

    /// The rest of the search: without what an answer replaces.
    private var hidden: HTML {
        var rest = request
        rest.page = 1
        for (_, fact) in choices where !fact.kind.isRepeatable {
            let isAge = fact.kind == .age || fact.kind == .ageRange
            rest.facts.removeAll { $0.kind == fact.kind || isAge && ($0.kind == .age || $0.kind == .ageRange) }
        }
        return HiddenFields.html(SearchAddress(rest).items)
    }
}

/// Hidden fields of a form.
enum HiddenFields {
    static func html(_ items: [(name: String, value: String)]) -> HTML {
        .join(items.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
    }
}
