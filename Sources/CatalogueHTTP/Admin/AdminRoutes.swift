import CatalogueAudit
import CatalogueExchange
import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// The pages for administrators and editors, all under `/admin`, and the confirmation links.
struct AdminRoutes {
    let service: CatalogueService
    let identity: ServerIdentity
    let gate: AdminGate
    let clock: @Sendable () -> Double

    init(service: CatalogueService, identity: ServerIdentity, clock: @escaping @Sendable () -> Double) {
        (self.service, self.identity, self.clock) = (service, identity, clock)
        gate = AdminGate(service: service, identity: identity, clock: clock)
    }

    var endpoints: [Endpoint] {
        let own: [Endpoint] = [
            .get(AdminPath.start, gate.page(start)),
            Endpoint(path: LoginView.path, handlers: [(.get, login), (.post, gate.logIn)]),
            Endpoint(path: AdminPath.logOut, handlers: [(.post, gate.form { _, _, _, visit in gate.logOut(visit) })]),
            .get(AdminAssets.stylesheetPath, stylesheet), .get(AdminAssets.scriptPath, script),
        ]
        return own + AdminImportRoutes(service: service, gate: gate, clock: clock).endpoints
            + AdminEntryRoutes(service: service, gate: gate).endpoints
            + AdminAuditRoutes(service: service, gate: gate).endpoints
            + AdminReviewRoutes(service: service, identity: identity, gate: gate).endpoints
            + AdminWordRoutes(service: service, gate: gate).endpoints
            + AdminTokenRoutes(service: service, gate: gate).endpoints
            + ConfirmationRoutes(service: service, identity: identity, clock: clock).endpoints
    }

    @Sendable private func login(_ request: Request, _ context: CatalogueContext) throws -> Response {
        let next = FormFields(QueryItems(request.uri.query))["till"]
        if try gate.visit(request) != nil {
            return .redirect(to: LoginView.safePath(next) ?? AdminPath.start, type: .normal)
        }
        return AdminGate.unstored(.html(LoginView.html(goingOnTo: next)))
    }

    @Sendable private func start(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let overview = try await inBackground { try service.overview(association: visit.token.association) }
        return .html(AdminStartView(counts(overview), user: visit.user, message: gate.message(visit)).html)
    }

    private func counts(_ overview: Overview) -> AdminStartView.Counts {
        var counts = AdminStartView.Counts()
        let entries = overview.entries
        (counts.published, counts.drafts, counts.archived) = (entries.published, entries.drafts, entries.archived)
        (counts.errors, counts.warnings) = (overview.errors, overview.warnings)
        (counts.proposals, counts.reports) = (overview.proposals, overview.reports)
        (counts.due, counts.urgent) = (entries.reviews[.due] ?? 0, entries.reviews[.urgent] ?? 0)
        (counts.outdated, counts.hidden) = (entries.reviews[.outdated] ?? 0, entries.reviews[.hidden] ?? 0)
        return counts
    }

    @Sendable private func stylesheet(_ request: Request, _ context: CatalogueContext) -> Response {
        Response(
            status: .ok, contentType: "text/css; charset=utf-8", body: AdminAssets.stylesheet.utf8, caching: .forEver)
    }

    @Sendable private func script(_ request: Request, _ context: CatalogueContext) -> Response {
        Response(
            status: .ok, contentType: "text/javascript; charset=utf-8", body: AdminAssets.script.utf8,
            caching: .forEver)
    }
}

extension AccessToken {
    /// Whether its holder works with an entry: an editor with those of the own association.
    func mayOpen(_ entry: Intervention) -> Bool {
        role == .administrator || association != nil && entry.content.coordinationAssociation == association
    }
}
