import CatalogueExchange
import CatalogueModel
import CatalogueOpenData
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Proposals, visitors' reports, and what has to be confirmed.
struct AdminReviewRoutes {
    let service: CatalogueService
    let identity: ServerIdentity
    let gate: AdminGate

    var endpoints: [Endpoint] {
        let path = ReviewListView.path
        return [
            Endpoint(
                path: ProposalListView.path,
                handlers: [(.get, gate.page(proposals)), (.post, gate.administratorForm(decide))]),
            Endpoint(path: ReportListView.path, handlers: [(.get, gate.page(reports)), (.post, gate.form(close))]),
            .get(path, gate.page(due)),
            Endpoint(path: path + "/bekrafta", handlers: [(.post, gate.form(confirm))]),
            Endpoint(path: path + "/lank", handlers: [(.post, gate.form(link))]),
            Endpoint(path: path + "/granser", handlers: [(.post, gate.administratorForm(setPolicy))]),
        ]
    }

    // MARK: Proposals

    @Sendable private func proposals(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        try await proposals(visit, message: gate.message(visit))
    }

    private func proposals(
        _ visit: AdminGate.Visit, message: String? = nil, problem: String? = nil
    ) async throws -> Response {
        let open = try await inBackground { try service.proposals().filter { visit.token.mayOpen($0.entry) } }
        let view = ProposalListView(
            open, user: visit.user, message: message, problems: problem.map { [$0] } ?? [],
            names: try service.actorNames())
        return .html(view.html, status: problem == nil ? .ok : .unprocessableContent)
    }

    private func decide(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let (id, reason) = (fields["id"] ?? "", fields["skal"] ?? "")
        do {
            if fields["gor"] == "godkann" {
                let entry = try await inBackground {
                    try service.approveProposal(id: id, reason: reason, by: visit.actor)
                }
                return gate.done("Godkänt: \(entry.content.name) är ändrad.", visit, to: ProposalListView.path)
            }
            try await inBackground { try service.declineProposal(id: id, reason: reason, by: visit.actor) }
            return gate.done("Förslaget är avslaget.", visit, to: ProposalListView.path)
        } catch let refusal as any Refusal {
            return try await proposals(visit, problem: refusal.message)
        }
    }

    // MARK: Reports

    @Sendable private func reports(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let open = try await inBackground {
            // An editor sees what is said of the own association's entries.
            try service.reports().filter { try mayOpen($0.report, visit) }
        }
        return .html(ReportListView(open, user: visit.user, message: gate.message(visit)).html)
    }

    private func mayOpen(_ report: ErrorReport, _ visit: AdminGate.Visit) throws -> Bool {
        try visit.token.role == .administrator || visit.token.mayOpen(service.anyEntry(report.intervention.text))
    }

    private func close(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let id = fields["id"] ?? ""
        let isClosed = try await inBackground {
            guard let queued = try service.reports(includingClosed: true).first(where: { $0.report.id == id }),
                try mayOpen(queued.report, visit)
            else { return false }
            return try service.closeReport(id: id, by: visit.actor)
        }
        guard isClosed else {
            throw Failure(404, "Ingen rapport har det id:t, eller så hör den till ett annat förbund.")
        }
        return gate.done("Rapporten är stängd.", visit, to: ReportListView.path)
    }

    // MARK: Freshness

    @Sendable private func due(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        try await due(visit, message: gate.message(visit))
    }

    private func due(
        _ visit: AdminGate.Visit, message: String? = nil, problem: String? = nil,
        link: (name: String, address: String)? = nil
    ) async throws -> Response {
        let due = try await inBackground { try service.dueReviews(association: visit.token.association) }
        let view = ReviewListView(
            due, policy: service.reviewPolicy, user: visit.user, message: message,
            problems: problem.map { [$0] } ?? [], link: link)
        return .html(view.html, status: problem == nil ? .ok : .unprocessableContent)
    }

    private func confirm(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let (id, role) = (fields["id"] ?? "", fields["roll"] ?? "")
        do {
            let entry = try await inBackground { try service.confirm(id, role: role, by: visit.actor) }
            return gate.done("Bekräftad: \(entry.content.name).", visit, to: ReviewListView.path)
        } catch let refusal as any Refusal {
            return try await due(visit, problem: refusal.message)
        }
    }

    private func link(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let id = fields["id"] ?? ""
        do {
            let links = try await inBackground { try service.makeConfirmationLinks(for: [id], by: visit.actor) }
            guard let link = links.first else { throw WriteRefusal.unknownEntry }
            let base = BaseAddress(identity, host: request.head.authority)
            return try await due(
                visit, link: (link.intervention.content.name, base.text + ConfirmView.path(link.text)))
        } catch let refusal as any Refusal {
            return try await due(visit, problem: refusal.message)
        }
    }

    private func setPolicy(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let months = ["dags", "bradskar", "langrened", "dold"].map { Int(fields[$0] ?? "") ?? 0 }
        guard
            let policy = ReviewPolicy(
                reminderMonths: months[0], urgentMonths: months[1], outdatedMonths: months[2], hiddenMonths: months[3])
        else {
            return try await due(
                visit, problem: "Månaderna ska vara hela tal som stiger, från 1 till \(ReviewPolicy.mostMonths).")
        }
        try await inBackground { try service.setReviewPolicy(policy, by: visit.actor) }
        return gate.done("Gränserna är ändrade.", visit, to: ReviewListView.path)
    }
}
