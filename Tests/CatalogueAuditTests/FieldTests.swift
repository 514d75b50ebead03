import CatalogueModel
import CatalogueTestSupport
import JSONTree
import Testing

@testable import CatalogueAudit

@Suite("Fields")
struct FieldTests {
    private static func complete(_ content: inout InterventionContent) {
        content.summary = "Stöd till dig som vill arbeta."
        content.easyRead = "Du kan få stöd."
        content.targetGroups = ["unga"]
        content.needs = ["komma i arbete"]
        content.area = ServiceArea(municipalities: [Fixture.municipality("Haninge")])
        content.contact = Contact(unit: "Medborgarservice", phone: "08-606 70 00", url: "https://haninge.se")
        content.sources = ["https://www.haninge.se/stod"]
        content.access.selfReferral = true
        content.reviewedAt = Fixture.date("2026-10-01")
    }

    private func kinds(
        status: PublicationStatus = .published, _ change: (inout InterventionContent) -> Void
    ) -> [FindingKind] {
        let entry = Fixture.entry("a", "Insats", status: status) {
            Self.complete(&$0)
            change(&$0)
        }
        return EntryAudit(vocabulary: .builtIn, today: Fixture.today).findings(in: entry).map(\.kind)
    }

    @Test("a complete entry has nothing to look at")
    func complete() { #expect(kinds { _ in } == []) }

    @Test("each thing that is missing is told, and only that")
    func missing() {
        #expect(kinds { $0.summary = " " } == [.missingSummary])
        #expect(kinds { $0.easyRead = nil } == [.missingEasyRead])
        #expect(kinds { $0.targetGroups = [] } == [.missingTargetGroup])
        #expect(kinds { $0.needs = [] } == [.missingNeed])
        #expect(kinds { $0.area = ServiceArea() } == [.missingArea])
        #expect(kinds { $0.contact = Contact(unit: "") } == [.missingContact])
        #expect(kinds { $0.sources = [""] } == [.missingSource])
        #expect(kinds { $0.access = Access() } == [.noWayIn])
        #expect(kinds { $0.reviewedAt = nil } == [.unconfirmed])
        #expect(kinds { $0.reviewedAt = Fixture.date("2025-10-01") } == [.oldConfirmation])
    }

    @Test("what is for structures needs no target group, need, easy-read text or way in")
    func structural() {
        let found = kinds {
            ($0.kind, $0.easyRead, $0.targetGroups, $0.needs, $0.access) = (.structural, nil, [], [], Access())
        }
        #expect(found == [])
    }

    @Test("an ended entry that is published is told alone; a draft and an archived one are not")
    func ended() {
        let ended: (inout InterventionContent) -> Void = {
            ($0.endDate, $0.summary) = (Fixture.date("2026-11-19"), nil)
        }
        #expect(kinds(ended) == [.endedPublished])
        #expect(kinds(status: .draft, ended) == [])
        #expect(kinds(status: .archived) { $0.summary = nil } == [])
        #expect(kinds { $0.endDate = Fixture.today } == [])
        #expect(kinds { $0.startDate = Fixture.date("2027-01-01") } == [])
    }

    @Test("places are told when they are older than 90 days, undated or of a day to come")
    func capacity() {
        func found(_ date: String?) -> [FindingKind] {
            kinds { $0.capacity = Capacity(status: .queue, asOf: date.map(Fixture.date)) }
        }
        #expect(found("2026-11-01") == [] && found("2026-08-22") == [])
        #expect(found("2026-08-21") == [.oldCapacity] && found(nil) == [.oldCapacity])
        #expect(found("2026-11-21") == [.oldCapacity])
        #expect(kinds { $0.capacity = Capacity(status: .unknown) } == [])
    }

    @Test("a way in that the text tells is quoted; one that it says is not known is not")
    func wayIn() {
        func quote(_ text: String) -> String? {
            let entry = Fixture.entry("a", "Insats") { $0.description = text }
            return WayInRule().findings(in: AuditedEntry(entry, today: Fixture.today)).first?.sentence
        }
        #expect(quote("Bra stöd. Du ansöker hos kommunen.") == "Du ansöker hos kommunen.")
        #expect(quote("Planen säger inte hur man ansöker.") == nil)
    }

    @Test(
        "web addresses that are none are told, with what was meant where it can be seen",
        arguments: [
            ("www.haninge.se", "https://www.haninge.se"), ("haninge.se/stod", "https://haninge.se/stod"),
            (" https://haninge.se ", "https://haninge.se"), ("https:/haninge.se", nil), ("ftp://haninge.se", nil),
            ("https://haninge", nil), ("javascript:alert(1)", nil), ("https://", nil), ("https://a b.se", nil),
            ("", nil),
            ("https://-x.se", nil), ("https://haninge..se", nil), ("https://user@haninge.se", nil),
        ] as [(String, String?)])
    func address(_ address: String, _ mended: String?) {
        #expect(WebAddress.fault(of: address) != nil, "\(address)")
        #expect(WebAddress.fault(of: address)?.mended == mended, "\(address)")
    }

    @Test(
        "web addresses that are some are not",
        arguments: [
            "https://haninge.se", "http://www.haninge.se/a?b=c#d", "HTTPS://HANINGE.SE", "https://haninge.se:8080/x",
            "https://tyresö.se/ungdom", "https://xn--tyres-mua.se",
        ])
    func goodAddress(_ address: String) {
        #expect(WebAddress.fault(of: address) == nil, "\(address): \(WebAddress.fault(of: address)?.message ?? "")")
    }

    @Test("sources are held against it only when they look like addresses")
    func sources() {
        #expect(kinds { $0.sources = ["Verksamhetsplan 2020, avsnitt 8.3"] } == [])
        #expect(kinds { $0.sources = ["www haninge se", "http:/x"] } == [.malformedAddress])
    }

    @Test(
        "a person's address or mobile number is told, a function's is not",
        arguments: [
            ("anna.svensson@haninge.se", true), ("Anna-Karin.Berglund@haninge.se", true), ("a.b.larsson@x.se", false),
            ("info@haninge.se", false), ("ungdomsteamet.haninge@haninge.se", false),
            ("upplands.vasby@kommun.se", false),
            ("personligt.ombud@haninge.se", false), ("arbetsmarknad.vuxen@x.se", false), ("anna@haninge.se", false),
        ])
    func mail(_ address: String, _ isPerson: Bool) {
        #expect(kinds { $0.contact?.email = address } == (isPerson ? [.personalContact] : []), "\(address)")
        #expect(
            kinds { $0.summary = "Skriv till \(address)." } == (isPerson ? [.personalContact] : []), "\(address)")
    }

    @Test(
        "mobile numbers are told in any writing",
        arguments: [
            ("070-123 45 67", true), ("+46 70 123 45 67", true), ("0731234567", true), ("08-606 70 00", false),
            ("0771-416 416", false), ("010-123 45 67", false), ("070", false), ("2070 12 34 56 78 90", false),
        ])
    func mobile(_ number: String, _ isMobile: Bool) {
        #expect(kinds { $0.contact?.phone = number } == (isMobile ? [.personalContact] : []), "\(number)")
    }

    @Test("an unknown label is told with the nearest known one, or the group it belongs to")
    func labels() throws {
        func fix(_ change: (inout InterventionContent) -> Void) -> [Fix.Change] {
            let rule = LabelRule(.builtIn)
            let found = rule.findings(in: AuditedEntry(Fixture.entry("a", "Insats", change), today: Fixture.today))
            #expect(found.map(\.kind) == [.unknownLabel])
            return found.first?.fix?.changes ?? []
        }
        #expect(
            fix { $0.needs = ["skulder", "komma i arbette"] } == [
                Fix.Change(
                    "needs", from: .strings(["skulder", "komma i arbette"]),
                    to: .strings(["skulder", "komma i arbete"]))
            ])
        #expect(
            fix { $0.needs = ["case management"] } == [
                Fix.Change("needs", from: .strings(["case management"]), to: .array([])),
                Fix.Change("methods", from: .null, to: .strings(["case management"])),
            ])
        #expect(fix { $0.needs = ["qqqqwwww xyz"] } == [])
    }
}
