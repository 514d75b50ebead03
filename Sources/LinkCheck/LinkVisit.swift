import AsyncHTTPClient
import CatalogueAudit
import FoundationEssentials
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Follows one address to its page.
struct LinkVisit: Sendable {
    let client: HTTPClient
    let options: LinkChecker.Options

    /// What comes of an address.
    ///
    /// - Throws: `CancellationError`.
    func answer(of address: String) async throws -> LinkAnswer {
        let deadline = NIODeadline.now() + TimeAmount(options.patience)
        do {
            return try await follow(address, until: deadline)
        } catch {
            try Task.checkCancellation()
            return Self.answer(for: error)
        }
    }

    private func follow(_ address: String, until deadline: NIODeadline) async throws -> LinkAnswer {
        var place = address
        var isForGood = true
        for _ in 0...options.mostRedirects {
            let (status, location) = try await head(place, until: deadline)
            switch status {
            case 300..<400:
                guard let next = location.flatMap({ Self.absolute($0, from: place) }), next != place else {
                    return .endlessRedirect
                }
                isForGood = isForGood && [301, 308].contains(status)
                place = next
            case 404, 410: return .gone(status: status)
            case 400...: return .refused(status: status)
            default: return place == address || !isForGood ? .found : .moved(to: place)
            }
        }
        return .endlessRedirect
    }

    /// The status of a page, and where it sends on. Some servers have no head to show, or only say so.
    private func head(_ address: String, until deadline: NIODeadline) async throws -> (Int, location: String?) {
        let answer = try await ask(.HEAD, address, until: deadline)
        return answer.0 >= 400 ? try await ask(.GET, address, until: deadline) : answer
    }

    private func ask(
        _ method: HTTPMethod, _ address: String, until deadline: NIODeadline
    ) async throws -> (Int, location: String?) {
        var request = HTTPClientRequest(url: address)
        request.method = method
        request.headers.add(name: "User-Agent", value: options.userAgent)
        request.headers.add(name: "Accept", value: "text/html, */*;q=0.8")
        // The page itself is left unread; that ends the connection.
        let response = try await client.execute(request, deadline: deadline)
        return (Int(response.status.code), response.headers.first(name: "Location"))
    }

    /// Where a `Location` leads; `nil` when that is no web page.
    private static func absolute(_ location: String, from place: String) -> String? {
        guard let url = URL(string: location, relativeTo: URL(string: place))?.absoluteURL,
            ["http", "https"].contains(url.scheme?.lowercased() ?? ""), url.host() != nil
        else { return nil }
        return url.absoluteString
    }

    private static func answer(for error: any Error) -> LinkAnswer {
        switch error {
        case let error as HTTPClientError where timeouts.contains(error): .timedOut
        case let error as NIOConnectionError where error.dnsAError != nil && error.dnsAAAAError != nil: .noSuchHost
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError: .insecure
        default: .noAnswer
        }
    }

    private static let timeouts: [HTTPClientError] = [
        .deadlineExceeded, .connectTimeout, .readTimeout, .writeTimeout, .tlsHandshakeTimeout,
        .getConnectionFromPoolTimeout,
    ]
}
