public import CatalogueOpenData

/// Where and how to serve.
public struct ServerOptions: Sendable {
    /// Address to listen on.
    public var host: String
    /// Port to listen on; 0 for any free one.
    public var port: Int
    /// Who publishes the catalogue, and at which address.
    public var identity = ServerIdentity()
    /// Searches that one client may make a second over a longer time; 0 for as many as it likes.
    public var searchesPerSecond = 30
    /// Tells the time that limits are counted in, in seconds; tests have one of their own.
    var clock: @Sendable () -> Double = ClientLimiter.systemSeconds
    /// Seconds that the head of a request may take, from its first byte.
    public var headSeconds = 15
    /// Seconds that its body may take.
    public var bodySeconds = 120
    /// Seconds that a connection may stay open without a request; longer than a body may take, or that would never be told.
    public var idleSeconds = 150

    /// Creates options.
    public init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}
