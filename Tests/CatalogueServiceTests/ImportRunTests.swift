import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Undoing imports")
struct ImportRunTests {
    private let catalogue: AdministrationFixture
    private var service: CatalogueService { catalogue.service }

    init() throws { catalogue = try AdministrationFixture() }

    @Test("an import is listed with its files and counts, without folders")
    func listed() throws {
        let report = try catalogue.load(#"{"key":"a","name":"Snickeriet"}"#, name: "/hemma/anna/fil.jsonl")
        let runs = try service.importRuns()
        #expect(runs.map(\.files) == [["fil.jsonl"]])
        #expect(runs.map(\.id) == [report.operation])
        #expect(runs.map { [$0.addedCount, $0.changedCount, $0.unchangedCount] } == [[1, 0, 0]])
        try catalogue.load(#"{"key":"a","name":"Snickeriet"}"#)
        #expect(try service.importRuns().count == 1, "nothing was changed, so there is nothing to undo")
    }

    @Test("undone, what was changed is as before, what was published is archived, and drafts are gone")
    func undone() throws {
        try catalogue.load(#"{"key":"a","name":"Snickeriet","summary":"Trä"}"#)
        let second = try catalogue.load(
            """
            {"key":"a","name":"Kafferosteriet"}
            {"key":"b","name":"Bageriet","status":"published"}
            {"key":"c","name":"Tvätteriet","status":"draft"}
            """)
        #expect(try catalogue.total("kafferosteriet") == 1 && catalogue.total("bageriet") == 1)
        let undone = try service.undoImport(try #require(second.operation), by: .commandLine)
        #expect([undone.restoredCount, undone.removedCount, undone.archivedCount] == [1, 1, 1])
        #expect(try catalogue.total("snickeriet") == 1 && catalogue.total("kafferosteriet") == 0)
        #expect(try catalogue.total("bageriet") == 0)
        let entries = try service.allInterventions()
        #expect(Set(entries.map(\.content.name)) == ["Snickeriet", "Bageriet"])
        #expect(entries.first { $0.content.key == "a" }?.content.summary == "Trä")
        #expect(entries.first { $0.content.key == "b" }?.status == .archived)
        #expect(try service.importRuns().first?.undoneBy == "kommandoraden")
        #expect(try service.problems().isEmpty)
    }

    @Test("an import whose entries were changed since is not undone at all, and says which")
    func changedSince() throws {
        let first = try catalogue.load(#"{"key":"a","name":"Snickeriet"}"# + "\n" + #"{"key":"b","name":"Bageriet"}"#)
        try catalogue.load(#"{"key":"a","name":"Kafferosteriet"}"#)
        #expect(throws: UndoRefusal.changedSince(names: ["Kafferosteriet"])) {
            try service.undoImport(try #require(first.operation), by: .commandLine)
        }
        #expect(try catalogue.total("bageriet") == 1 && catalogue.total("kafferosteriet") == 1)
    }

    @Test("twice is refused, and so is what is no import")
    func refused() throws {
        let report = try catalogue.load(#"{"key":"a","name":"Snickeriet","status":"draft"}"#)
        let operation = try #require(report.operation)
        _ = try service.undoImport(operation, by: .commandLine)
        #expect(throws: UndoRefusal.undoneAlready) { try service.undoImport(operation, by: .commandLine) }
        #expect(throws: UndoRefusal.unknownImport) { try service.undoImport(UUID(), by: .commandLine) }
    }

    @Test("an editor undoes nothing of another association's")
    func foreign() throws {
        let report = try catalogue.load(#"{"key":"a","name":"Snickeriet","coordinationAssociation":"Förbund A"}"#)
        let editor = try catalogue.actor(.editor, association: "Förbund B")
        #expect(throws: WriteRefusal.notAllowed) {
            try service.undoImport(try #require(report.operation), by: editor)
        }
        #expect(try catalogue.total("snickeriet") == 1)
    }

    @Test("random imports undone the last first lead back through every state that was (seeds 0–9)")
    func property() throws {
        for seed in UInt64(0)..<10 {
            let catalogue = try AdministrationFixture()
            var random = SeededGenerator(seed: seed)
            var states: [[String: InterventionContent]] = []
            var operations: [UUID] = []
            func published() throws -> [String: InterventionContent] {
                Dictionary(
                    uniqueKeysWithValues: try catalogue.service.allInterventions().filter { $0.status == .published }
                        .map { ($0.content.key, $0.content) })
            }
            for _ in 0..<4 {
                let keys = (0..<6).filter { _ in Bool.random(using: &random) }
                guard !keys.isEmpty else { continue }
                let lines = keys.map { #"{"key":"k\#($0)","name":"Namn \#(Int.random(in: 0..<3, using: &random))"}"# }
                states.append(try published())
                if let operation = try catalogue.load(lines.joined(separator: "\n")).operation {
                    operations.append(operation)
                } else {
                    states.removeLast()
                }
            }
            for (state, operation) in zip(states, operations).reversed() {
                _ = try catalogue.service.undoImport(operation, by: .commandLine)
                #expect(try published() == state, "seed \(seed)")
            }
        }
    }
}
