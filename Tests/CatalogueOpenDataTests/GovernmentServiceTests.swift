import CatalogueModel
import CatalogueOpenData
import CatalogueTestSupport
import FoundationEssentials
import JSONTree
import Testing

@Suite("Linked data of an entry")
struct GovernmentServiceTests {
    private func text(_ entry: Intervention) -> String {
        GovernmentService(OpenDataFixture.page(entry), base: OpenDataFixture.base).text
    }

    @Test("says what schema.org has a word for")
    func fields() throws {
        let document = try JSONValue(parsing: Data(text(OpenDataFixture.full).utf8))
        #expect(document["@context"]?.string == "https://schema.org")
        #expect(document["@type"]?.string == "GovernmentService")
        #expect(document["@id"]?.string == "https://insatser.example.org/insatser/snickeriet")
        #expect(document["name"]?.string == "Snickeriet & \"Bygg\" <Haninge>")
        #expect(document["provider"]?.items.map { $0["name"]?.string } == ["Haninge kommun", "Region Stockholm"])
        #expect(document["serviceOperator"]?["name"]?.string == "Exempelbolaget")
        #expect(document["areaServed"]?.items.map { $0["identifier"]?.string } == ["01", "0136"])
        #expect(document["audience"]?["suggestedMinAge"] == .number(16))
        let channels = document["availableChannel"]?.items ?? []
        #expect(channels.first?["serviceUrl"]?.string == "https://example.org/snickeriet%20%C3%A5")
        #expect(channels.last?["serviceLocation"]?["name"]?.string == "Snickarboden")
    }

    @Test("no text of an entry can end the script element it stands in")
    func safe() throws {
        let name = "</script><script>alert(1)</script><!-- & \u{2028}\u{2029}"
        let text = text(Fixture.entry("a", name))
        #expect(!text.contains("<") && !text.contains("&") && !text.contains("\u{2028}") && !text.contains("\u{2029}"))
        #expect(try JSONValue(parsing: Data(text.utf8))["name"]?.string == name)
    }

    @Test("what is not known is left out")
    func bare() throws {
        let document = try JSONValue(parsing: Data(text(Fixture.entry("a", "Namn")).utf8))
        guard case .object(let members) = document else { return #expect(Bool(false)) }
        #expect(members.keys.sorted() == ["@context", "@id", "@type", "identifier", "name", "url"])
    }
}
