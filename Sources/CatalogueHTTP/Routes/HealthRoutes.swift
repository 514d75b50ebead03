import CatalogueService
import Hummingbird

/// Whether the server runs and can answer, for whoever watches over it.
struct HealthRoutes {
    let service: CatalogueService

    private struct Health: Encodable {
        let status: String
    }

    private struct Readiness: Encodable {
        let status: String
        let entries: Int
        let revision: Int
    }

    var endpoints: [Endpoint] { [.get("/health", health), .get("/ready", readiness)] }

    @Sendable private func health(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try .json(Health(status: "ok"))
    }

    @Sendable private func readiness(_ request: Request, _ context: CatalogueContext) throws -> Response {
        try service.checkDatabase()
        let status = service.status
        return try .json(Readiness(status: "ready", entries: status.entryCount, revision: status.revision))
    }
}
