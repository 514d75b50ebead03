import CatalogueModel
import Hummingbird
import NIOCore

/// What is known of a request beside the request itself.
struct CatalogueContext: RequestContext, RemoteAddressRequestContext {
    var coreContext: CoreRequestContextStorage
    /// Who is at the other end of the connection: the client, or a proxy before us.
    let remoteAddress: SocketAddress?
    /// The token that the request carries, found by ``TokenMiddleware``; `nil` when it carries none.
    var token: AccessToken?

    init(source: Source) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
