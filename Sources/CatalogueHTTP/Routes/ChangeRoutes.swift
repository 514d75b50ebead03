import CatalogueModel
import CatalogueService
import Hummingbird

/// What has changed, in order, so that others can keep a copy of the catalogue.
struct ChangeRoutes {
    let service: CatalogueService

    private static let mostChanges = 500
    private static let defaultLimit = 100

    var endpoints: [Endpoint] { [.get(APIPath.changes, changes)] }

    @Sendable private func changes(_ request: Request, _ context: CatalogueContext) throws -> Response {
        var parameters = PlainParameters(QueryItems(request.uri.query), names: ["since", "limit"])
        let since = parameters.value("since", expected: "det next som ett tidigare svar gav") { ChangeCursor($0) }
        let limit = parameters.number("limit", in: 1...Self.mostChanges, default: Self.defaultLimit)
        try parameters.check()
        guard let page = try service.publicChanges(after: since ?? .start, limit: limit) else {
            throw Failure(parameters: [
                "since: Katalogen har inte kommit så långt, kanske för att en säkerhetskopia lästs in. Börja om utan since."
            ])
        }
        return try .conditional(request, EntityTag(value: "\(page.revision)", isWeak: true), caching: .checked) {
            try .json(ChangeReply(page, since: since, limit: limit))
        }
    }
}
