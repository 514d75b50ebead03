import CatalogueModel
import CatalogueTestSupport
import Testing

@testable import CatalogueSearch

@Suite("Words that together tell of a concept")
struct CueTests {
    @Test("cues of the vocabulary at hand are read, in texts with dots and without")
    func cuesOfVocabulary() {
        let sleep = Concept(
            id: "need-vila", group: .need, label: "vila",
            reading: ConceptReading(cues: ["blundar|sömn & -löshet|aldrig ! dagen", "~rastlös$", "^ögonen & öppna"]))
        let snapshot = IndexSnapshot(revision: 1, interventions: [], vocabulary: Vocabulary(concepts: [sleep]))
        let reader = FactReader(snapshot: snapshot, today: Fixture.date("2026-11-21"))
        let examples: [(String, String?)] = [
            ("jag blundar aldrig", "blundar aldrig"), ("aldrig att jag blundar", "aldrig att jag blundar"),
            ("Blundar. Aldrig!", nil), ("blundar aldrig på dagen", nil), ("sömn, rastlöshet", nil),
            ("om sömn och rastlöshet", "sömn och rastlöshet"), ("jag är rastlös.", "rastlös"),
            ("rastlös katt här", nil), ("Ögonen, de är öppna", "Ögonen, de är öppna"),
            ("ogonen de ar oppna nu", "ogonen de ar oppna"),
        ]
        for (text, expected) in examples {
            let found = reader.facts(in: text).filter { $0.known.kind == .need && !$0.known.isNegated }
            #expect(found.first?.text == expected, "\(text)")
        }
    }
}
