public import FoundationEssentials

/// The description of the catalogue's data that the national portal harvests.
///
/// Source: DCAT-AP-SE 3.0.1, <https://docs.dataportal.se/dcat/sv/>: what it demands is there, and what it
/// recommends where it is known.
public struct DataDescription: Sendable {
    private let identity: ServerIdentity
    private let base: BaseAddress
    private let modified: Date?

    /// Describes the data at an address.
    ///
    /// - Parameter modified: when a published entry was last changed; `nil` when there is none.
    public init(_ identity: ServerIdentity, base: BaseAddress, modified: Date?) {
        self.identity = identity
        self.base = base
        self.modified = modified
    }

    /// The description as RDF/XML.
    public var text: String {
        let services = [interventionAPI, hsdsAPI]
        let distributions = [jsonLines, table, distribution(interventionAPI), distribution(hsdsAPI)]
        return RDFDocument(
            resources: [catalogue, publisher, contact, dataset(distributions)] + distributions
                + services.map(\.resource)
        ).text
    }

    // MARK: Addresses

    private func address(_ name: String) -> String { base.dcat + "#" + name }
    private var licence: String { LicenceAddress.canonical(identity.licence) }

    /// Concepts of the European Union's Publications Office and of GeoNames.
    private enum Authority {
        private static let root = "http://publications.europa.eu/resource/authority/"
        static let swedish = root + "language/SWE"
        static let themes = root + "data-theme"
        static let society = root + "data-theme/SOCI"
        static let health = root + "data-theme/HEAL"
        static let irregular = root + "frequency/IRREG"
        static let open = root + "access-right/PUBLIC"
        static let sweden = "http://sws.geonames.org/2661886"
        static let moment = "http://www.w3.org/2001/XMLSchema#dateTime"
    }

    private static let keywords = [
        "insatser", "arbetslivsinriktad rehabilitering", "samordningsförbund", "finansiell samordning",
        "arbetsmarknad", "försörjning", "stöd",
    ]

    // MARK: What is described

    private var changed: [RDFProperty] {
        modified.map { [RDFProperty("dcterms:modified", .typed($0.utcText, type: Authority.moment))] } ?? []
    }

    private var catalogue: RDFResource {
        RDFResource(
            type: "dcat:Catalog", address: address("catalog"),
            properties: [
                RDFProperty("dcterms:title", "Insatskatalogens öppna data", "sv"),
                RDFProperty("dcterms:title", "Open data of Insatskatalogen", "en"),
                RDFProperty("dcterms:description", "Datamängder som Insatskatalogen publicerar.", "sv"),
                RDFProperty("dcterms:publisher", at: address("publisher")),
                // Of the description, not of the data: it must be this one.
                RDFProperty("dcterms:license", at: LicenceAddress.cc0),
                RDFProperty("dcterms:language", at: Authority.swedish),
                RDFProperty("dcterms:spatial", at: Authority.sweden),
                RDFProperty("foaf:homepage", at: base.home),
                RDFProperty("dcat:themeTaxonomy", at: Authority.themes),
                RDFProperty("dcat:dataset", at: address("dataset")),
            ] + changed)
    }

    private var publisher: RDFResource {
        RDFResource(
            type: "foaf:Agent", address: address("publisher"),
            properties: [
                RDFProperty("foaf:name", identity.publisherName),
                RDFProperty("dcterms:type", at: identity.publisherType.iri),
            ])
    }

    private var contact: RDFResource {
        RDFResource(
            type: "vcard:Organization", address: address("contact"),
            properties: [
                RDFProperty("vcard:fn", identity.contactName),
                RDFProperty("vcard:hasEmail", at: "mailto:" + identity.contactEmail),
            ])
    }

    private func dataset(_ distributions: [RDFResource]) -> RDFResource {
        let description = """
            Insatser för den som behöver stöd att närma sig arbete eller studier: vad de är, vem de är till för, var \
            de finns, hur man kommer in och vem som ansvarar.
            """
        return RDFResource(
            type: "dcat:Dataset", address: address("dataset"),
            properties: [
                RDFProperty("dcterms:title", "Insatser", "sv"),
                RDFProperty("dcterms:title", "Interventions", "en"),
                RDFProperty("dcterms:description", description, "sv"),
                RDFProperty(
                    "dcterms:description",
                    "Support on the way to work or studies in Sweden: what it is, whom it is for and how to get it.",
                    "en"),
                RDFProperty("dcterms:publisher", at: address("publisher")),
                RDFProperty("dcat:contactPoint", at: address("contact")),
                RDFProperty("dcat:theme", at: Authority.society),
                RDFProperty("dcat:theme", at: Authority.health),
                RDFProperty("dcterms:language", at: Authority.swedish),
                RDFProperty("dcterms:spatial", at: Authority.sweden),
                RDFProperty("dcterms:accrualPeriodicity", at: Authority.irregular),
                RDFProperty("dcterms:accessRights", at: Authority.open),
                RDFProperty("dcat:landingPage", at: base.home),
            ] + Self.keywords.map { RDFProperty("dcat:keyword", $0, "sv") } + changed
                + distributions.map { RDFProperty("dcat:distribution", at: $0.address) })
    }

    // MARK: Ways to the data

    /// An API: what is said of it, and what its distribution needs to know.
    private struct DataService {
        let resource: RDFResource
        let name: String
        let title: String
        let endpoint: String
    }

    private var jsonLines: RDFResource {
        download(
            "jsonl", title: "Alla insatser som JSON Lines",
            description: "En insats per rad, i katalogens importformat, med allt som är känt.",
            format: "application/x-ndjson", at: base.jsonLines)
    }

    private var table: RDFResource {
        download(
            "csv", title: "Alla insatser som tabell",
            description: "En insats per rad. Kommatecken mellan kolumnerna, UTF-8, enligt RFC 4180.",
            format: "text/csv", at: base.table)
    }

    private func download(
        _ name: String, title: String, description: String, format: String, at location: String
    ) -> RDFResource {
        RDFResource(
            type: "dcat:Distribution", address: address(name),
            properties: [
                RDFProperty("dcterms:title", title, "sv"),
                RDFProperty("dcterms:description", description, "sv"),
                RDFProperty("dcterms:format", format),
                RDFProperty("dcat:accessURL", at: location),
                RDFProperty("dcat:downloadURL", at: location),
                RDFProperty("dcterms:license", at: licence),
                RDFProperty("dcterms:language", at: Authority.swedish),
            ] + changed)
    }

    private func distribution(_ service: DataService) -> RDFResource {
        RDFResource(
            type: "dcat:Distribution", address: address(service.name + "-distribution"),
            properties: [
                RDFProperty("dcterms:title", service.title, "sv"),
                RDFProperty("dcterms:description", "Insatserna en sida i taget, genom ett API.", "sv"),
                RDFProperty("dcterms:format", "application/json"),
                RDFProperty("dcat:accessURL", at: service.endpoint),
                RDFProperty("dcat:accessService", at: service.resource.address),
                RDFProperty("dcterms:license", at: licence),
            ])
    }

    private var interventionAPI: DataService {
        service(
            "api", title: "Insatskatalogens API",
            description: "Sök bland insatserna, läs dem och följ vad som ändras.", endpoint: base.api,
            document: base.apiDescription)
    }

    private var hsdsAPI: DataService {
        service(
            "hsds", title: "Insatserna enligt HSDS",
            description: "Insatserna enligt Human Services Data Specification \(HSDSRoot.version).",
            endpoint: base.hsds, document: base.hsdsDescription)
    }

    private func service(
        _ name: String, title: String, description: String, endpoint: String, document: String
    ) -> DataService {
        let resource = RDFResource(
            type: "dcat:DataService", address: address(name),
            properties: [
                RDFProperty("dcterms:title", title, "sv"),
                RDFProperty("dcterms:description", description, "sv"),
                RDFProperty("dcterms:publisher", at: address("publisher")),
                RDFProperty("dcat:contactPoint", at: address("contact")),
                RDFProperty("dcat:endpointURL", at: endpoint),
                RDFProperty("dcat:endpointDescription", at: document),
                RDFProperty("dcat:servesDataset", at: address("dataset")),
                RDFProperty("dcterms:accessRights", at: Authority.open),
                RDFProperty("dcterms:license", at: licence),
            ])
        return DataService(resource: resource, name: name, title: title, endpoint: endpoint)
    }
}
