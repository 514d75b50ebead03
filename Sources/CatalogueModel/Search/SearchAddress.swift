/// A search as an address: the parameters that page and API share.
public struct SearchAddress: Sendable {
    private let request: SearchRequest

    /// The address of a request.
    public init(_ request: SearchRequest) { self.request = request }

    /// The address of the search page.
    public var path: String { "/" + queryString }

    /// The address of another page of the same search.
    public func page(_ number: Int) -> String { "/" + queryString(page: number) }

    /// The parameters with a leading `?`, or nothing; only what differs from the defaults is written.
    public var queryString: String { queryString(page: request.page) }

    /// The parameters of another page of the same search.
    ///
    /// - Parameter revision: the catalogue's revision that is to answer; the newest unless told.
    public func queryString(page: Int, revision: Int? = nil) -> String {
        var items = items
        if page != 1 { items.append(("page", String(page))) }
        if let revision { items.append(("revision", String(revision))) }
        guard !items.isEmpty else { return "" }
        return "?" + items.map { $0 + "=" + Self.percentEncoded($1) }.joined(separator: "&")
    }

    /// The parameters by name and value, not encoded, of the first page; only what differs from the defaults.
    public var items: [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        if !request.query.isEmpty { items.append(("q", request.query)) }
        for fact in request.facts { items.append((fact.kind.parameterName, fact.parameterValue)) }
        for group in ConceptGroup.allCases {
            for id in (request.selected[group] ?? []).sorted() { items.append((group.parameterName, id)) }
        }
        if request.shownVerdicts != .fitsAndPossible { items.append(("show", request.shownVerdicts.rawValue)) }
        if !request.understandsText { items.append(("understand", "false")) }
        for name in request.ignoredFacts.map(\.ignoreValue).sorted() { items.append(("ignore", name)) }
        if request.includeEnded { items.append(("includeEnded", "true")) }
        if request.includeStructural { items.append(("includeStructural", "true")) }
        if request.limit != SearchRequest.defaultLimit { items.append(("limit", String(request.limit))) }
        if request.order != .relevance { items.append(("sort", request.order.rawValue)) }
        if request.explain { items.append(("explain", "true")) }
        return items
    }

    /// Everything but RFC 3986's unreserved characters, as UTF-8 in percent form.
    public static func percentEncoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return encoded
    }
}
