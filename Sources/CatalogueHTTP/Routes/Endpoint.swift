import HTTPTypes
import Hummingbird

/// An address and what it answers to each method.
struct Endpoint: Sendable {
    typealias Handler = @Sendable (Request, CatalogueContext) async throws -> Response

    /// The path; a segment that begins with a colon is a parameter.
    let path: String
    /// What answers each method. HEAD is answered as GET without a body.
    let handlers: [(method: HTTPRequest.Method, handler: Handler)]

    /// An address that is only read.
    static func get(_ path: String, _ handler: @escaping Handler) -> Endpoint {
        Endpoint(path: path, handlers: [(.get, handler)])
    }

    /// The methods that may be asked for, as `Allow` tells them.
    var methods: [HTTPRequest.Method] {
        let own = handlers.map(\.method)
        return own + (own.contains(.get) ? [.head] : []) + [.options]
    }
}

/// Which addresses there are, and what each takes.
struct RouteTable: Sendable {
    private let patterns: [(segments: [Substring], methods: [HTTPRequest.Method])]

    init(_ endpoints: [Endpoint]) {
        patterns = endpoints.map { (Self.segments($0.path), $0.methods) }
    }

    /// The methods that an address takes; `nil` when there is no such address.
    ///
    /// - Complexity: O(n) in the addresses; asked only for what the router does not answer.
    func methods(at path: String) -> [HTTPRequest.Method]? {
        let asked = Self.segments(path)
        func fits(_ pattern: [Substring], exactly: Bool) -> Bool {
            pattern.count == asked.count
                && zip(pattern, asked).allSatisfy { $0 == $1 || !exactly && $0.hasPrefix(":") }
        }
        let found =
            patterns.first { fits($0.segments, exactly: true) } ?? patterns.first { fits($0.segments, exactly: false) }
        return found?.methods
    }

    private static func segments(_ path: String) -> [Substring] { path.split(separator: "/") }
}
