import CatalogueModel
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Tokens and the audit log, for administrators.
struct AdminTokenRoutes {
    let service: CatalogueService
    let gate: AdminGate

    var endpoints: [Endpoint] {
        [
            Endpoint(
                path: TokenListView.path,
                handlers: [(.get, gate.administratorPage(list)), (.post, gate.administratorForm(make))]),
            Endpoint(
                path: TokenListView.path + "/aterkalla", handlers: [(.post, gate.administratorForm(revoke))]),
            .get(LogView.path, gate.administratorPage(log)),
        ]
    }

    @Sendable private func list(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        try list(visit, message: gate.message(visit))
    }

    private func list(
        _ visit: AdminGate.Visit, message: String? = nil, problem: String? = nil, secret: String? = nil,
        draft: TokenListView.Draft = .init()
    ) throws -> Response {
        let view = TokenListView(
            try service.tokens(), now: service.now, user: visit.user, message: message,
            problems: problem.map { [$0] } ?? [], secret: secret, draft: draft)
        return .html(view.html, status: problem == nil ? .ok : .badRequest)
    }

    private func make(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        func text(_ name: String) -> String? {
            fields[name].map(\.trimmingSpaces).flatMap { $0.isEmpty ? nil : $0 }
        }
        let draft = TokenListView.Draft(
            role: fields["roll"] ?? "", association: text("forbund") ?? "", name: text("namn") ?? "",
            days: text("dagar") ?? "")
        guard let role = fields["roll"].flatMap(Role.init) else {
            return try list(visit, problem: "Välj en roll.", draft: draft)
        }
        let association = text("forbund")
        if role == .editor, try !service.associations().contains(association ?? "") {
            return try list(
                visit,
                problem:
                    "Skriv samordningsförbundet precis som det står i insatserna. Ett nytt förbund behöver en insats först.",
                draft: draft)
        }
        let days = text("dagar").map { Int($0) ?? 0 }
        guard days.map({ (1...3_650).contains($0) }) ?? true else {
            return try list(visit, problem: "Dagar ska vara ett helt tal, 1–3650, eller tomt.", draft: draft)
        }
        let made = try service.makeToken(
            role: role, association: association, name: text("namn") ?? "", days: days, by: visit.actor)
        return try list(visit, secret: made.text)
    }

    private func revoke(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        guard try service.revokeToken(id: fields["id"] ?? "", by: visit.actor) else {
            return try list(visit, problem: "Ingen nyckel har det id:t.")
        }
        return gate.done("Nyckeln är återkallad.", visit, to: TokenListView.path)
    }

    private static let linesOnPage = 100

    @Sendable private func log(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let before = FormFields(QueryItems(request.uri.query))["fore"].flatMap { Int($0) } ?? .max
        let (lines, entries) = try await inBackground {
            let lines = try service.auditLog(before: before, limit: Self.linesOnPage + 1)
            return (lines, try service.entries(of: lines))
        }
        let view = LogView(
            Array(lines.prefix(Self.linesOnPage)), hasMore: lines.count > Self.linesOnPage, user: visit.user,
            names: try service.actorNames(), entries: entries)
        return .html(view.html)
    }
}
