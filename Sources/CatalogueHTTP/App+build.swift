public import CatalogueModel
public import CatalogueService
import FoundationEssentials
public import Hummingbird
public import Logging
import NIOCore
import ServiceLifecycle

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where and how to serve.
public struct ServerOptions: Sendable {
    /// Address to listen on.
    public var host: String
    /// Port to listen on; 0 for any free one.
    public var port: Int

    /// Creates options.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}

/// Composes the server: the one place where routes, services and configuration meet.
///
/// - Parameter onListening: called with the port once connections are accepted.
public func buildApplication(
    service: CatalogueService, options: ServerOptions, logger: Logger,
    onListening: @escaping @Sendable (Int) -> Void = { _ in }
) -> some ApplicationProtocol {
    var application = Application(
        router: CatalogueRoutes(service: service, logger: logger).router(),
        configuration: .init(address: .hostname(options.host, port: options.port), serverName: "insatskatalogen"),
        onServerRunning: { channel in onListening(channel.localAddress?.port ?? options.port) },
        logger: logger)
    application.addServices(IndexRefreshService(service: service, logger: logger))
    return application
}

/// Why the server could not serve.
public enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something else listens there.
    case portInUse(host: String, port: Int)
    /// The address is not one of this machine's, or may not be used.
    case cannotListen(host: String, port: Int, reason: String)

    /// What is wrong and what to do, in Swedish.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "Porten \(port) på \(host) är upptagen av ett annat program. Stoppa det eller välj en annan port med --port."
        case .cannotListen(let host, let port, let reason):
            "Det går inte att lyssna på \(host):\(port) (\(reason)). Välj en annan adress med --host eller port med --port."
        }
    }
}

/// Serves until SIGTERM or SIGINT, then lets running requests end.
///
/// - Throws: ``ServerError`` when the address can't be listened on.
public func serve(
    service: CatalogueService, options: ServerOptions, logger: Logger, onListening: @escaping @Sendable (Int) -> Void
) async throws {
    let application = buildApplication(service: service, options: options, logger: logger, onListening: onListening)
    do {
        try await application.runService()
    } catch let error as IOError {
        guard error.errnoCode != EADDRINUSE else { throw ServerError.portInUse(host: options.host, port: options.port) }
        let reason =
            switch error.errnoCode {
            case EACCES: "åtkomst nekad"
            case EADDRNOTAVAIL: "adressen hör inte till den här datorn"
            default: "systemfel \(error.errnoCode)"
            }
        throw ServerError.cannotListen(host: options.host, port: options.port, reason: reason)
    } catch is SocketAddressError {
        throw ServerError.cannotListen(host: options.host, port: options.port, reason: "okänd adress")
    }
}

/// The JSON of a search as the API answers it, for other ways of asking.
public func searchJSON(_ page: SearchPage) throws -> String { try jsonText(SearchReply(page)) }

/// The JSON of an entry as the API answers it, for other ways of asking.
public func interventionJSON(_ page: InterventionPage) throws -> String { try jsonText(InterventionReply(page)) }

/// The JSON of what a text was understood to say.
public func understandingJSON(_ input: String, _ facts: [UnderstoodFact]) throws -> String {
    try jsonText(UnderstandingReply(input: input, understood: facts))
}

/// A reply as JSON text.
func jsonText(_ reply: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(reply), as: UTF8.self)
}
