import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Lets administrators and editors to their pages, and nobody else.
///
/// A login is a cookie that no script can read and no other site can send; a form also carries a key.
///
/// Source: OWASP ASVS 5.0, chapters 3.3, 3.5 and 7.
struct AdminGate: Sendable {
    let service: CatalogueService
    let identity: ServerIdentity
    let sessions: AdminSessions
    /// Limits guessing.
    private let failedLogins: ClientLimiter

    init(
        service: CatalogueService, identity: ServerIdentity, clock: @escaping @Sendable () -> Double
    ) {
        (self.service, self.identity) = (service, identity)
        sessions = AdminSessions(seconds: clock)
        failedLogins = ClientLimiter(perSecond: 1.0 / 30, burst: 10, seconds: clock)
    }

    /// Somebody who is logged in.
    struct Visit {
        let key: String
        let token: AccessToken
        let formKey: String
        var actor: Actor { .token(token) }
        var user: AdminUser {
            AdminUser(
                name: token.name.isEmpty ? token.id : token.name, role: token.role, association: token.association,
                formKey: formKey)
        }
    }

    private static let cookie = "insatskatalogen-admin"

    /// Who asks; `nil` when nobody is logged in.
    func visit(_ request: Request) throws -> Visit? {
        guard let key = Self.cookieValue(request), let session = sessions.session(key) else { return nil }
        guard let token = try service.validToken(id: session.tokenID), token.role.writes else {
            sessions.end(key)
            return nil
        }
        return Visit(key: key, token: token, formKey: session.formKey)
    }

    /// A page for who is logged in; others are sent to log in.
    func page(
        _ body: @escaping @Sendable (Request, CatalogueContext, Visit) async throws -> Response
    ) -> Endpoint.Handler {
        { request, context in
            guard let visit = try visit(request) else {
                return .redirect(to: LoginView.path(goingOnTo: request.uri.string), type: .normal)
            }
            return Self.unstored(try await body(request, context, visit))
        }
    }

    /// A page for administrators alone.
    func administratorPage(
        _ body: @escaping @Sendable (Request, CatalogueContext, Visit) async throws -> Response
    ) -> Endpoint.Handler {
        page { request, context, visit in
            guard visit.token.role == .administrator else {
                throw Failure(403, "Den här sidan är för administratörer. Be någon med den rollen om hjälp.")
            }
            return try await body(request, context, visit)
        }
    }

    /// What a form sends, of who is logged in, from our own page.
    func form(
        mostBytes: Int = RequestSize.mostEntryBytes,
        _ body: @escaping @Sendable (FormFields, Request, CatalogueContext, Visit) async throws -> Response
    ) -> Endpoint.Handler {
        { request, context in
            let visit = try sender(request)
            let fields = FormFields(try await request.form(atMost: mostBytes))
            try check(fields["formKey"], visit)
            return Self.unstored(try await body(fields, request, context, visit))
        }
    }

    /// The same, for administrators alone.
    func administratorForm(
        _ body: @escaping @Sendable (FormFields, Request, CatalogueContext, Visit) async throws -> Response
    ) -> Endpoint.Handler {
        form { fields, request, context, visit in
            guard visit.token.role == .administrator else {
                throw Failure(403, "Det här får bara administratörer göra.")
            }
            return try await body(fields, request, context, visit)
        }
    }

    /// Who sends a form.
    ///
    /// - Throws: ``Failure`` 403 when it comes from another site, 401 when nobody is logged in.
    func sender(_ request: Request) throws -> Visit {
        try request.refuseOtherSites(identity)
        guard let visit = try visit(request) else {
            throw EndedLogin()
        }
        return visit
    }

    func check(_ formKey: String?, _ visit: Visit) throws {
        guard formKey == visit.formKey else {
            throw Failure(403, "Formuläret hör till en annan inloggning. Öppna sidan på nytt och gör om det.")
        }
    }

    /// Does what a form asks, says so on the next page, or shows why it was not done.
    func done(_ message: String, _ visit: Visit, to path: String) -> Response {
        sessions.say(message, to: visit.key)
        return Response(status: .seeOther, headers: [.location: path])
    }

    func message(_ visit: Visit) -> String? { sessions.takeMessage(of: visit.key) }

    // MARK: Logging in

    func logIn(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        try request.refuseOtherSites(identity)
        let fields = FormFields(try await request.form(atMost: RequestSize.mostFormBytes))
        let text = (fields["token"] ?? "").trimmingSpaces
        let wait = failedLogins.secondsToWait(ClientName.number(request, context.remoteAddress))
        guard wait == 0 else {
            var reply = Response.html(
                LoginView.html(
                    problem: "För många försök. Vänta \(wait) sekunder och försök igen.", goingOnTo: fields["till"]),
                status: .tooManyRequests)
            reply.headers[.retryAfter] = String(wait)
            return Self.unstored(reply)
        }
        guard let token = try service.token(from: text) else {
            return refused(
                "Nyckeln är ogiltig, återkallad eller har gått ut. Kontrollera att hela nyckeln kom med.", fields)
        }
        guard token.role.writes else {
            return refused("Nyckeln ger bara rätt att läsa. Be en administratör om en nyckel som redaktör.", fields)
        }
        failedLogins.giveBack(ClientName.number(request, context.remoteAddress))
        return Response(
            status: .seeOther,
            headers: [
                .location: LoginView.safePath(fields["till"]) ?? AdminPath.start,
                .setCookie: cookie(sessions.begin(token)),
                .cacheControl: "no-store",
            ])
    }

    func logOut(_ visit: Visit) -> Response {
        sessions.end(visit.key)
        return Response(status: .seeOther, headers: [.location: LoginView.path, .setCookie: cookie("", seconds: 0)])
    }

    private func refused(_ problem: String, _ fields: FormFields) -> Response {
        Self.unstored(.html(LoginView.html(problem: problem, goingOnTo: fields["till"]), status: .unauthorized))
    }

    private func cookie(_ value: String, seconds: Int = Int(AdminSessions.mostSeconds)) -> String {
        let isSecure = identity.publicURL?.hasPrefix("https://") == true
        return "\(Self.cookie)=\(value); Path=/admin; Max-Age=\(seconds); HttpOnly; SameSite=Strict"
            + (isSecure ? "; Secure" : "")
    }

    private static func cookieValue(_ request: Request) -> String? {
        request.headers[values: .cookie].flatMap { $0.split(separator: ";") }.lazy.compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
            return parts.count == 2 && parts[0] == cookie ? parts[1] : nil
        }.first
    }

    /// What only some may see is kept nowhere on the way.
    static func unstored(_ response: Response) -> Response {
        var response = response
        response.headers[.cacheControl] = Caching.notStored.rawValue
        return response
    }
}

/// A form came from somebody whose login has ended.
struct EndedLogin: Error {
    /// The page to log in on, which says so.
    var page: HTML {
        LoginView.html(problem: "Inloggningen har gått ut. Logga in på nytt; det du skrev är inte sparat.")
    }
}

/// The fields of a form by name.
struct FormFields: Sendable {
    let items: [String: String]
    /// Whether something in it was no text.
    let isMalformed: Bool

    init(_ query: QueryItems) {
        items = Dictionary(
            query.items.map { ($0.name, $0.value.replacing("\r\n", with: "\n")) },
            uniquingKeysWith: { first, _ in first })
        isMalformed = query.isMalformed
    }

    subscript(name: String) -> String? { items[name] }
}
