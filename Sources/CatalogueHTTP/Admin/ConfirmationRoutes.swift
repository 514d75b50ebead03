import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueWeb
import HTTPTypes
import Hummingbird

/// Confirmation links: a look changes nothing, so that a mail program that opens links does no harm; sending the form
/// confirms.
struct ConfirmationRoutes {
    let service: CatalogueService
    let identity: ServerIdentity
    private let limiter: ClientLimiter

    init(service: CatalogueService, identity: ServerIdentity, clock: @escaping @Sendable () -> Double) {
        (self.service, self.identity) = (service, identity)
        limiter = ClientLimiter(perSecond: 1.0 / 5, burst: 30, seconds: clock)
    }

    var endpoints: [Endpoint] {
        [Endpoint(path: ConfirmView.path(":link"), handlers: [(.get, ask), (.post, confirm)])]
    }

    @Sendable private func ask(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        try limiter.admit(request, context)
        return try await ask(context.parameters.get("link") ?? "", problem: nil)
    }

    private func ask(_ link: String, problem: String?) async throws -> Response {
        do {
            let entry = try await inBackground { try service.confirmable(link: link).entry }
            guard let page = try service.publishedInterventions([entry.id]).first else {
                throw ConfirmationRefusal.notPublished
            }
            return AdminGate.unstored(
                .html(
                    ConfirmView.ask(page, link: link, problem: problem), status: problem == nil ? .ok : .badRequest))
        } catch let refusal as ConfirmationRefusal {
            return Self.page(refusal)
        }
    }

    @Sendable private func confirm(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        try limiter.admit(request, context)
        try request.refuseOtherSites(identity)
        let link = context.parameters.get("link") ?? ""
        let fields = FormFields(try await request.form(atMost: RequestSize.mostFormBytes))
        let role = fields["roll"] ?? ""
        do {
            let entry = try await inBackground { try service.confirm(link: link, role: role) }
            return AdminGate.unstored(.html(ConfirmView.thanks(entry)))
        } catch ConfirmationRefusal.badRole {
            return try await ask(link, problem: ConfirmationRefusal.badRole.message)
        } catch WriteRefusal.notAllowed {
            // Somebody else was first.
            return Self.page(.unusableLink)
        } catch let refusal as ConfirmationRefusal {
            return Self.page(refusal)
        }
    }

    private static func page(_ refusal: ConfirmationRefusal) -> Response {
        AdminGate.unstored(
            .html(ProblemView.html(title: "Länken går inte att använda", detail: refusal.message), status: .gone))
    }
}
