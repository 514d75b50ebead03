import CatalogueModel
import CatalogueService
import Hummingbird

/// Searches and suggestions.
struct SearchRoutes {
    let service: CatalogueService
    let limiter: ClientLimiter
    private let pieces = EntryPieces()
    private let common: CommonReplies
    /// Tells this process's answers from those of another version of the program.
    private let mark = String(UInt32.random(in: 0...UInt32.max), radix: 36)

    init(service: CatalogueService, limiter: ClientLimiter, clock: @escaping @Sendable () -> Double) {
        self.service = service
        self.limiter = limiter
        common = CommonReplies(seconds: clock)
    }

    var endpoints: [Endpoint] {
        [.get(APIPath.suggestions, suggestions)]
    }

    /// The first half of the address that is written to as well, see ``EntryRoutes``.
    var search: Endpoint.Handler { searchReply }

    /// The version of all that is answered: what the catalogue holds, on a day.
    private func tag(_ revision: Int, _ today: CalendarDate) -> EntityTag {
        EntityTag(value: "\(revision).\(today).\(mark)", isWeak: true)
    }

    @Sendable private func searchReply(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try limiter.admit(request, context)
        let (address, newest, today) = (request.uri.query ?? "", service.status.revision, service.today)
        if let body = common.reply(to: address, revision: newest, today: today) {
            return .conditional(request, tag(newest, today), caching: .checked) { .json(body) }
        }
        let parameters = SearchParameters(
            QueryItems(address), vocabulary: service.vocabulary, takesRevision: true)
        guard parameters.problems.isEmpty else { throw Failure(parameters: parameters.problems.map(\.text)) }
        return try .conditional(request, tag(parameters.revision ?? newest, today), caching: .checked) {
            let page = try service.search(parameters.request, revision: parameters.revision)
            service.countIfEmpty(page)
            let body = ByteBuffer(bytes: SearchReply(page: page, pieces: pieces).bytes)
            if parameters.revision == nil { common.keep(body, page, to: address, today: today) }
            return .json(body)
        }
    }

    @Sendable private func suggestions(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try limiter.admit(request, context)
        let parameters = SuggestionParameters(QueryItems(request.uri.query))
        guard parameters.problems.isEmpty else { throw Failure(parameters: parameters.problems.map(\.text)) }
        return try .conditional(request, tag(service.status.revision, service.today), caching: .checked) {
            try .json(SuggestionReply(try service.suggestions(for: parameters.query, limit: parameters.limit)))
        }
    }
}

extension ClientLimiter {
    /// Lets a search pass.
    ///
    /// - Throws: ``Failure`` 429 when its client has made too many.
    func admit(_ request: Request, _ context: CatalogueContext) throws {
        let wait = secondsToWait(ClientName.number(request, context.remoteAddress))
        guard wait > 0 else { return }
        throw Failure(
            429, "För många sökningar på kort tid. Vänta \(wait) s och försök igen.",
            headers: [.retryAfter: String(wait)])
    }
}
