import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import JSONTree
import Testing

@testable import CatalogueAudit

@Suite("Audit")
struct AuditTests {
    private static let seed: [Intervention] = {
        let bytes = (try? Fixture.repositoryFile("seed/interventions.jsonl")) ?? Data()
        let document = JSONLinesReader(vocabulary: .builtIn).read(bytes, name: "seed")
        var random = SeededGenerator(seed: 1)
        let options = ImportPlan.Options(publish: true, now: Fixture.now)
        return ImportPlan(documents: [document], existing: [], options: options, random: &random).writes
    }()

    private static let audit = Audit(entries: seed, vocabulary: .builtIn, today: Fixture.today)

    @Test("of the seed, whose facts were checked by hand, no fact is called wrong")
    func seedIsRight() {
        #expect(Self.seed.count > 100)
        let facts: Set<FindingKind> = [
            .ageDiffers, .ageMissing, .placeOutsideArea, .unknownLabel, .malformedAddress, .personalContact,
            .missingSource, .missingSummary, .duplicateText,
        ]
        let wrong = Self.audit.findings.filter { facts.contains($0.kind) }
        #expect(wrong.isEmpty, "\(wrong.map { "\($0.entry.slug): \($0.message)" })")
        #expect(Self.audit.summary[.endedPublished] == Self.seed.count { $0.hasEnded(on: Fixture.today) })
    }

    @Test("with the ages taken away, what the seed's texts say of age is what the fields said")
    func seedAges() {
        let rules = EntryAudit(vocabulary: .builtIn, today: Fixture.today)
        var (found, wrong): (Int, [String]) = (0, [])
        for entry in Self.seed {
            var plain = entry
            (plain.content.ageMin, plain.content.ageMax) = (nil, nil)
            (plain.content.tracks, plain.content.endDate) = ([], nil)
            for finding in rules.findings(in: plain) where finding.kind == .ageMissing {
                found += 1
                let new = finding.fix?.changes ?? []
                let isRight = new.allSatisfy {
                    $0.new == .number($0.field == "ageMin" ? entry.content.ageMin : entry.content.ageMax)
                }
                if !isRight { wrong.append("\(entry.slug): \(finding.message)") }
            }
        }
        #expect(found >= 20 && wrong.isEmpty, "\(found): \(wrong)")
    }

    @Test("with the area taken elsewhere, what the seed's texts say of places is what the area said")
    func seedPlaces() {
        let rules = EntryAudit(vocabulary: .builtIn, today: Fixture.today)
        var (found, wrong): (Int, [String]) = (0, [])
        for entry in Self.seed where !entry.content.area.municipalities.isEmpty {
            var moved = entry
            (moved.content.area.municipalities, moved.content.places) = ([Fixture.municipality("Kiruna")], [])
            moved.content.endDate = nil
            for finding in rules.findings(in: moved) where finding.kind == .placeOutsideArea {
                found += 1
                let codes = ["2584"] + entry.content.area.municipalities.map(\.rawValue)
                guard case .array(let added) = finding.fix?.changes.first?.new else { continue }
                if !added.allSatisfy({ codes.map(JSONValue.string).contains($0) }) {
                    wrong.append("\(entry.slug): \(finding.message)")
                }
            }
        }
        #expect(found >= 30 && wrong.isEmpty, "\(found): \(wrong)")
    }

    @Test("findings come by severity, kind and name, and are the same every time")
    func order() {
        let keys = Self.audit.findings.map { ($0.severity.rawValue, FindingKind.allCases.firstIndex(of: $0.kind) ?? 0) }
        #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(Audit(entries: Self.seed, vocabulary: .builtIn, today: Fixture.today).findings == Self.audit.findings)
    }

    @Test("every quote lies in its field on whole characters, in a sentence of sensible length")
    func quotes() throws {
        for finding in Self.audit.findings {
            guard let quote = finding.quote else { continue }
            let entry = try #require(Self.seed.first { $0.id == finding.entry.id })
            let text = try #require(AuditedEntry(entry, today: Fixture.today).text(quote.field), "\(quote.field)")
            let words = String(decoding: text.bytes[quote.byteRange], as: UTF8.self)
            #expect(!words.isEmpty && !words.contains("\u{FFFD}"), "\(finding.message)")
            #expect(quote.sentence.count <= Quote.longestSentence + 2, "\(quote.sentence)")
            if words.count < 100 { #expect(quote.sentence.contains(words), "\(words): \(quote.sentence)") }
        }
    }

    @Test("the figures are those of the list")
    func summary() {
        let summary = Self.audit.summary
        for kind in FindingKind.allCases {
            #expect(summary[kind] == Self.audit.findings.count { $0.kind == kind }, "\(kind)")
        }
        #expect(summary.kinds.reduce(0) { $0 + $1.findings } == Self.audit.findings.count)
        #expect(summary.entryCount == Self.seed.count)
        let shown = summary.kinds.map(\.kind.severity)
        #expect(shown == shown.sorted())
        #expect(FindingSeverity.allCases.reduce(0) { $0 + summary[$1] } == Self.audit.findings.count)
    }

    @Test("every kind has a title and a code of its own")
    func kinds() {
        #expect(Set(FindingKind.allCases.map(\.title)).count == FindingKind.allCases.count)
        let letters = Set("abcdefghijklmnopqrstuvwxyz-")
        #expect(FindingKind.allCases.allSatisfy { $0.rawValue.allSatisfy(letters.contains) })
    }

    @Test("an empty catalogue has nothing to look at")
    func empty() {
        let audit = Audit(entries: [], vocabulary: .empty, today: Fixture.today)
        #expect(audit.findings.isEmpty && audit.summary.kinds.isEmpty && audit.entryCount == 0)
    }
}
