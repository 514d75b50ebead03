import CatalogueModel
import CatalogueSearch
import CatalogueTestSupport
import SwedishText
import Testing

@Suite("Suggestions")
struct SuggestionTests {
    private static let vocabulary = Vocabulary(concepts: [
        Concept(id: "need-boende", group: .need, label: "korttidsboende", synonyms: ["tillfälligt boende"]),
        Concept(id: "need-rad", group: .need, label: "rådgivning", everyday: ["någon att fråga"]),
        Concept(id: "need-tom", group: .need, label: "boendekostnader"),
        Concept(id: "need-utkast", group: .need, label: "boendeskola"),
    ])
    private static let entries = [
        Fixture.entry("a", "Boendestöd i Haninge") { $0.needs = ["korttidsboende"] },
        Fixture.entry("b", "Radion") { $0.needs = ["rådgivning"] },
        Fixture.entry("c", "Rådhuset") { $0.aliases = ["Träffpunkten"] },
        Fixture.entry("d", "Boendet Utkast", status: .draft) { $0.needs = ["boendeskola"] },
    ]
    private let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: vocabulary)

    private func texts(_ typed: String, limit: Int = 10) -> [String] {
        snapshot.suggestions(for: typed, limit: limit).map(\.text)
    }

    @Test("names first, then words, then parts of compounds; nothing of drafts or of concepts without entries")
    func parts() {
        #expect(texts("boende") == ["Boendestöd i Haninge", "tillfälligt boende"])
        #expect(texts("hani") == ["Boendestöd i Haninge"])
        for typed in ["utkast", "boendet u", "boendeskola", "boendekost", "b"] {
            let hidden = ["Boendet Utkast", "boendeskola", "boendekostnader"]
            #expect(Set(texts(typed)).isDisjoint(with: hidden), "\(typed)")
        }
    }

    @Test("missing dots are seen through, and dots that are typed are asked for")
    func dots() {
        #expect(texts("trAff") == ["Träffpunkten"])
        #expect(texts("rad") == ["Radion", "Rådhuset", "rådgivning"])
        #expect(texts("råd") == ["Rådhuset", "rådgivning"])
    }

    @Test(
        "one misspelt letter is seen through where nothing begins so",
        arguments: ["bonde", "boedne", "bonedes", "biende", "oende", "korttisb"])
    func typos(_ typed: String) {
        #expect(!texts(typed).isEmpty)
    }

    @Test("several words, signs and nothing at all")
    func shapes() {
        #expect(texts("  Boendestöd   I ha") == ["Boendestöd i Haninge"])
        #expect(texts("").isEmpty && texts("-").isEmpty && texts("?!").isEmpty)
        #expect(texts(String(repeating: "a", count: 100_000)).isEmpty)
        #expect(texts("boende", limit: 1).count == 1)
    }

    @Test("each target and each text is offered once, and a concept by its preferred label")
    func distinct() {
        #expect(texts("tillfälligt") == ["tillfälligt boende"])
        #expect(texts("korttidsboende") == ["korttidsboende"])
        #expect(snapshot.suggestions(for: "boende").map(\.target).count == 2)
    }

    @Test("what is found is what a plain scan of all texts finds, over 400 random beginnings")
    func agreesWithScan() throws {
        let names = [
            "Arbetsträning", "Arbetslaget", "Träning i arbete", "Råd och dåd", "Hemtjänst", "Tjänsten", "Radar",
        ]
        let entries = names.enumerated().map { Fixture.entry("k\($0)", $1) }
        let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: .empty)
        let saved = try IndexSnapshot(revision: 1, saved: snapshot.savedBytes, vocabulary: .empty)
        let beginnings: [String: [String]] = [
            "Arbetsträning": ["arbetsträning", "träning"], "Arbetslaget": ["arbetslaget", "laget"],
            "Träning i arbete": ["träning i arbete", "i arbete", "arbete"],
            "Råd och dåd": ["råd och dåd", "och dåd", "dåd"], "Hemtjänst": ["hemtjänst", "tjänst"],
            "Tjänsten": ["tjänsten"], "Radar": ["radar"],
        ]
        for seed in UInt64(0)..<400 {
            var random = SeededGenerator(seed: seed)
            let whole = try #require(beginnings.values.joined().sorted().randomElement(using: &random))
            let typed = String(whole.prefix(Int.random(in: 1...whole.count, using: &random)))
            let expected = beginnings.filter { $0.value.contains { Self.begins($0, with: typed) } }.keys
            #expect(Set(snapshot.suggestions(for: typed).map(\.text)) == Set(expected), "seed \(seed): \(typed)")
            #expect(saved.suggestions(for: typed) == snapshot.suggestions(for: typed), "seed \(seed)")
        }
    }

    /// Dots typed are asked for; those not typed are seen through.
    private static func begins(_ text: String, with typed: String) -> Bool {
        let bytes = Array(typed.utf8)
        if SwedishFolding.isDotted(bytes) { return text.hasPrefix(typed) }
        return SwedishFolding.fold(Array(text.utf8)).starts(with: SwedishFolding.fold(bytes))
    }
}
