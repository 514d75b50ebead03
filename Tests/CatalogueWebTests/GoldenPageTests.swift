import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@testable import CatalogueWeb

/// Whole pages, kept as files: a change of a page is seen in a review as the change of its HTML.
///
/// After a change that is meant, run the tests with `UPDATE_GOLDEN=1` and read the difference.
@Suite("Pages as files")
struct GoldenPageTests {
    private static let topics = Array(StartTopic.all(in: .builtIn).prefix(2))
    private static let contact = PublisherContact(
        publisher: "Förbundet", name: "Katalogredaktionen", email: "katalogen@example.org")

    static let pages: [(name: String, html: HTML)] = [
        (
            "start",
            SearchView(
                SearchPage(request: SearchRequest(query: ""), total: 106, understood: [], hits: [], facets: []),
                topics: topics
            ).html
        ),
        ("results", SearchView(WebFixture.person).html),
        ("no-hits", SearchView(WebFixture.nothing, contact: contact).html),
        (
            "entry",
            InterventionView(
                WebFixture.full, links: PageLinks(municipality: Fixture.municipality("Haninge")),
                linkedData: "{\"name\":\"Snickeriet\"}"
            ).html
        ),
        ("entry-bare", InterventionView(WebFixture.bare).html),
        (
            "list",
            ShortlistView([WebFixture.full, WebFixture.bare], missing: 1, compared: [], links: PageLinks()).html
        ),
        ("about", AboutView.html(entryCount: 106, conceptCount: 900, contact: contact)),
        ("accessibility", AccessibilityView.html(contact: contact)),
        ("problem", ProblemView.html(title: "Insatsen finns inte", detail: "Den kan ha tagits bort.")),
    ]

    @Test("are as they were", arguments: pages.indices)
    func areUnchanged(_ number: Int) throws {
        let (name, html) = Self.pages[number]
        let text = Self.comparable(html.text)
        let file = URL(filePath: Fixture.repository + "/Tests/CatalogueWebTests/Golden/\(name).html")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let difference = zip(text.split(separator: "\n"), expected.split(separator: "\n")).first { $0 != $1 }
        #expect(
            text == expected,
            "\(name): \(difference.map { "\"\($0)\" was \"\($1)\"" } ?? "longer or shorter"); UPDATE_GOLDEN=1 accepts it"
        )
    }

    /// Without what changes with the style sheet and the script, and without the list of all municipalities.
    private static func comparable(_ html: String) -> String {
        var text = html
        for path in [Stylesheet.path, Script.path] { text = text.replacing(path, with: "/assets/X") }
        guard let first = text.firstRange(of: "<option>Ale</option>"), let last = text.firstRange(of: "</datalist>")
        else { return text }
        text.replaceSubrange(first.lowerBound..<last.lowerBound, with: "…")
        return text
    }
}
