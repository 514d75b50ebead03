/// Something that is described, with an address of its own.
struct RDFResource: Hashable, Sendable {
    /// Its class, as a prefixed name: `dcat:Dataset`.
    let type: String
    /// Its absolute address.
    let address: String
    /// What is said of it, in order.
    let properties: [RDFProperty]
}

/// A statement about a resource.
struct RDFProperty: Hashable, Sendable {
    /// A prefixed name: `dcterms:title`.
    let name: String
    /// What it is.
    let value: Value

    enum Value: Hashable, Sendable {
        /// Another resource, by its absolute address.
        case resource(String)
        /// Text in a language (BCP 47), or in none.
        case text(String, language: String?)
        /// A value of a type, which is named by its address.
        case typed(String, type: String)
    }

    init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    init(_ name: String, at address: String) { self.init(name, .resource(address)) }

    init(_ name: String, _ text: String, _ language: String? = nil) {
        self.init(name, .text(text, language: language))
    }
}

/// Writes resources as RDF/XML.
///
/// Useful for flat descriptions in which everything has an address; there are no blank nodes and no nesting.
///
/// Source: RDF 1.1 XML Syntax.
struct RDFDocument: Sendable {
    /// Prefixes and what they stand for; a prefix that is not here must not be used.
    private static let namespaces = [
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("dcterms", "http://purl.org/dc/terms/"),
        ("dcat", "http://www.w3.org/ns/dcat#"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ]

    /// What is described, in order.
    let resources: [RDFResource]

    /// The whole document.
    ///
    /// - Complexity: O(n) in the characters.
    var text: String {
        let names = Self.namespaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
        let body = resources.map(Self.element).joined()
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF\(names)>\n\(body)</rdf:RDF>\n"
    }

    private static func element(_ resource: RDFResource) -> String {
        let lines = resource.properties.map { "  " + element($0) + "\n" }.joined()
        return "<\(resource.type) rdf:about=\"\(address(resource.address))\">\n\(lines)</\(resource.type)>\n"
    }

    private static func element(_ property: RDFProperty) -> String {
        let name = property.name
        switch property.value {
        case .resource(let target):
            return "<\(name) rdf:resource=\"\(address(target))\"/>"
        case .text(let text, let language):
            let attribute = language.map { " xml:lang=\"\(XMLText.escaped($0))\"" } ?? ""
            return "<\(name)\(attribute)>\(XMLText.escaped(text))</\(name)>"
        case .typed(let text, let type):
            return "<\(name) rdf:datatype=\"\(address(type))\">\(XMLText.escaped(text))</\(name)>"
        }
    }

    private static func address(_ text: String) -> String { XMLText.escaped(URIText.escaped(text)) }
}
