import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@testable import CatalogueOpenData

@Suite("Data description")
struct DataDescriptionTests {
    private func text(_ identity: ServerIdentity = ServerIdentity(), modified: Date? = Fixture.now) -> String {
        DataDescription(identity, base: OpenDataFixture.base, modified: modified).text
    }

    @Test("says what DCAT-AP-SE demands")
    func mandatory() {
        let text = text()
        for piece in [
            "<dcat:Catalog rdf:about=\"https://insatser.example.org/datasets/dcat#catalog\">",
            "<dcterms:license rdf:resource=\"http://creativecommons.org/publicdomain/zero/1.0/\"/>",
            "<dcterms:type rdf:resource=\"http://purl.org/adms/publishertype/LocalAuthority\"/>",
            "<vcard:hasEmail rdf:resource=\"mailto:kontakt@example.org\"/>",
            "<dcat:downloadURL rdf:resource=\"https://insatser.example.org/datasets/insatser.csv\"/>",
            "<dcat:endpointDescription rdf:resource=\"https://insatser.example.org/api/v1/openapi.json\"/>",
            "<dcterms:spatial rdf:resource=\"http://sws.geonames.org/2661886\"/>",
            "<dcat:keyword xml:lang=\"sv\">samordningsförbund</dcat:keyword>",
            "\">2026-11-20T12:00:00Z</dcterms:modified>",
        ] { #expect(text.contains(piece), "\(piece)") }
    }

    @Test("a catalogue without entries has no time of change")
    func empty() { #expect(!text(modified: nil).contains("dcterms:modified")) }

    @Test("settings can't break the XML, nor its addresses")
    func escaping() {
        let identity = ServerIdentity(
            publisherName: "A & B <C> \"D\"\u{1}\u{FFFF}", contactName: "rad\nrad", contactEmail: "a b@example.org",
            licence: "https://example.org/villkor ö?a&b")
        let text = text(identity)
        #expect(text.contains("<foaf:name>A &amp; B &lt;C&gt; &quot;D&quot;\u{FFFD}\u{FFFD}</foaf:name>"))
        #expect(text.contains("<vcard:fn>rad&#10;rad</vcard:fn>"))
        #expect(text.contains("mailto:a%20b@example.org"))
        #expect(text.contains("\"https://example.org/villkor%20%C3%B6?a&amp;b\""))
    }

    @Test(
        "a Creative Commons licence has one address",
        arguments: [
            "https://creativecommons.org/publicdomain/zero/1.0/", "http://creativecommons.org/publicdomain/zero/1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/deed.sv",
            "https://www.creativecommons.org/publicdomain/zero/1.0/legalcode",
        ])
    func licence(_ address: String) {
        #expect(LicenceAddress.canonical(address) == "http://creativecommons.org/publicdomain/zero/1.0/")
    }

    @Test("another licence keeps its address")
    func otherLicence() {
        for address in ["https://example.org/creativecommons.org/x", "https://example.org/villkor"] {
            #expect(LicenceAddress.canonical(address) == address)
        }
    }
}
