import CatalogueModel

/// Facts of the person, each with a link that takes it back.
enum FactChips {
    /// - Parameters:
    ///   - heading: what the facts are, to stand above them.
    ///   - address: where taking back a fact leads.
    ///   - notes: what to say below them.
    static func html(
        _ facts: [UnderstoodFact], heading: String, notes: [HTML] = [], address: (UnderstoodFact) -> String
    ) -> HTML {
        guard !facts.isEmpty else { return .empty }
        let chips = facts.map { fact -> HTML in
            """
            <li><a href="\(address(fact))" aria-label="Ta bort \(fact.label)">\(fact.label)\
            <span class="cross" aria-hidden="true"></span></a></li>
            """
        }
        return """
            <div class="person"><p id="person">\(heading)</p>
            <ul class="chips" aria-labelledby="person">\(chips)</ul>\(notes)</div>
            """
    }
}

extension SearchRequest {
    /// The same search without a fact: one that was stated is left out, one that was read is no longer taken.
    func without(_ fact: UnderstoodFact) -> SearchRequest {
        var request = self
        request.page = 1
        if fact.text == nil {
            request.facts.removeAll { $0 == fact.known }
        } else {
            request.ignoredFacts.insert(fact.known)
        }
        return request
    }
}
