import CatalogueService
import Logging
import ServiceLifecycle

/// Looks for changes that another process made to the catalogue, until the server stops.
struct IndexRefreshService: Service {
    let service: CatalogueService
    let logger: Logger
    /// Time between looks; a change made on the command line is served within a second.
    var interval: Duration = .milliseconds(500)

    func run() async throws {
        var hasFailed = false
        var rounds = 0
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                try await inBackground {
                    try service.refresh()
                    try service.tidyIndex()
                }
                rounds += 1
                // Once a minute: what was counted is worth little, and writing costs.
                if rounds % 120 == 0 { try await inBackground { try service.saveEmptySearches() } }
                hasFailed = false
            } catch {
                // Said once, not twice a second; the old index goes on serving.
                if !hasFailed { logger.error("index: could not be refreshed", metadata: ["error": "\(error)"]) }
                hasFailed = true
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: interval) }
        }
        try? service.saveEmptySearches()
    }
}
