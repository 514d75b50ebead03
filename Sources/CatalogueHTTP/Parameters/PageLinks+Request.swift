import CatalogueModel
import CatalogueWeb
import Hummingbird

extension PageLinks {
    /// Links that carry on what the address of a request says of the place; what names no municipality says nothing.
    init(_ request: Request) {
        let places = QueryItems(request.uri.query).items.filter { $0.name == FactKind.municipality.parameterName }
        self.init(municipality: places.lazy.compactMap { Gazetteer.sweden.municipality(named: $0.value)?.code }.first)
    }
}
