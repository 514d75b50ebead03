import ArgumentParser
import CatalogueModel

/// What of an answer is shown, and how.
struct ResultOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Visa bara de som passar (fits), också de som kan passa (possible) eller alla (all).",
            valueName: "urval"))
    var show = ShownVerdicts.fitsAndPossible

    @Option(help: ArgumentHelp("Antal träffar, 1–100.", valueName: "antal"))
    var limit = SearchRequest.defaultLimit

    @Option(help: ArgumentHelp("Sida med träffar, från 1.", valueName: "sida"))
    var page = 1

    @Option(
        name: .customLong("sort"),
        help: ArgumentHelp(
            "Ordna efter träffsäkerhet (relevance), namn (name) eller senast ändrad (updated).", valueName: "ordning"))
    var order = SearchOrder.relevance

    @Flag(help: "Ta med insatser som är avslutade.")
    var includeEnded = false

    @Flag(help: "Ta med insatser för personal och organisationer.")
    var includeStructural = false

    @Flag(help: "Skriv svaret som JSON, likadant som API:et.")
    var json = false

    @Flag(help: "Visa varför: villkoren och de meningar de vilar på, och hur varje träff fick sina poäng.")
    var explain = false

    func validate() throws {
        guard (1...SearchRequest.mostHitsPerPage).contains(limit) else {
            throw ValidationError("--limit ska vara 1–\(SearchRequest.mostHitsPerPage), inte \(limit).")
        }
        guard (1...SearchRequest.lastPage).contains(page) else {
            throw ValidationError("--page ska vara 1–\(SearchRequest.lastPage), inte \(page).")
        }
    }

    /// A search for some words and facts, as the options want it.
    func request(_ query: String, _ facts: [KnownFact]) -> SearchRequest {
        var request = SearchRequest(
            query: PersonalNumbers.removed(from: query), facts: facts, includeStructural: includeStructural,
            includeEnded: includeEnded, page: page,
            limit: limit, explain: explain)
        request.shownVerdicts = show
        request.order = order
        return request
    }
}
