import CatalogueModel
import CatalogueTestSupport
import Eligibility
import Testing

@Suite("Facts of a person")
struct FactTests {
    private static let vocabulary = Vocabulary.builtIn

    private static func read(_ kind: FactKind, _ text: String) throws -> KnownFact {
        try KnownFact.read(kind, text, vocabulary)
    }

    private static func known(_ texts: [(FactKind, String)]) throws -> [KnownFact] {
        try texts.map { try read($0, $1) }
    }

    private static func facts(_ texts: [(FactKind, String)]) throws -> CaseFacts {
        CaseFacts(try known(texts), vocabulary)
    }

    @Test(
        "a value is read as people and addresses write it, and written so that it reads the same",
        arguments: [
            (FactKind.age, " 19 ", "19", "19 år"), (.ageRange, "16–24", "16-24", "16–24 år"),
            (.ageRange, "50-", "50-", "minst 50 år"), (.ageRange, "-24", "-24", "högst 24 år"),
            (.municipality, "sodertalje", "0181", "Södertälje"), (.municipality, "-Haninge", "-0136", "inte i Haninge"),
            (.county, "Sörmland", "04", "Södermanlands län"),
            (.incomeSupport, "sjukpenning", "income-sjukpenning", "sjukpenning"),
            (.incomeSupport, "-försörjningsstöd", "-income-forsorjningsstod", "inte försörjningsstöd"),
            (.registered, "nej", "false", "inte inskriven på Arbetsförmedlingen"),
            (.sickLeave, "true", "true", "sjukskriven"), (.gender, "kvinna", "female", "kvinna"),
            (.swedish, "a2", "A2", "svenska på nivå A2"), (.education, "upperSecondary", "upperSecondary", "gymnasium"),
            (.authorities, "2", "2", "stöd från 2 myndigheter"), (.referral, "vården", "vården", "remiss från vården"),
        ])
    func reads(kind: FactKind, text: String, written: String, label: String) throws {
        let fact = try Self.read(kind, text)
        #expect(fact.parameterValue == written)
        #expect(try Self.read(kind, fact.parameterValue) == fact)
        #expect(fact.label(Self.vocabulary) == label)
        #expect(try KnownFact.read(ignoring: fact.ignoreValue, Self.vocabulary) == fact)
    }

    @Test(
        "what is no value is refused, with what to write",
        arguments: [
            (FactKind.age, "200"), (.age, "tjugo"), (.age, ""), (.ageRange, "24-16"), (.ageRange, "-"),
            (.municipality, "Atlantis"), (.county, "99"), (.incomeSupport, "guld"), (.registered, "kanske"),
            (.gender, "x"), (.swedish, "D1"), (.education, "hög"), (.authorities, "-1"), (.referral, " "),
            (.registeredMonths, "9999"),
        ])
    func refuses(kind: FactKind, text: String) {
        #expect(throws: KnownFact.Unreadable.self) { try Self.read(kind, text) }
    }

    @Test(
        "facts that can't all be true are named, and none of them counts",
        arguments: [
            [(FactKind.age, "19"), (.age, "24")], [(.age, "19"), (.ageRange, "25-30")],
            [(.municipality, "Haninge"), (.municipality, "Malmö")], [(.municipality, "Malmö"), (.county, "01")],
            [(.registered, "true"), (.registered, "false")], [(.registeredMonths, "3"), (.registered, "false")],
            [(.incomeSupport, "sjukpenning"), (.incomeSupport, "-sjukpenning")],
            [(.gender, "man"), (.gender, "kvinna")],
        ])
    func contradictions(_ texts: [(FactKind, String)]) throws {
        let known = try Self.known(texts)
        let found = KnownFact.contradictions(among: known, Self.vocabulary)
        #expect(found.count == 1, "\(found)")
        #expect(CaseFacts(known, Self.vocabulary).isEmpty)
    }

    @Test("several needs, a place and its county, and a place denied beside another agree")
    func agreements() throws {
        let known = try Self.known([
            (.need, "ångest"), (.need, "depression"), (.municipality, "Haninge"), (.county, "01"),
            (.municipality, "-Malmö"), (.incomeSupport, "sjukpenning"), (.incomeSupport, "försörjningsstöd"),
        ])
        #expect(KnownFact.contradictions(among: known, Self.vocabulary).isEmpty)
    }

    @Test("a concept implies those broader; without the broader there are none of the narrower")
    func hierarchy() throws {
        let outside = try Self.facts([(.background, "tg-utomeuropeiskt-fodda")])
        #expect(Criterion.background(anyOf: ["tg-utrikesfodda"]).holds(for: outside) == .yes)
        let abroad = try Self.facts([(.background, "tg-utrikesfodda")])
        #expect(Criterion.background(anyOf: ["tg-utomeuropeiskt-fodda"]).holds(for: abroad) == .unknown)
        let native = try Self.facts([(.background, "-tg-utrikesfodda")])
        #expect(Criterion.background(anyOf: ["tg-utomeuropeiskt-fodda"]).holds(for: native) == .no)
    }

    @Test("a main income support rules other main ones out; what is had beside it does not")
    func incomeSupport() throws {
        let main = try Self.facts([(.incomeSupport, "aktivitetsersättning")])
        #expect(Criterion.incomeSupport(anyOf: ["income-forsorjningsstod"]).holds(for: main) == .no)
        #expect(Criterion.incomeSupport(anyOf: ["income-bostadstillagg"]).holds(for: main) == .unknown)
        let beside = try Self.facts([(.incomeSupport, "bostadsbidrag")])
        #expect(Criterion.incomeSupport(anyOf: ["income-forsorjningsstod"]).holds(for: beside) == .unknown)
        let both = try Self.facts([(.incomeSupport, "aktivitetsersättning"), (.incomeSupport, "försörjningsstöd")])
        #expect(Criterion.incomeSupport(anyOf: ["income-forsorjningsstod"]).holds(for: both) == .yes)
    }

    @Test("who works is not one who neither works nor studies; a group of some ages leaves others out")
    func ruledOut() throws {
        let group = Criterion.background(anyOf: ["tg-uvas"])
        #expect(group.holds(for: try Self.facts([(.working, "true")])) == .no)
        #expect(group.holds(for: try Self.facts([(.working, "false")])) == .unknown)
        let young = Criterion.background(anyOf: ["tg-unga-vuxna"])
        #expect(young.holds(for: try Self.facts([(.age, "52")])) == .no)
        #expect(young.holds(for: try Self.facts([(.age, "22")])) == .yes)
        #expect(young.holds(for: try Self.facts([(.ageRange, "25-35")])) == .unknown)
    }

    @Test("what follows from a concept is known, unless something else is stated")
    func implied() throws {
        let neither = try Self.facts([(.background, "tg-uvas")])
        #expect(neither.working == false && neither.studying == false)
        let ill = try Self.facts([(.incomeSupport, "sjukpenning")])
        #expect(ill.sickLeave == true)
        let well = try Self.facts([(.incomeSupport, "sjukpenning"), (.sickLeave, "false")])
        #expect(well.sickLeave == false)
        #expect(try Self.facts([(.registeredMonths, "4")]).registered == true)
        #expect(try Self.facts([(.municipality, "Haninge")]).county == "01")
    }
}

@Suite("Verdicts in words")
struct VerdictSummaryTests {
    private static func facts(age: Int, municipality: String? = nil) -> CaseFacts {
        var facts = CaseFacts()
        facts.age = age...age
        facts.municipality = municipality
        return facts
    }

    private static let youth: InterventionContent = {
        var content = InterventionContent(key: "a", name: "A")
        (content.ageMin, content.ageMax) = (16, 24)
        content.area.municipalities = [Fixture.municipality("Haninge")]
        return content
    }()

    @Test("says in Swedish what fits, what to ask and what does not")
    func words() {
        let fitting = VerdictSummary(
            Self.youth, facts: Self.facts(age: 19, municipality: "0136"), vocabulary: .empty)
        #expect(fitting.kind == .fits)
        #expect(fitting.reasons.map(\.text) == ["16–24 år", "bor i Haninge"])
        let open = VerdictSummary(Self.youth, facts: Self.facts(age: 19), vocabulary: .empty)
        #expect(open.kind == .possible)
        #expect(open.ask.map(\.text) == ["Bor personen i Haninge?"])
        let excluded = VerdictSummary(Self.youth, facts: Self.facts(age: 40), vocabulary: .empty)
        #expect(excluded.kind == .excluded)
        #expect(excluded.reasons.map(\.text) == ["16–24 år (personen är 40 år)"])
        let elsewhere = VerdictSummary(
            Self.youth, facts: Self.facts(age: 19, municipality: "1280"), vocabulary: .empty)
        #expect(elsewhere.reasons.map(\.text) == ["bor i Haninge (personen bor i Malmö)"])
    }

    @Test("the area is demanded by tracks too, unless a track has its own; ages and income support then are tags only")
    func tracks() {
        var content = Self.youth
        content.incomeSupport = ["aktivitetsersättning"]
        content.tracks = [
            Track(name: "unga", criteria: .quoted(.age(min: 16, max: 29), quote: "upp till 29 år")),
            Track(name: "länet", criteria: .all([.area(codes: ["01"]), .age(min: 30, max: 35)])),
        ]
        let vocabulary = Vocabulary.builtIn
        let young = VerdictSummary(
            content, facts: Self.facts(age: 27, municipality: "0136"), vocabulary: vocabulary)
        #expect(young.kind == .fits && young.track == "unga")
        #expect(young.reasons.flatMap(\.quotes) == ["upp till 29 år"])
        let older = VerdictSummary(
            content, facts: Self.facts(age: 33, municipality: "0180"), vocabulary: vocabulary)
        #expect(older.kind == .fits && older.track == "länet")
        let stranger = VerdictSummary(
            content, facts: Self.facts(age: 27, municipality: "0180"), vocabulary: vocabulary)
        #expect(stranger.kind == .excluded)
    }

    @Test("labels in criteria stand for their concepts")
    func labels() {
        var content = InterventionContent(key: "a", name: "A")
        content.tracks = [Track(criteria: .incomeSupport(anyOf: ["aktivitetsersättning"]))]
        var facts = CaseFacts()
        facts.incomeSupport = ConceptFacts(has: ["income-aktivitetsersattning"])
        #expect(VerdictSummary(content, facts: facts, vocabulary: .builtIn).kind == .fits)
    }

    @Test("a need that a group beside it says too is not said twice; a narrower group does not say it")
    func echoes() {
        func asked(_ group: String) -> [String] {
            let criteria: Criterion = .any([
                .need(anyOf: ["need-funktionsnedsattning"]), .background(anyOf: [group]),
            ])
            return VerdictSummary(
                tracks: [Track(criteria: criteria)], facts: CaseFacts(), vocabulary: .builtIn
            ).ask.map(\.text)
        }
        #expect(
            asked("tg-funktionsnedsattning") == ["Hör personen till gruppen personer med funktionsnedsättning?"])
        #expect(
            asked("tg-npf") == [
                "Stämmer något av detta: behöver hjälp med funktionsnedsättning, eller hör till gruppen personer med "
                    + "neuropsykiatrisk funktionsnedsättning?"
            ])
    }

    @Test("what must not be so is said in plain words")
    func negations() {
        let criteria: Criterion = .all([
            .not(.need(anyOf: ["need-motivation"])), .not(.background(anyOf: ["tg-npf"])),
        ])
        var facts = CaseFacts()
        facts.needs = ConceptFacts(lacks: ["need-motivation"])
        facts.backgrounds = ConceptFacts(lacks: ["tg-npf"])
        let verdict = VerdictSummary(tracks: [Track(criteria: criteria)], facts: facts, vocabulary: .builtIn)
        #expect(
            verdict.reasons.map(\.text) == [
                "behöver inte hjälp med motivation",
                "hör inte till gruppen personer med neuropsykiatrisk funktionsnedsättning",
            ])
    }

    @Test("one or another of two unknown things is asked for together")
    func alternatives() {
        var content = InterventionContent(key: "a", name: "A")
        content.tracks = [Track(criteria: .any([.not(.registered), .sickLeave]))]
        let open = VerdictSummary(content, facts: CaseFacts(), vocabulary: .empty)
        #expect(
            open.ask.map(\.text)
                == ["Stämmer något av detta: inte inskriven på Arbetsförmedlingen, eller sjukskriven?"])
    }

    @Test(
        "numbers that name a person are taken out of a text, and no other",
        arguments: [
            ("son 19, 070-000 00 00, Haninge", "son 19,  , Haninge"), ("ring +46 8 000 000 00 nu", "ring   nu"),
            ("19900101-0000 adhd", "  adhd"), ("900101 0000", " "), ("900101-0000", " "),
            (
                "lag 2003:1210, 50 % i 12 veckor, 10 000 kr, 16-24 år",
                "lag 2003:1210, 50 % i 12 veckor, 10 000 kr, 16-24 år"
            ),
            ("2021-05-03 till 2022-06-04", "2021-05-03 till 2022-06-04"), ("", ""), ("-", "-"),
        ])
    func personalNumbers(text: String, expected: String) {
        #expect(PersonalNumbers.removed(from: text) == expected)
    }

    @Test("a search with facts keeps them in its address")
    func addresses() throws {
        var request = SearchRequest(query: "stöd", municipality: Fixture.municipality("Haninge"), age: 19)
        request.facts.append(try KnownFact.read(.incomeSupport, "-sjukpenning", .builtIn))
        request.facts.append(try KnownFact.read(.need, "ångest", .builtIn))
        request.shownVerdicts = .all
        request.understandsText = false
        #expect(
            SearchAddress(request).queryString
                == "?q=st%C3%B6d&municipality=0136&age=19&incomeSupport=-income-sjukpenning&hasNeed=need-angest"
                + "&show=all&understand=false")
        #expect(request.age == 19 && request.municipality?.rawValue == "0136")
        request.age = nil
        #expect(request.age == nil && request.municipality?.rawValue == "0136")
    }
}
