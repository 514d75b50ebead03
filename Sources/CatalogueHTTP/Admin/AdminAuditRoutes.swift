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
            .get(AuditView.path, gate.page(findings)), .get(GapView.path, gate.page(gaps)),
            .get(GapView.path + ".csv", gate.page(table)),
        ]
    }

    @Sendable private func findings(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let kind = FormFields(QueryItems(request.uri.query))["slag"].flatMap(FindingKind.init)
        let audit = try await inBackground { try service.audit(association: visit.token.association) }
        return .html(AuditView(audit, kind: kind, user: visit.user).html)
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
