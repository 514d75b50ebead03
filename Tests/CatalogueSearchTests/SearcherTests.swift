import CatalogueModel
import CatalogueSearch
import CatalogueTestSupport
import Testing

@Suite("Search")
struct SearcherTests {
    static let vocabulary = Vocabulary(concepts: [
        Concept(id: "need-a", group: .need, label: "psykisk ohälsa", synonyms: ["psykiska besvär"]),
        Concept(
            id: "need-b", group: .need, label: "utmattning", everyday: ["utbränd", "orkar inte jobba"],
            broader: "need-a"),
        Concept(id: "activity-a", group: .activity, label: "arbetsträning"),
    ])

    static let entries = [
        Fixture.entry("rad", "Råd och stöd") { content in
            content.summary = "Ekonomiska råd."
            content.area.municipalities = [Fixture.municipality("Haninge")]
        },
        Fixture.entry("rader", "Rad för rad") { $0.summary = "Skrivkurs med en rad om dagen." },
        Fixture.entry("paus", "Paus") { content in
            content.summary = "Samtal i grupp."
            content.needs = ["utmattning"]
            content.area.national = true
            content.ageMin = 18
        },
        Fixture.entry("traning", "Arbetsträning i Södertälje") { content in
            content.description = "Arbetsträning med handledare. Passar den som varit sjukskriven."
            content.activities = ["arbetsträning"]
            content.area.municipalities = [Fixture.municipality("Södertälje")]
            (content.ageMin, content.ageMax) = (16, 24)
        },
        Fixture.entry("gammal", "Gammal kurs") { $0.endDate = Fixture.date("2026-11-19") },
        Fixture.entry("sista", "Kurs med sista dagen i dag") { $0.endDate = Fixture.today },
        Fixture.entry("struktur", "Nätverk för chefer") { $0.kind = .structural },
        Fixture.entry("utkast", "Hemligt utkast", status: .draft),
    ]

    static let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: vocabulary)

    private func outcome(_ request: SearchRequest) -> SearchOutcome {
        Searcher(snapshot: Self.snapshot, today: Fixture.today).search(request)
    }

    private func keys(_ request: SearchRequest) -> [String] {
        let slugs = Dictionary(uniqueKeysWithValues: Self.entries.map { ($0.id, $0.slug) })
        return outcome(request).hits.compactMap { slugs[$0.id] }
    }

    private func keys(_ query: String) -> [String] { keys(SearchRequest(query: query)) }

    @Test(
        "finds what a person means",
        arguments: [
            ("arbetsträning", ["traning"]), ("ARBETSTRÄNING", ["traning"]), ("arbetstraning", ["traning"]),
            ("sodertalje", ["traning"]), ("arbetsträningen", ["traning"]), ("utbränd", ["paus"]), ("utbrand", ["paus"]),
            ("psykiska besvär", ["paus"]), ("jag orkar inte jobba", ["paus"]), ("hemligt", []), ("xyzzy", []),
        ])
    func finds(_ query: String, _ expected: [String]) {
        #expect(keys(query) == expected, "\(query)")
    }

    @Test("a dotted word asks for exactly that word; an undotted one finds both, exact spelling first")
    func folding() {
        #expect(keys("råd") == ["rad"])
        #expect(keys("rad") == ["rader", "rad"])
    }

    @Test("a word that occurs nowhere does not empty the answer to the rest")
    func unknownWords() {
        #expect(keys("arbetsträning xyzzy") == ["traning"])
    }

    @Test("ended and structural entries are found only when asked for, drafts never")
    func hidden() {
        #expect(keys("kurs") == ["sista", "rader"])
        #expect(Set(keys(SearchRequest(query: "kurs", includeEnded: true))) == ["sista", "rader", "gammal"])
        #expect(keys("nätverk").isEmpty)
        #expect(keys(SearchRequest(query: "nätverk", includeStructural: true)) == ["struktur"])
    }

    @Test("an area that excludes the municipality is never shown, an unstated one always, local first")
    func areas() {
        let found = keys(SearchRequest(query: "", municipality: Fixture.municipality("Haninge")))
        #expect(found.first == "rad")
        #expect(Set(found) == ["rad", "paus", "rader", "sista"])
    }

    @Test("an age outside excludes, an unstated one never")
    func ages() {
        #expect(Set(keys(SearchRequest(query: "", age: 17))) == ["rad", "rader", "traning", "sista"])
        #expect(Set(keys(SearchRequest(query: "", age: 25))) == ["rad", "rader", "paus", "sista"])
    }

    @Test("a facet's count is the number of hits after choosing it, broader concepts included")
    func facets() throws {
        for facet in outcome(SearchRequest(query: "")).facets {
            for value in facet.values {
                let chosen = SearchRequest(query: "", selected: [facet.group: [value.value]])
                #expect(outcome(chosen).total == value.count, "\(value.label)")
            }
        }
        let needs = try #require(outcome(SearchRequest(query: "")).facets.first { $0.group == .need })
        #expect(needs.values.map(\.value) == ["need-a", "need-b"])
    }

    @Test("a facet's count is what a click leaves, with several words and choices made, found in full or in part")
    func facetsOfSeveralWords() {
        for query in ["stöd samtal", "arbetsträning grupp kurs", "rad skrivkurs södertälje", "psykisk grupp dag"] {
            for chosen in [[:], [ConceptGroup.need: ["need-a"]], [.need: ["need-b"], .activity: ["activity-a"]]] {
                let request = SearchRequest(query: query, selected: chosen.mapValues(Set.init))
                for facet in outcome(request).facets {
                    for value in facet.values where !value.isSelected {
                        var clicked = request
                        clicked.selected[facet.group, default: []].insert(value.value)
                        #expect(outcome(clicked).total == value.count, "\(query), \(value.label)")
                    }
                }
            }
        }
    }

    @Test("pages join up to the whole, without gap or repeat")
    func pages() {
        let all = keys(SearchRequest(query: "", limit: 100))
        let paged = (1...4).flatMap { keys(SearchRequest(query: "", page: $0, limit: 2)) }
        #expect(paged == all)
    }

    @Test("an explanation's terms make the score")
    func explains() throws {
        let request = SearchRequest(
            query: "arbetsträning", municipality: Fixture.municipality("Södertälje"), explain: true)
        let result = outcome(request)
        let lines = try #require(result.explanations?.first)
        let sum = lines.reduce(0.0) { $1.operation == .add ? $0 + $1.value : $0 * $1.value }
        #expect(abs(sum - (result.hits.first?.score ?? 0)) < 1e-6)
        #expect(lines.contains { $0.operation == .multiply && $0.label == "gäller kommunen" })
        for line in lines where !line.factors.isEmpty {
            let product = line.factors.reduce(1) { $0 * $1.value }
            #expect(abs(product - line.value) < 1e-9, "\(line.label)")
        }
        #expect(lines.contains { $0.factors.contains { $0.label == "hur nära: begreppet \"arbetsträning\"" } })
    }

    @Test("every word's share is the product of its factors, whatever way it was matched")
    func explainsFactors() {
        for query in ["rehabilitering", "träning", "utbränd", "sjukskrivna arbete", "rad", "arbetstraning", "hand*"] {
            let result = outcome(SearchRequest(query: query, explain: true))
            for line in (result.explanations ?? []).joined() where line.operation == .add {
                #expect(line.factors.count >= 2, "\(query)")
                #expect(abs(line.factors.reduce(1) { $0 * $1.value } - line.value) < 1e-9, "\(query): \(line.label)")
            }
        }
    }

    @Test("what was confirmed within a year comes a little higher")
    func freshness() {
        let entries = [
            Fixture.entry("gammal", "Kurs A") { $0.reviewedAt = Fixture.date("2025-10-01") },
            Fixture.entry("ny", "Kurs B") { $0.reviewedAt = Fixture.date("2026-10-01") },
        ]
        let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: Vocabulary(concepts: []))
        let result = Searcher(snapshot: snapshot, today: Fixture.today).search(SearchRequest(query: "kurs"))
        #expect(result.hits.map(\.id) == [entries[1].id, entries[0].id])
    }

    @Test("similar entries share concepts, serve some of the same area, and are never the entry itself")
    func similar() {
        func entry(_ key: String, _ name: String, _ needs: [String], _ place: String?) -> Intervention {
            Fixture.entry(key, name) { content in
                content.needs = needs
                if let place { content.area.municipalities = [Fixture.municipality(place)] }
            }
        }
        let entries = [
            entry("a", "Paus", ["utmattning"], "Haninge"), entry("b", "Vila", ["utmattning"], "Haninge"),
            entry("c", "Andning", ["utmattning"], "Kinda"), entry("d", "Ro", ["utmattning"], nil),
            entry("e", "Snickeri", [], "Haninge"),
        ]
        let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: Self.vocabulary)
        let searcher = Searcher(snapshot: snapshot, today: Fixture.today)
        #expect(Set(searcher.similar(to: entries[0], limit: 5)) == [entries[1].id, entries[3].id])
        #expect(searcher.similar(to: entries[0], limit: 1).count == 1)
        #expect(searcher.similar(to: entries[4], limit: 5).isEmpty)
        #expect(Set(searcher.similar(to: entries[3], limit: 5)).count == 3)
    }

    @Test("marks what matched in the original text, dotted and inflected, and nothing else")
    func highlights() throws {
        #expect(marks("arbetstraning sjukskrivna") == ["Arbetsträning", "sjukskriven"])
    }

    /// What a search marks in one entry, also when it has met the words before.
    private func marks(_ query: String) -> [String] {
        let highlighter = outcome(SearchRequest(query: query)).highlighter
        let register = WordRegister(Self.snapshot)
        var memo = Highlighter.Memo()
        let texts = register.texts(of: Self.entries[3].content)
        let marks = (0..<2).map { _ in
            highlighter.highlights(in: texts, &memo).flatMap(\.parts).filter(\.isMatch).map(\.text)
        }
        #expect(marks[0] == marks[1])
        return marks[0]
    }

    @Test(
        "signs ask for phrases, exclusions and beginnings; lone ones mean nothing",
        arguments: [
            ("\"råd och stöd\"", ["rad"]), ("\"stöd och råd\"", []), ("”rad om dagen”", ["rader"]),
            ("\"rad och stod\"", ["rad"]), ("\"råd\"", ["rad"]), ("råd -stöd", []), ("rad -stöd", ["rader"]),
            ("-kurs -kurser -chef -arbetsträning", ["paus", "rad", "rader"]), ("rad -\"om dagen\"", ["rad"]),
            ("arbetst*", ["traning"]), ("sjuksk*", ["traning"]), ("201*", []), ("-", []), ("\"", []), ("!?", []),
            ("*", []),
            ("\"råd", ["rad"]), ("råd -", ["rad"]), ("- råd", ["rad"]), ("\"\"", []), ("-\"\"", []), ("råd*", ["rad"]),
        ])
    func signs(query: String, expected: [String]) {
        #expect(Set(keys(query)) == Set(expected), "\(query)")
    }

    @Test("marks only the part of a compound, and the beginning that is asked for")
    func highlightsParts() {
        #expect(marks("träning") == ["träning"])
        #expect(marks("arbete") == ["Arbets"] || marks("arbete") == ["Arbete"])
        #expect(marks("handl*") == ["handl"])
        #expect(marks("arbete träning") == ["Arbetsträning"])
    }

    @Test("words that stand together as in the query count a little more")
    func together() {
        let entries = [
            Fixture.entry("isar", "A") {
                $0.description = "Stöd åt den som är ung. Här finns psykisk vård i grupp och samtal om ohälsa."
            },
            Fixture.entry("ihop", "B") {
                $0.description = "Stöd åt den som är ung. Här finns psykisk ohälsa i grupp och samtal om vård."
            },
        ]
        let snapshot = IndexSnapshot(revision: 1, interventions: entries, vocabulary: Vocabulary(concepts: []))
        let request = SearchRequest(query: "psykisk ohälsa", explain: true)
        let outcome = Searcher(snapshot: snapshot, today: Fixture.today).search(request)
        #expect(outcome.hits.first?.id == entries[1].id)
        #expect(outcome.explanations?.first?.contains { $0.label == "orden står tillsammans" } == true)
    }

    @Test("hostile queries are bounded and answered")
    func hostile() {
        let queries = [
            String(repeating: "a", count: 1_000_000), String(repeating: "ord ", count: 10_000), "\"'()%&*-+!?",
            String(repeating: "\"", count: 100_000), String(repeating: "-a ", count: 100_000),
            String(repeating: "\"och i\" ", count: 10_000), String(repeating: "a* ", count: 10_000),
            "\u{0}\u{FFFD}",
            String(repeating: "å\u{308}", count: 10_000),
        ]
        for query in queries { #expect(outcome(SearchRequest(query: query)).total >= 0) }
    }

    @Test("a saved index serves exactly as the one it was saved from")
    func saved() throws {
        let reopened = try IndexSnapshot(revision: 1, saved: Self.snapshot.savedBytes, vocabulary: Self.vocabulary)
        for query in ["arbetsträning", "rad", "utbränd", ""] {
            let request = SearchRequest(query: query)
            let again = Searcher(snapshot: reopened, today: Fixture.today).search(request)
            #expect(again.hits.map(\.id) == outcome(request).hits.map(\.id))
            #expect(again.facets == outcome(request).facets)
        }
    }
}
