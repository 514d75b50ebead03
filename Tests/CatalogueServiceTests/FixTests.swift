import CatalogueAudit
import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Fixes")
struct FixTests {
    private let catalogue: AdministrationFixture
    private var service: CatalogueService { catalogue.service }
    private static let association = "Samordningsförbundet A"

    init() throws { catalogue = try AdministrationFixture() }

    private func load(_ fields: String) throws {
        try catalogue.load(
            #"{"key":"a","name":"Snickeriet","coordinationAssociation":"\#(Self.association)",\#(fields)}"#)
    }

    /// What can be found and mended by a machine, one of each.
    private static let faults: [(FindingKind, String)] = [
        (.ageDiffers, #""summary":"För dig som är 18–29 år.","ageMin":16,"ageMax":64"#),
        (.ageMissing, #""summary":"För dig som är 18–29 år.""#),
        (.placeOutsideArea, #""summary":"Vi finns i Haninge.","municipalities":["Tyresö"]"#),
        (.endedPublished, #""endDate":"2026-01-31""#),
        (.unknownLabel, #""needs":["komma i arbet"]"#),
    ]

    @Test("what is fixed is not found again, and nothing else has changed", arguments: faults)
    func fixed(_ kind: FindingKind, _ fields: String) throws {
        try load(fields)
        let before = try service.anyEntry("a")
        let (_, fix) = try #require(try service.fixes(for: "a").first { $0.finding.kind == kind })
        guard case .made(let entry) = try service.makeFix(fix.key, of: "a", by: .commandLine) else {
            Issue.record("was proposed")
            return
        }
        #expect(!service.findings(in: entry).contains { $0.kind == kind })
        let names = Set(fix.changes.map(\.field))
        let touched = try #require(try service.history(of: entry.id).first).differences.map(\.field)
        #expect(!touched.isEmpty && Set(touched).isSubset(of: names), "\(before.content.name)")
        #expect(throws: FixRefusal.outOfDate) { try service.makeFix(fix.key, of: "a", by: .commandLine) }
    }

    @Test("a fix of something that has changed since is refused")
    func outOfDate() throws {
        try load(#""summary":"För dig som är 18–29 år.","ageMin":16,"ageMax":64"#)
        let (_, fix) = try #require(try service.fixes(for: "a").first)
        try load(#""summary":"För dig som är 18–29 år.","ageMin":18,"ageMax":29"#)
        #expect(fix.applied(to: try service.anyEntry("a")) == nil)
        #expect(throws: FixRefusal.outOfDate) { try service.makeFix(fix.key, of: "a", by: .commandLine) }
    }

    @Test("an editor's fix of what is published is proposed")
    func proposed() throws {
        try load(#""summary":"För dig som är 18–29 år.""#)
        let editor = try catalogue.actor(.editor, association: Self.association)
        let (_, fix) = try #require(try service.fixes(for: "a").first)
        guard case .proposed(let proposal) = try service.makeFix(fix.key, of: "a", by: editor) else {
            Issue.record("was made")
            return
        }
        #expect(proposal.content.ageMax == 29)
        #expect(try service.anyEntry("a").content.ageMax == nil)
        let stranger = try catalogue.actor(.editor, association: "Samordningsförbundet B")
        #expect(throws: WriteRefusal.notAllowed) { try service.makeFix(fix.key, of: "a", by: stranger) }
    }

    @Test("the overview and the findings are those of the catalogue as it is now")
    func fresh() throws {
        try load(#""summary":"För dig som är 18–29 år.","ageMin":16,"ageMax":64"#)
        #expect(try service.overview().errors == 1 && service.overview().entries.published == 1)
        #expect(try service.overview(association: "Samordningsförbundet B").entries.published == 0)
        try load(#""summary":"För dig som är 18–29 år.","ageMin":18,"ageMax":29"#)
        #expect(try service.overview().errors == 0)
        #expect(try service.overview(association: Self.association).entries.reviews[.fresh] == 1)
        catalogue.advance(days: 200)
        #expect(try service.overview().entries.reviews[.due] == 1)
    }
}
