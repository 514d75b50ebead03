public import CatalogueModel
public import FoundationEssentials

/// Where links on a page lead: they carry the municipality on, so that it is chosen once and kept in the address.
public struct PageLinks: Hashable, Sendable {
    /// Where the visitor has said that the person lives.
    public let municipality: MunicipalityCode?

    /// The entries that were chosen on the pages before, where no script keeps them.
    public let chosen: [UUID]

    /// Whether the visitor comes from pages about violence, so that pages about the service have the way out too.
    public var hasExit: Bool

    /// Links for a visitor who has chosen a municipality and entries, or none.
    public init(municipality: MunicipalityCode? = nil, chosen: [UUID] = [], hasExit: Bool = false) {
        self.municipality = municipality
        self.chosen = chosen
        self.hasExit = hasExit
    }

    /// The parameter of an address that keeps the way out on the page.
    public static let exitParameter = "utgang"

    /// The parameter of a list's address that says that somebody handed it over.
    public static let sharedParameter = "delad"

    private var place: [(name: String, value: String)] {
        municipality.map { [("municipality", $0.rawValue)] } ?? []
    }

    private var exit: [(name: String, value: String)] { hasExit ? [(Self.exitParameter, "")] : [] }

    /// The start page.
    var start: String { Self.address("/", place) }

    /// The guided way, from its beginning.
    var guide: String { Self.address("/hjalp", place) }

    /// The page of an entry.
    func entry(_ slug: String) -> String { Self.address("/insatser/" + slug, place + Self.items(chosen)) }

    /// The list with an entry more, unless it is there already.
    func list(adding id: UUID) -> String { list(chosen.contains(id) ? chosen : chosen + [id]) }

    private static func items(_ ids: [UUID]) -> [(name: String, value: String)] { ids.map { ("id", $0.text) } }

    /// The form that reports an error in an entry.
    func report(_ slug: String) -> String { Self.address(ReportView.path(slug: slug), place) }

    /// The thanks for a report.
    public func thanks(_ slug: String) -> String {
        Self.address(ReportView.path(slug: slug), [(ReportView.sentParameter, "")] + place)
    }

    /// The page about the service.
    var about: String { Self.address("/om", place + exit) }

    /// What to do so that nobody sees where one has been.
    var history: String { about + "#historik" }

    /// The statement of accessibility.
    var accessibility: String { Self.address("/tillganglighet", place + exit) }

    /// The page about the API.
    var api: String { Self.address("/api", place + exit) }

    /// A list of entries, some of them side by side.
    func list(_ ids: [UUID], compared: [UUID] = [], isShared: Bool = false) -> String {
        let items = Self.items(ids) + compared.map { ("jamfor", $0.text) }
        return Self.address("/lista", items + place + (isShared ? [(Self.sharedParameter, "")] : []))
    }

    /// The results of a search. An address with nothing but a place is that of the start page, so that everything
    /// there is has an empty text in its address.
    public static func results(_ request: SearchRequest) -> String {
        let query = SearchAddress(request).queryString
        let isStart = request == SearchRequest(query: "", municipality: request.municipality)
        return "/" + (isStart ? (query.isEmpty ? "?" : query + "&") + "q=" : query)
    }

    private static func address(_ path: String, _ items: [(name: String, value: String)]) -> String {
        guard !items.isEmpty else { return path }
        return path + "?" + items.map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }.joined(separator: "&")
    }
}
