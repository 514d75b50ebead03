import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

/// The seed is the best demonstration the product has: these tests keep it sound.
@Suite("Seed")
struct SeedTests {
    private static let vocabulary = Vocabulary.builtIn
    private static let document: ImportDocument = {
        let bytes = (try? Fixture.repositoryFile("seed/interventions.jsonl")) ?? Data()
        return JSONLinesReader(vocabulary: vocabulary).read(bytes, name: "interventions.jsonl")
    }()
    private static var contents: [InterventionContent] { document.records.map(\.content) }

    private static func isNational(_ content: InterventionContent) -> Bool { content.area.national == true }

    private static func words(_ text: String?) -> Int {
        (text ?? "").split { !$0.isLetter && !$0.isNumber }.count
    }

    @Test("has no problem of any kind: every field reads, every label is in the vocabulary")
    func sound() {
        #expect(Self.document.problems.map(\.text) == [])
    }

    @Test("has at least 50 local entries and 40 national ones, all published")
    func counts() {
        #expect(Self.contents.count { !Self.isNational($0) } >= 50)
        #expect(Self.contents.count(where: Self.isNational) >= 40)
        #expect(Self.document.records.allSatisfy { $0.status == .published })
    }

    @Test("every entry has a summary, 40 to 150 words of text, a kind, a source and, if local, an area")
    func complete() {
        for content in Self.contents {
            #expect(content.summary != nil, "\(content.key)")
            #expect(
                (40...150).contains(Self.words(content.description)),
                "\(content.key) \(Self.words(content.description))")
            #expect(content.kind != nil, "\(content.key)")
            // What some municipalities or regions offer has no area that could be stated.
            let isTypical = ["af-", "kommun-", "ovrigt-"].contains { content.key.hasPrefix($0) }
            #expect(isTypical || !content.area.isUnstated, "\(content.key)")
            #expect(!content.sources.isEmpty, "\(content.key)")
        }
    }

    @Test("no entry carries a telephone number or mail address")
    func noContactDetails() {
        for content in Self.contents {
            #expect(content.contact?.phone == nil && content.contact?.email == nil, "\(content.key)")
            let text = [content.description, content.easyRead, content.summary].compactMap { $0 }.joined(separator: " ")
            #expect(!text.contains("@"), "\(content.key)")
            #expect(text.firstRange(of: "08-") == nil, "\(content.key)")
        }
    }

    @Test("texts have their å, ä and ö: no word of a scan without them")
    func restored() {
        let lost = ["forbund", "forbundet", "fran", "gor", "Sodertalje", "Sodertorn", "pa", "ar", "lan", "mal"]
        for content in Self.contents {
            let text = [content.summary, content.description, content.easyRead].compactMap { $0 }.joined(separator: " ")
            let words = Set(text.split { !$0.isLetter }.map(String.init))
            #expect(words.isDisjoint(with: lost), "\(content.key): \(words.intersection(lost))")
        }
    }

    @Test(
        "has the insatser that the plans name",
        arguments: [
            "MIA", "MIA Vidare", "Samspråk", "Alis", "Samordnat stöd", "MGT", "Torekällberget", "Rehabspåret",
            "Alternativ till sjukskrivning", "Ungdomsteamet i Haninge", "Ung i Nynäs", "Ung i Tyresö", "Resursrådet",
            "En väg in",
            "Ormen", "Case manag", "SE-vägen", "Ester", "Framtidsmodellen", "Kugghjulet", "Resursteamet", "HOPPET",
            "Rätt stöd för mig", "SAMRE", "Etableringslyftet", "IPS i Sollentuna", "Insatskatalogen", "Coompanion",
        ])
    func named(_ name: String) {
        let found = Self.contents.contains { content in
            ([content.name] + content.aliases).contains { $0.lowercased().contains(name.lowercased()) }
        }
        #expect(found, "\(name)")
    }

    @Test("the vocabulary is sound and rich: 300 concepts, 1,500 labels, every group, ids by group")
    func vocabulary() {
        #expect(Self.vocabulary.problems() == [])
        #expect(Self.vocabulary.concepts.count >= 300)
        #expect(Self.vocabulary.concepts.reduce(0) { $0 + $1.swedishLabels.count } >= 1_500)
        let prefixes: [ConceptGroup: String] = [
            .targetGroup: "tg-", .need: "need-", .method: "method-", .incomeSupport: "income-", .activity: "activity-",
        ]
        for group in ConceptGroup.allCases {
            let concepts = Self.vocabulary.concepts.filter { $0.group == group }
            #expect(concepts.count >= 30, "\(group)")
            #expect(concepts.allSatisfy { $0.id.hasPrefix(prefixes[group] ?? "?") }, "\(group)")
        }
    }

    @Test("export and import again change nothing, for every entry")
    func roundTrips() throws {
        var random = SeededGenerator(seed: 1)
        let options = ImportPlan.Options(publish: true, now: Fixture.now)
        let plan = ImportPlan(documents: [Self.document], existing: [], options: options, random: &random)
        let writer = JSONLinesWriter()
        let lines = try plan.writes.map { try writer.line($0) }.joined(separator: "\n")
        let exported = JSONLinesReader(vocabulary: Self.vocabulary).read(Data(lines.utf8), name: "export")
        let again = ImportPlan(documents: [exported], existing: plan.writes, options: options, random: &random)
        #expect(again.problems.map(\.text) == [])
        #expect(again.isEmpty && again.unchangedCount == Self.contents.count)
    }
}
