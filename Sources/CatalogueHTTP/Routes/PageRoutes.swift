import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import Hummingbird
import NIOCore

/// The pages that people meet.
struct PageRoutes {
    let service: CatalogueService
    let limiter: ClientLimiter
    let identity: ServerIdentity
    private let common: CommonReplies

    init(
        service: CatalogueService, limiter: ClientLimiter, identity: ServerIdentity,
        clock: @escaping @Sendable () -> Double
    ) {
        (self.service, self.limiter, self.identity) = (service, limiter, identity)
        common = CommonReplies(seconds: clock)
    }

    var endpoints: [Endpoint] {
        [
            .get("/", search), .get("/hjalp", guide), .get("/insatser/:slug", entry), .get("/lista", list),
            .get("/om", about), .get("/tillganglighet", accessibility),
            .get(Stylesheet.path, stylesheet), .get(Script.path, script), .get("/robots.txt", robots),
        ]
    }

    private var contact: PublisherContact { PublisherContact(identity) }

    @Sendable private func search(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try limiter.admit(request, context)
        let (address, today) = (request.uri.query ?? "", service.today)
        if let body = common.reply(to: address, revision: service.status.revision, today: today) { return .html(body) }
        let items = QueryItems(address)
        let parameters = parameters(items)
        guard parameters.problems.isEmpty else {
            let empty = SearchPage(request: parameters.request, total: 0, understood: [], hits: [], facets: [])
            let view = SearchView(
                empty, problems: parameters.problems, municipalityText: parameters.unknownMunicipality,
                ageText: parameters.unknownAge)
            return .html(view.html, status: .badRequest)
        }
        // A form that is sent has a text, though perhaps an empty one.
        let asks = items.items.contains { SearchParameters.names.contains($0.name) && $0.name != "municipality" }
        guard asks else { return .html(start(parameters.request)) }
        let page = try service.search(parameters.request)
        // What a script fetches while somebody types is no search that found nothing: only half a word.
        if request.headers[.secFetchDest] != "empty" { service.countIfEmpty(page) }
        let body = ByteBuffer(string: SearchView(page, contact: contact).html.text)
        common.keep(body, page, to: address, today: today)
        return .html(body)
    }

    /// Where to begin, with nothing but the number of entries.
    private func start(_ request: SearchRequest) -> HTML {
        let asked = request.facts.map { UnderstoodFact($0, label: $0.label(service.vocabulary)) }
        let page = SearchPage(
            request: request, total: service.count(request), understood: asked, hits: [], facets: [])
        return SearchView(page, topics: StartTopic.all(in: service.vocabulary), contact: contact).html
    }

    /// Pages take what their links and forms say, and whatever others put behind it.
    private func parameters(_ items: QueryItems) -> SearchParameters {
        SearchParameters(items, vocabulary: service.vocabulary, ignoresUnknownNames: true)
    }

    /// The next question of the guided way, or the results when there is none.
    @Sendable private func guide(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try limiter.admit(request, context)
        let items = QueryItems(request.uri.query)
        let parameters = parameters(items)
        var asked = parameters.request
        let skipped = items.items.filter { $0.name == "skip" }.map(\.value).prefix(GuideView.mostQuestions)
        asked.skippedQuestions = Set(skipped)
        let stated = items.items.first { $0.name == GuideView.stepParameter }?.value
        let problem = parameters.problems.first.map { ($0.message, parameters.unknownMunicipality ?? "") }
        // An answer that has to be mended has not been given: its question is put again.
        let isAgain = problem != nil && stated != nil
        let step = max(1, GuideView.step(asked, stated: stated) - (isAgain ? 1 : 0))
        let page = try service.search(asked)
        guard step <= GuideView.mostQuestions, page.question != nil else {
            asked.skippedQuestions = []
            return .redirect(to: PageLinks.results(asked), type: .normal)
        }
        return .html(
            GuideView(page, step: step, problem: problem).html, status: problem == nil ? .ok : .badRequest)
    }

    @Sendable private func entry(_ request: Request, _ context: CatalogueContext) throws -> Response {
        guard let page = try service.publishedIntervention(context.parameters.get("slug") ?? "") else {
            let detail = "Insatsen finns inte i katalogen. Den kan ha tagits bort."
            guard !Response.isForPrograms(request) else { throw Failure(404, detail) }
            let page = ProblemView.html(title: "Insatsen finns inte", detail: detail, links: PageLinks(request))
            return .html(page, status: .notFound)
        }
        let base = BaseAddress(identity, host: request.head.authority)
        let view = InterventionView(
            page, links: PageLinks(choosing: request),
            linkedData: GovernmentService(page, base: base).text)
        return .html(view.html)
    }

    @Sendable private func list(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try limiter.admit(request, context)
        let items = QueryItems(request.uri.query)
        func values(_ name: String) -> [String] {
            var seen: Set<String> = []
            return items.items.filter { $0.name == name }.map { $0.value.lowercased() }
                .filter { seen.insert($0).inserted }
        }
        let asked = values("id")
        let taken = asked.prefix(ShortlistView.mostEntries)
        let pages = try service.publishedInterventions(taken.compactMap(UUID.init(uuidString:)))
        let view = ShortlistView(
            pages, missing: taken.count - pages.count, beyond: asked.count - taken.count,
            compared: values("jamfor").compactMap(UUID.init(uuidString:)), links: PageLinks(request),
            isShared: items.items.contains { $0.name == PageLinks.sharedParameter })
        return .html(view.html)
    }

    @Sendable private func about(_ request: Request, _ context: CatalogueContext) -> Response {
        let status = service.status
        return .html(
            AboutView.html(
                entryCount: status.entryCount, conceptCount: status.conceptCount, contact: contact,
                links: PageLinks(request)))
    }

    @Sendable private func accessibility(_ request: Request, _ context: CatalogueContext) -> Response {
        .html(AccessibilityView.html(contact: contact, links: PageLinks(request)))
    }

    @Sendable private func script(_ request: Request, _ context: CatalogueContext) -> Response {
        // The address carries a fingerprint of the content.
        Response(
            status: .ok, contentType: "text/javascript; charset=utf-8", body: Script.text.utf8, caching: .forEver)
    }

    @Sendable private func stylesheet(_ request: Request, _ context: CatalogueContext) -> Response {
        // The address carries a fingerprint of the content.
        Response(
            status: .ok, contentType: "text/css; charset=utf-8", body: Stylesheet.text.utf8, caching: .forEver)
    }

    @Sendable private func robots(_ request: Request, _ context: CatalogueContext) -> Response {
        let text = "User-agent: *\nDisallow: /api/\nDisallow: /admin\nDisallow: /bekrafta/\n"
        return Response(status: .ok, contentType: "text/plain; charset=utf-8", body: text.utf8, caching: .aMinute)
    }
}

extension PublisherContact {
    /// What the operator has stated: defaults stand for nothing.
    fileprivate init(_ identity: ServerIdentity) {
        let defaults = ServerIdentity()
        func stated(_ text: String, _ other: String) -> String? { text == other ? nil : text }
        self.init(
            publisher: stated(identity.publisherName, defaults.publisherName),
            name: stated(identity.contactName, defaults.contactName),
            email: stated(identity.contactEmail, defaults.contactEmail))
    }
}
