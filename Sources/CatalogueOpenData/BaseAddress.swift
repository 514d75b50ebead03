/// The address that all of the catalogue's absolute addresses begin with.
public struct BaseAddress: Hashable, Sendable {
    /// Scheme, host and perhaps a path, without a slash at the end.
    public let text: String

    /// Where nothing better is known.
    public static let unknown = BaseAddress(checked: "http://localhost")

    private init(checked: String) { text = checked }

    /// An address that an operator states; `nil` unless it is http or https with a plain host.
    public init?(publicURL: String) {
        guard let scheme = ["https://", "http://"].first(where: publicURL.hasPrefix) else { return nil }
        var rest = publicURL.dropFirst(scheme.count)
        while rest.hasSuffix("/") { rest = rest.dropLast() }
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        guard let host = parts.first, Self.isAuthority(host),
            parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isPathByte) })
        else { return nil }
        self.init(checked: scheme + rest)
    }

    /// The address by which a request reached the server; `nil` for a host that is not plain.
    ///
    /// What a client sends stands in answers that others may keep: nothing but a host and a port may get in.
    public init?(host: String) {
        guard Self.isAuthority(host[...]) else { return nil }
        self.init(checked: "http://" + host)
    }

    /// The identity's address, else the host's, else ``unknown``.
    public init(_ identity: ServerIdentity, host: String?) {
        let stated = identity.publicURL.flatMap(BaseAddress.init(publicURL:))
        self = stated ?? host.flatMap(BaseAddress.init(host:)) ?? .unknown
    }

    /// Letters, digits, `.`, `:`, `-` and the brackets of IPv6 addresses.
    private static func isAuthority(_ text: Substring) -> Bool {
        let isPlain = text.utf8.allSatisfy { byte in
            isLetterOrDigit(byte) || [".", ":", "-", "[", "]"].contains(Unicode.Scalar(byte))
        }
        return isPlain && (1...255).contains(text.utf8.count)
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || ["-", ".", "_", "~"].contains(Unicode.Scalar(byte))
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

extension BaseAddress {
    /// The start page.
    public var home: String { text + "/" }
    /// The JSON API.
    public var api: String { text + "/api/v1" }
    /// The OpenAPI document of the JSON API.
    public var apiDescription: String { text + "/api/v1/openapi.json" }
    /// The HSDS facade.
    public var hsds: String { text + "/hsds" }
    /// The OpenAPI document of the HSDS facade.
    public var hsdsDescription: String { text + "/hsds/openapi.json" }
    /// The description of the data for harvesters.
    public var dcat: String { text + "/datasets/dcat" }
    /// The download as JSON Lines.
    public var jsonLines: String { text + "/datasets/insatser.jsonl" }
    /// The download as a table.
    public var table: String { text + "/datasets/insatser.csv" }

    /// The page of an entry.
    public func page(slug: String) -> String { text + "/insatser/" + slug }
}
