import CatalogueModel
import CatalogueWeb
import FoundationEssentials
import Hummingbird

extension PageLinks {
    /// Links that carry on what the address of a request says of the place; what names no municipality says nothing.
    init(_ request: Request) { self.init(QueryItems(request.uri.query), chosen: []) }

    /// The same with the entries that the address names, for the pages of a list.
    init(choosing request: Request) {
        let items = QueryItems(request.uri.query)
        var seen: Set<UUID> = []
        let ids = items.items.filter { $0.name == "id" }.compactMap { UUID(uuidString: $0.value) }
        self.init(items, chosen: Array(ids.filter { seen.insert($0).inserted }.prefix(ShortlistView.mostEntries)))
    }

    private init(_ items: QueryItems, chosen: [UUID]) {
        let places = items.items.filter { $0.name == FactKind.municipality.parameterName }.map(\.value)
        self.init(
            municipality: places.lazy.compactMap { Gazetteer.sweden.municipality(named: $0)?.code }.first,
            chosen: chosen, hasExit: items.items.contains { $0.name == Self.exitParameter })
    }
}
