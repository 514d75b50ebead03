import CatalogueModel
import CatalogueTestSupport
import Testing

@testable import CatalogueAudit

@Suite("What is said of links")
struct LinkTests {
    private static let page = "https://haninge.se/stod"

    private func entry(url: String? = LinkTests.page, sources: [String] = [], status: PublicationStatus = .published)
        -> Intervention
    {
        Fixture.entry("a", "Insats", status: status) {
            $0.contact = Contact(unit: "Medborgarservice", url: url)
            $0.sources = sources
        }
    }

    private func finding(_ answer: LinkAnswer) -> Finding? {
        LinkReport(entries: [entry()]).findings([Self.page: answer]).first
    }

    @Test("each address is asked for once; names of documents, broken addresses and archived entries are left out")
    func addresses() {
        let entries = [
            entry(sources: [Self.page, "Verksamhetsplan 2026", "https://haninge.se/plan", "https:/haninge"]),
            entry(url: "https://arkiverad.se", status: .archived), entry(),
        ]
        #expect(LinkReport(entries: entries).addresses == [Self.page, "https://haninge.se/plan"])
    }

    @Test("a page that is there is no finding, and nothing is said of what was not asked")
    func found() {
        #expect(finding(.found) == nil)
        #expect(LinkReport(entries: [entry()]).findings([:]).isEmpty)
    }

    @Test("what is certain, what has moved and what a person must look at are three kinds")
    func kinds() {
        for answer in [LinkAnswer.gone(status: 404), .noSuchHost, .insecure] {
            #expect(finding(answer)?.kind == .deadLink)
        }
        #expect(finding(.moved(to: "https://haninge.se/ny"))?.kind == .movedLink)
        for answer in [LinkAnswer.refused(status: 403), .noAnswer, .timedOut, .endlessRedirect] {
            #expect(finding(answer)?.kind == .uncertainLink)
        }
    }

    @Test("a page that has moved is told with its new address; one that has become the start page may be gone")
    func moved() {
        #expect(finding(.moved(to: "https://haninge.se/ny"))?.message.contains("https://haninge.se/ny") == true)
        #expect(finding(.moved(to: "https://haninge.se/"))?.proposal.contains("borttagen") == true)
        #expect(finding(.moved(to: "https://haninge.se"))?.message.contains("startsida") == true)
    }

    @Test("when no server at all was reached, it is not the addresses that are at fault")
    func offline() {
        #expect(!LinkReport.reachedAny(["a": .noSuchHost, "b": .timedOut, "c": .noAnswer]))
        #expect(LinkReport.reachedAny(["a": .noSuchHost, "b": .timedOut, "c": .gone(status: 404)]))
        #expect(LinkReport.reachedAny(["a": .noSuchHost]))
        #expect(LinkReport.reachedAny([:]))
    }

    @Test("an address in two entries is told in both, with the field")
    func places() {
        let findings = LinkReport(entries: [entry(), entry(url: nil, sources: ["", Self.page])])
            .findings([Self.page: .gone(status: 410)])
        #expect(findings.map(\.quote?.field) == ["contact.url", "source[1]"])
    }
}
