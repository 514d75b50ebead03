import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Import plan")
struct ImportPlanTests {
    private func plan(
        _ text: String, existing: [Intervention] = [], publish: Bool = true, source: String = "test"
    ) -> ImportPlan {
        let document = JSONLinesReader(vocabulary: .empty).read(Data(text.utf8), name: "fil.jsonl")
        var random = SeededGenerator(seed: 1)
        return ImportPlan(
            documents: [document], existing: existing,
            options: .init(importSource: source, publish: publish, now: Fixture.now), random: &random)
    }

    @Test("new entries get an id, a readable address and a status")
    func adds() throws {
        let result = plan(
            "{\"key\":\"a\",\"name\":\"Rätt stöd för mig!\"}\n{\"key\":\"b\",\"name\":\"Rätt stöd – för mig\"}")
        #expect(result.writes.map(\.slug) == ["ratt-stod-for-mig", "ratt-stod-for-mig-2"])
        #expect(result.writes.allSatisfy { $0.status == .published && $0.revision == 1 })
        #expect(plan(#"{"key":"a","name":"A"}"#, publish: false).writes.map(\.status) == [.draft])
    }

    @Test("the same file again changes nothing; a difference names its fields and keeps id and address")
    func updates() throws {
        let old = Fixture.entry("a", "Namn") { $0.summary = "Kort." }
        let same = plan(#"{"key":"a","name":"Namn","summary":"Kort."}"#, existing: [old])
        #expect(same.isEmpty && same.unchangedCount == 1)
        let changed = plan(#"{"key":"a","name":"Nytt namn","ageMin":16}"#, existing: [old])
        #expect(changed.changed.map(\.name) == ["Nytt namn"])
        #expect(
            changed.changed.first?.differences == [
                .init(field: "ageMin", before: nil, after: "16"),
                .init(field: "name", before: "Namn", after: "Nytt namn"),
                .init(field: "summary", before: "Kort.", after: nil),
            ])
        let entry = try #require(changed.writes.first)
        #expect(entry.id == old.id && entry.slug == old.slug && entry.revision == 2)
    }

    @Test("keys of different sources do not meet")
    func sources() {
        let old = Fixture.entry("a", "Namn")
        #expect(plan(#"{"key":"a","name":"Namn"}"#, existing: [old], source: "annan").added == ["Namn"])
    }

    @Test("a status in the file goes before --publish, and neither unpublishes by silence")
    func statuses() {
        let old = Fixture.entry("a", "Namn")
        #expect(plan(#"{"key":"a","name":"Namn"}"#, existing: [old], publish: false).isEmpty)
        let archived = plan(#"{"key":"a","name":"Namn","status":"archived"}"#, existing: [old])
        #expect(archived.writes.map(\.status) == [.archived])
        #expect(archived.changed.first?.fields == ["status"])
    }

    @Test("conflicts of id, key and address are errors")
    func conflicts() {
        let (a, b) = (Fixture.entry("a", "Ett"), Fixture.entry("b", "Två"))
        let swapped = plan("{\"key\":\"a\",\"name\":\"Ett\",\"id\":\"\(b.id.text)\"}", existing: [a, b])
        #expect(swapped.hasErrors && swapped.isEmpty)
        #expect(plan(#"{"key":"c","name":"Tre","slug":"a"}"#, existing: [a]).hasErrors)
    }

    @Test("a repeated key names both lines, and a repeated id is an error: nothing is overwritten in silence")
    func repeats() {
        let line = #"{"key":"a","name":"A"}"#
        let texts = plan(line + "\n\n" + line).problems.map(\.text)
        #expect(
            texts == ["fil.jsonl, rad 3: key \"a\" står redan i fil.jsonl, rad 1. Varje insats ska ha en egen nyckel."])
        let id = UUID().uuidString
        let twice = plan(
            "{\"key\":\"a\",\"name\":\"A\",\"id\":\"\(id)\"}\n{\"key\":\"b\",\"name\":\"B\",\"id\":\"\(id)\"}")
        #expect(twice.problems.map(\.field) == ["id"])
    }

    @Test("a key that an entry gives up can be taken by a new one in the same file")
    func movesKeys() throws {
        let old = Fixture.entry("a", "Gammal")
        let result = plan(
            "{\"key\":\"b\",\"name\":\"Gammal\",\"id\":\"\(old.id.text)\"}\n{\"key\":\"a\",\"name\":\"Ny\"}",
            existing: [old])
        #expect(!result.hasErrors)
        #expect(result.writes.map(\.content.key) == ["b", "a"])
        #expect(Set(result.writes.map(\.id)).count == 2)
    }

    @Test("an export of several sources with the same key comes back unchanged")
    func severalSources() throws {
        let first = Fixture.entry("a", "Ett")
        let second = Intervention(
            id: UUID(), slug: "a-2", importSource: "annan", content: InterventionContent(key: "a", name: "Två"),
            status: .published, revision: 1, createdAt: Fixture.now, updatedAt: Fixture.now)
        let writer = JSONLinesWriter()
        let lines = try [first, second].map { try writer.line($0) }.joined(separator: "\n")
        #expect(plan(lines, existing: [first, second]).unchangedCount == 2)
        #expect(plan(lines).writes.map(\.importSource) == ["test", "annan"])
    }

    @Test("export and import again change nothing, for 500 generated entries and back in another catalogue too")
    func roundTrips() throws {
        let entries = (0..<500).map { Self.generated(seed: UInt64($0)) }
        let writer = JSONLinesWriter()
        let lines = try entries.map { try writer.line($0) }.joined(separator: "\n")
        let again = plan(lines, existing: entries, source: "annan källa")
        #expect(again.problems.filter { $0.severity == .error }.isEmpty)
        #expect(again.isEmpty && again.unchangedCount == 500)
        let elsewhere = plan(lines)
        #expect(elsewhere.writes.map(\.content) == entries.map(\.content))
        #expect(elsewhere.writes.map(\.id) == entries.map(\.id))
        #expect(elsewhere.writes.map(\.slug) == entries.map(\.slug))
    }

    private static func generated(seed: UInt64) -> Intervention {
        var random = SeededGenerator(seed: seed)
        func text() -> String? {
            let pieces = ["Åtgärd", "\"citat\"", "rad rad", "å", "\u{2028}", "\\", "<b>", "😀", "/", "16–24"]
            guard Bool.random(using: &random) else { return nil }
            let inner = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            // White space at the ends is trimmed on reading, so it is not part of what must come back.
            return "a" + inner.joined(separator: " ") + "z"
        }
        func texts() -> [String] {
            let all = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in text() }
            return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        func flag() -> Bool? { [true, false, nil].randomElement(using: &random) ?? nil }
        return Fixture.entry("nyckel-\(seed)", "Namn \(seed) \(text()?.split(separator: "\n").first ?? "")x") {
            content in
            (content.summary, content.description, content.easyRead) = (text(), text(), text())
            (content.aliases, content.needs, content.sources) = (texts(), texts(), texts())
            content.kind = InterventionKind.allCases.randomElement(using: &random)
            content.area.national = flag()
            content.area.municipalities = Array(
                Set(Gazetteer.sweden.municipalities.map(\.code)).sorted().prefix(Int(seed % 4)))
            content.ageMin = Bool.random(using: &random) ? Int.random(in: 0...60, using: &random) : nil
            content.access.selfReferral = flag()
            content.access.steps = texts()
            content.capacity = Bool.random(using: &random) ? Capacity(status: .queue, asOf: Fixture.today) : nil
            content.cost = flag().map { Cost(free: $0, note: text()) }
            content.places = texts().map { Place(name: $0) }
        }
    }

    @Test(
        "addresses are plain and short",
        arguments: [
            ("MIA Södertälje", "mia-sodertalje"), ("!!!", "insats"), ("7 frågor", "7-fragor"),
            (
                String(repeating: "ordet ", count: 40),
                String(repeating: "ordet-", count: 12) + "ordet"[..<"ordet".endIndex]
            ),
        ])
    func slugs(_ name: String, _ expected: String) {
        let slug = Slug.make(for: name, taken: [])
        #expect(Slug.isWellFormed(slug))
        #expect(slug.hasPrefix(expected.prefix(20)) && slug.utf8.count <= Slug.longest)
    }
}
