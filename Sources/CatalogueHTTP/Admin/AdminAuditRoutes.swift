import CatalogueAudit
import CatalogueModel
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Spreadsheet

/// What the self-audit has found, and what is lacking.
struct AdminAuditRoutes {
    let service: CatalogueService
    let gate: AdminGate

    var endpoints: [Endpoint] {
        [
            .get(AuditView.path, gate.page(findings)),
            Endpoint(path: AuditView.fixPath, handlers: [(.post, gate.form(fix))]), .get(GapView.path, gate.page(gaps)),
            .get(GapView.path + ".csv", gate.page(table)),
        ]
    }

    @Sendable private func findings(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        var kind: FindingKind?
        if let name = FormFields(QueryItems(request.uri.query))["slag"] {
            guard let known = FindingKind(rawValue: name) else {
                throw Failure(404, "Det finns inget sådant slag av fynd.")
            }
            kind = known
        }
        return try await findings(kind, visit, message: gate.message(visit))
    }

    private func findings(
        _ kind: FindingKind?, _ visit: AdminGate.Visit, message: String? = nil, problem: String? = nil
    ) async throws -> Response {
        let audit = try await inBackground { try service.audit(association: visit.token.association) }
        let view = AuditView(
            audit, kind: kind, user: visit.user, message: message, problems: problem.map { [$0] } ?? [])
        return .html(view.html, status: problem == nil ? .ok : .unprocessableContent)
    }

    private func fix(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        do {
            let made = try await inBackground {
                try service.makeFix(fields["rattelse"] ?? "", of: fields["id"] ?? "", by: visit.actor)
            }
            switch made {
            case .made(let entry): return gate.done("Rättad: \(entry.content.name).", visit, to: AuditView.path)
            case .proposed:
                return gate.done(
                    "Rättelsen är lämnad som förslag. En administratör går igenom det.", visit, to: AuditView.path)
            }
        } catch let refusal as any Refusal {
            return try await findings(nil, visit, problem: refusal.message)
        }
    }

    /// The association asked for; an editor's own unless another is.
    private func association(_ request: Request, _ visit: AdminGate.Visit) -> String? {
        let asked = FormFields(QueryItems(request.uri.query))["forbund"] ?? visit.token.association ?? ""
        return asked.isEmpty ? nil : asked
    }

    @Sendable private func gaps(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let association = association(request, visit)
        let (report, names) = try await inBackground {
            (try service.gapReport(association: association), try service.associations())
        }
        return .html(GapView(report, associations: names, chosen: association, user: visit.user).html)
    }

    @Sendable private func table(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let association = association(request, visit)
        let text = try await inBackground {
            CSVWriter(dialect: .excel).file(rows: try service.gapReport(association: association).csvRows)
        }
        var response = Response(status: .ok, contentType: "text/csv; charset=utf-8", body: text.utf8)
        response.headers[.contentDisposition] = "attachment; filename=\"luckor-\(service.today).csv\""
        return response
    }
}
