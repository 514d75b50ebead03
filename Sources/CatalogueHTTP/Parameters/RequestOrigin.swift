import CatalogueOpenData
import HTTPTypes
import Hummingbird

extension Request {
    /// Lets pass what our own pages send, and programs.
    ///
    /// Our pages send no referrer, and so browsers write `Origin: null` for them: that tells nothing, and
    /// `Sec-Fetch-Site` decides, which all browsers since 2023 send. Neither can be set by a page elsewhere.
    ///
    /// - Throws: ``Failure`` 403 for what another site's page sends in a visitor's name.
    ///
    /// Source: W3C, "Fetch Metadata Request Headers"; WHATWG Fetch, "append a request `Origin` header".
    func refuseOtherSites(_ identity: ServerIdentity) throws {
        let isFromOtherPage = headers[.secFetchSite].map { $0 != "same-origin" } ?? false
        guard !isFromOtherPage, isOwnOrigin(identity) else {
            throw Failure(403, "Det här kom från en annan webbplats. Öppna sidan här och skicka formuläret från den.")
        }
    }

    /// Whether `Origin` names this server, as the client or the operator knows it, or nobody.
    ///
    /// Schemes are not compared: a proxy in front of the server may have another.
    private func isOwnOrigin(_ identity: ServerIdentity) -> Bool {
        guard let origin = headers[.origin], origin != "null" else { return true }
        guard let host = Self.host(of: origin) else { return false }
        return host == head.authority?.lowercased() || host == identity.publicURL.flatMap(Self.host)
    }

    /// Host and port of an address with a scheme.
    private static func host(of address: String) -> String? {
        let parts = address.split(separator: "/")
        return parts.count >= 2 && parts[0].hasSuffix(":") ? parts[1].lowercased() : nil
    }
}
