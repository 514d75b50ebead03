import CatalogueModel
import CatalogueService
import HTTPTypes
import Hummingbird

/// Finds out who asks, by the token in `Authorization`.
///
/// Source: RFC 6750; Digg's REST API-profil SAK.09, SAK.10, SAK.15 and SAK.16.
struct Authorisation: Sendable {
    let service: CatalogueService
    /// Limits guessing.
    let failedLogins: ClientLimiter

    init(service: CatalogueService, clock: @escaping @Sendable () -> Double) {
        self.service = service
        failedLogins = ClientLimiter(perSecond: 1.0 / 30, burst: 10, seconds: clock)
    }

    /// The token that a request carries; `nil` when it carries none.
    ///
    /// A good one is taken whatever else came from the same address: a whole office may stand behind it. That takes
    /// nothing from the limit, for keys are too long to be guessed; it spares the log and the database.
    ///
    /// - Throws: ``Failure`` 401 for one that is not good, 429 after many of these.
    func token(_ request: Request, _ context: CatalogueContext) throws -> AccessToken? {
        guard let header = request.headers[.authorization] else { return nil }
        let parts = header.split(separator: " ", maxSplits: 1)
        if parts.count == 2, parts[0].lowercased() == "bearer", let token = try service.token(from: String(parts[1])) {
            return token
        }
        let wait = failedLogins.secondsToWait(ClientName.number(request, context.remoteAddress))
        guard wait == 0 else {
            throw Failure(
                429, "För många försök med en ogiltig nyckel. Vänta \(wait) sekunder.",
                headers: [.retryAfter: String(wait)])
        }
        throw Self.unauthorised("Nyckeln är ogiltig, återkallad eller har gått ut.", error: "invalid_token")
    }

    /// Who writes.
    ///
    /// - Throws: ``Failure`` 401 without a token, 403 when its holder may only read.
    func writer(_ context: CatalogueContext) throws -> Actor {
        guard let token = context.token else {
            throw Self.unauthorised("Skicka nyckeln i sidhuvudet: Authorization: Bearer ikat_…", error: nil)
        }
        guard token.role.writes else {
            throw Failure(403, "Nyckeln ger bara rätt att läsa. Be en administratör om en nyckel som redaktör.")
        }
        return .token(token)
    }

    private static func unauthorised(_ detail: String, error: String?) -> Failure {
        let challenge = "Bearer realm=\"insatskatalogen\"" + (error.map { ", error=\"\($0)\"" } ?? "")
        return Failure(401, detail, headers: [.wwwAuthenticate: challenge])
    }
}
