extension SearchRequest {
    /// The most ways on that an empty answer offers.
    public static let mostRelaxations = 3

    /// Wider searches to try when this one finds nothing, in the order they are worth trying; each gives up
    /// one thing.
    public var relaxations: [(label: String, request: SearchRequest)] {
        var wider: [(label: String, request: SearchRequest)] = []
        func add(_ label: String, _ change: (inout SearchRequest) -> Void) {
            var request = self
            request.page = 1
            change(&request)
            if request != self { wider.append((label, request)) }
        }
        let syntax = QuerySyntax(query)
        if !(syntax.phrases + syntax.excluded).isEmpty, !syntax.withoutConditions.isEmpty {
            add("Sök utan citattecken och uteslutna ord") { $0.query = syntax.withoutConditions }
        }
        add("Ta bort valen bland träffarna") { $0.selected = [:] }
        add("Visa även de som inte passar") { $0.shownVerdicts = .all }
        if shownVerdicts == .fits { add("Visa även de som kan passa") { $0.shownVerdicts = .fitsAndPossible } }
        if understandsText, facts.isEmpty { add("Sök bara på orden") { $0.understandsText = false } }
        add("Sök utan ålder") { $0.facts.removeAll { $0.kind == .age || $0.kind == .ageRange } }
        add("Sök i hela landet") { $0.facts.removeAll { $0.kind == .municipality || $0.kind == .county } }
        add("Visa även avslutade") { $0.includeEnded = true }
        add("Visa även stöd till personal och organisationer") { $0.includeStructural = true }
        return wider
    }

    /// The same words in the whole catalogue, for when giving up one thing is not enough.
    public var widest: (label: String, request: SearchRequest) {
        var request = self
        (request.page, request.selected, request.facts) = (1, [:], [])
        request.shownVerdicts = .all
        (request.includeEnded, request.includeStructural) = (true, true)
        return ("Sök i hela katalogen", request)
    }

    /// Everything within the same filters, for when no words lead anywhere.
    public var withoutWords: (label: String, request: SearchRequest) {
        var request = self
        (request.page, request.query) = (1, "")
        return ("Visa allt utan sökord", request)
    }

    /// The search for everything in a municipality, when that is all the text names: "botkyrka".
    public var asMunicipality: SearchRequest? {
        guard !facts.contains(where: { $0.kind == .municipality || $0.kind == .county }),
            let found = Gazetteer.sweden.municipality(named: query)
        else { return nil }
        var request = self
        request.query = ""
        request.municipality = found.code
        return request
    }
}
