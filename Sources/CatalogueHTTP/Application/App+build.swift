public import CatalogueService
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

/// Composes the server: the one place where routes, services and configuration meet.
///
/// - Parameter onListening: called with the port once connections are accepted.
public func buildApplication(
    service: CatalogueService, options: ServerOptions, logger: Logger,
    onListening: @escaping @Sendable (Int) -> Void = { _ in }
) -> some ApplicationProtocol {
    let limits = ConnectionGuard.Limits(
        head: .seconds(Int64(options.headSeconds)), body: .seconds(Int64(options.bodySeconds)))
    var application = Application(
        router: CatalogueRoutes(service: service, options: options, logger: logger).router(),
        server: .http1(
            configuration: .init(
                additionalChannelHandlers: [ConnectionGuard(limits)], idleTimeout: .seconds(Int64(options.idleSeconds)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: RequestSize.mostFieldBytes, maxHeaderListSize: RequestSize.mostHeaderBytes,
                    maxHeaderFieldCount: RequestSize.mostFields))),
        configuration: .init(address: .hostname(options.host, port: options.port), serverName: "insatskatalogen"),
        onServerRunning: { channel in onListening(channel.localAddress?.port ?? options.port) },
        logger: logger)
    application.addServices(IndexRefreshService(service: service, logger: logger))
    return application
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
