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
        if try gate.visit(request) != nil { return .redirect(to: AdminPath.start, type: .normal) }
        return AdminGate.unstored(.html(LoginView.html()))
    }

    @Sendable private func start(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let counts = try await inBackground { try self.counts(visit.token) }
        return .html(AdminStartView(counts, user: visit.user, message: gate.message(visit)).html)
    }

    private func counts(_ token: AccessToken) throws -> AdminStartView.Counts {
        var counts = AdminStartView.Counts()
        for entry in try service.allInterventions() where token.mayOpen(entry) {
            switch entry.status {
            case .published: counts.published += 1
            case .draft: counts.drafts += 1
            case .archived: counts.archived += 1
            }
        }
        let audit = try service.audit(association: token.association)
        (counts.errors, counts.warnings) = (audit.summary[.error], audit.summary[.warning])
        counts.proposals = try service.proposals().count { token.mayOpen($0.entry) }
        counts.reports = try service.reports().count { queued in
            try token.role == .administrator || token.mayOpen(service.anyEntry(queued.report.intervention.text))
        }
        for review in try service.dueReviews(association: token.association) {
            switch review.state {
            case .fresh: break
            case .due: counts.due += 1
            case .urgent: counts.urgent += 1
            case .outdated: counts.outdated += 1
            case .hidden: counts.hidden += 1
            }
        }
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
