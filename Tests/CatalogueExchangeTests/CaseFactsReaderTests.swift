import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Facts of a person as a file")
struct CaseFactsReaderTests {
    private func read(_ data: Data) -> (facts: [KnownFact], problems: [ContentProblem]) {
        var reader = CaseFactsReader(vocabulary: .builtIn, today: Fixture.today)
        return reader.read(data)
    }

    private func read(_ text: String) -> (facts: [KnownFact], problems: [ContentProblem]) { read(Data(text.utf8)) }

    @Test("reads every field, in the forms it may be written")
    func fields() {
        let examples: [(String, [KnownFact])] = [
            (#"{"age":24}"#, [KnownFact(.age, .number(24))]),
            (#"{"age":"24"}"#, [KnownFact(.age, .number(24))]),
            (#"{"ageRange":{"min":18,"max":29}}"#, [KnownFact(.ageRange, .range(18...29))]),
            (#"{"ageRange":{"min":18}}"#, [KnownFact(.ageRange, .range(18...120))]),
            (#"{"ageRange":{"max":29}}"#, [KnownFact(.ageRange, .range(0...29))]),
            (#"{"ageRange":"18-29"}"#, [KnownFact(.ageRange, .range(18...29))]),
            (#"{"municipality":"Haninge"}"#, [KnownFact(.municipality, .text("0136"))]),
            (#"{"municipality":"0136"}"#, [KnownFact(.municipality, .text("0136"))]),
            (#"{"county":"Skåne"}"#, [KnownFact(.county, .text("12"))]),
            (#"{"incomeSupport":"sjukpenning"}"#, [KnownFact(.incomeSupport, .text("income-sjukpenning"))]),
            (
                #"{"incomeSupport":["sjukpenning","income-bostadsbidrag"]}"#,
                [
                    KnownFact(.incomeSupport, .text("income-sjukpenning")),
                    KnownFact(.incomeSupport, .text("income-bostadsbidrag")),
                ]
            ),
            (#"{"need":["missbruk"]}"#, [KnownFact(.need, .text("need-missbruk"))]),
            (#"{"background":["unga"]}"#, [KnownFact(.background, .text("tg-unga"))]),
            (#"{"registered":true}"#, [KnownFact(.registered, .flag(true))]),
            (#"{"registered":false}"#, [KnownFact(.registered, .flag(false))]),
            (#"{"registeredMonths":6}"#, [KnownFact(.registeredMonths, .number(6))]),
            (#"{"sickLeave":true}"#, [KnownFact(.sickLeave, .flag(true))]),
            (#"{"working":false}"#, [KnownFact(.working, .flag(false))]),
            (#"{"studying":true}"#, [KnownFact(.studying, .flag(true))]),
            (#"{"gender":"female"}"#, [KnownFact(.gender, .text("female"))]),
            (#"{"gender":"man"}"#, [KnownFact(.gender, .text("male"))]),
            (#"{"diagnosis":true}"#, [KnownFact(.diagnosis, .flag(true))]),
            (#"{"swedish":"b1"}"#, [KnownFact(.swedish, .text("B1"))]),
            (#"{"education":"upperSecondary"}"#, [KnownFact(.education, .text("upperSecondary"))]),
            (#"{"authorities":2}"#, [KnownFact(.authorities, .number(2))]),
            (#"{"referral":["Vården"]}"#, [KnownFact(.referral, .text("Vården"))]),
            (#"{}"#, []), (#"{"age":null,"not":null,"need":[]}"#, []),
        ]
        for (text, expected) in examples {
            let found = read(text)
            #expect(found.facts == expected, "\(text)")
            #expect(found.problems.isEmpty, "\(text): \(found.problems)")
        }
        let kinds = Set(examples.flatMap { $0.1 }.map(\.kind))
        #expect(kinds == Set(FactKind.allCases), "a field without an example")
    }

    @Test("not denies concepts and places, and only these")
    func denied() {
        let examples: [(String, KnownFact)] = [
            (#"{"not":{"need":["missbruk"]}}"#, KnownFact(.need, .text("need-missbruk"), isNegated: true)),
            (
                #"{"not":{"incomeSupport":"sjukpenning"}}"#,
                KnownFact(.incomeSupport, .text("income-sjukpenning"), isNegated: true)
            ),
            (#"{"not":{"background":"tg-unga"}}"#, KnownFact(.background, .text("tg-unga"), isNegated: true)),
            (#"{"not":{"municipality":"Haninge"}}"#, KnownFact(.municipality, .text("0136"), isNegated: true)),
            (#"{"not":{"county":"12"}}"#, KnownFact(.county, .text("12"), isNegated: true)),
        ]
        for (text, expected) in examples {
            let found = read(text)
            #expect(found.facts == [expected] && found.problems.isEmpty, "\(text): \(found)")
        }
        let refused: [(String, String)] = [
            (#"{"not":{"age":19}}"#, "not.age"), (#"{"not":{"registered":true}}"#, "not.registered"),
            (#"{"not":{"referral":"Vården"}}"#, "not.referral"), (#"{"not":{"colour":"red"}}"#, "not.colour"),
            (#"{"not":{"need":["guld"]}}"#, "not.need"), (#"{"not":["need"]}"#, "not"), (#"{"not":true}"#, "not"),
        ]
        for (text, field) in refused {
            let found = read(text)
            #expect(found.problems.map(\.field) == [field] && found.facts.isEmpty, "\(text): \(found)")
        }
    }

    @Test("a date of registration is whole months until today")
    func registeredSince() {
        // Today is 2026-11-20.
        let examples: [(String, Int)] = [
            ("2026-11-20", 0), ("2026-10-21", 0), ("2026-10-20", 1), ("2026-05-21", 5), ("2026-05-20", 6),
            ("2025-12-31", 10), ("1900-01-01", 600),
        ]
        for (date, months) in examples {
            let found = read("{\"registeredSince\":\"\(date)\"}")
            #expect(found.facts == [KnownFact(.registeredMonths, .number(months))], "\(date)")
        }
        for wrong in ["\"2026-11-21\"", "\"2026-02-30\"", "\"i våras\"", "20260520", "true", "[\"2026-05-20\"]"] {
            let found = read("{\"registeredSince\":\(wrong)}")
            #expect(found.problems.map(\.field) == ["registeredSince"] && found.facts.isEmpty, "\(wrong): \(found)")
        }
    }

    @Test("names what is wrong with a field")
    func faults() {
        let examples: [(String, String, String)] = [
            (#"{"colour":"red"}"#, "colour", "är ett okänt fält"),
            (#"{"Age":19}"#, "Age", "är ett okänt fält"),
            (#"{"hasNeed":"missbruk"}"#, "hasNeed", "är ett okänt fält"),
            (#"{"age":121}"#, "age", "ett helt tal 0–120, inte \"121\""),
            (#"{"age":-1}"#, "age", "ett helt tal 0–120, inte \"-1\""),
            (#"{"age":24.5}"#, "age", "ett helt tal 0–120, inte \"24.5\""),
            (#"{"age":1e300}"#, "age", "ett helt tal 0–120"),
            (#"{"age":true}"#, "age", "ett helt tal 0–120, inte \"true\""),
            (#"{"age":"nitton"}"#, "age", "ett helt tal 0–120, inte \"nitton\""),
            (#"{"age":{"years":19}}"#, "age", "går inte att läsa: {\"years\":19}"),
            (#"{"age":[19,{}]}"#, "age", "går inte att läsa"),
            (#"{"ageRange":{"min":29,"max":18}}"#, "ageRange", "16-24"),
            (#"{"ageRange":{}}"#, "ageRange", "går inte att läsa: {}"),
            (#"{"ageRange":18}"#, "ageRange", "16-24"),
            (#"{"municipality":"Hanninge"}"#, "municipality", "\"Hanninge\" är ingen kommun"),
            (#"{"municipality":136}"#, "municipality", "\"136\" är ingen kommun"),
            (#"{"county":"Haninge"}"#, "county", "\"Haninge\" är inget län"),
            (#"{"incomeSupport":["guld"]}"#, "incomeSupport", "\"guld\" finns inte bland försörjning"),
            (#"{"need":"sjukpenning"}"#, "need", "\"sjukpenning\" finns inte bland behov"),
            (#"{"registered":"kanske"}"#, "registered", "ska vara true eller false, inte \"kanske\""),
            (#"{"registered":1}"#, "registered", "ska vara true eller false, inte \"1\""),
            (#"{"registeredMonths":601}"#, "registeredMonths", "0–600"),
            (#"{"authorities":21}"#, "authorities", "0–20"),
            (#"{"gender":"annat"}"#, "gender", "female (kvinna) eller male (man)"),
            (#"{"swedish":"D1"}"#, "swedish", "Välj bland: "), (#"{"education":"lång"}"#, "education", "Välj bland: "),
            (#"{"referral":""}"#, "referral", "Skriv vem som remitterar"),
        ]
        for (text, field, message) in examples {
            let found = read(text)
            #expect(found.problems.map(\.field) == [field], "\(text): \(found)")
            #expect(found.problems.first?.message.contains(message) == true, "\(text): \(found)")
            #expect(found.facts.isEmpty, "\(text): \(found)")
        }
    }

    @Test("names every problem at once, each with what to do")
    func collects() {
        let found = read(
            """
            {"age":200,"municipality":"Hanninge","colour":"red","incomeSupport":["guld","sjukpenning","silver"],\
            "registered":"kanske","not":{"age":3,"need":"guld"},"registeredSince":"2030-01-01","ageRange":[]}
            """)
        #expect(
            found.problems.map(\.field) == [
                "age", "colour", "incomeSupport", "incomeSupport", "municipality", "not.age", "not.need", "registered",
                "registeredSince",
            ])
        #expect(found.problems.allSatisfy { !$0.message.isEmpty && $0.remedy.hasSuffix(".") })
    }

    @Test("facts that can't all be true are a problem that names both")
    func contradictions() {
        let examples: [(String, String, String)] = [
            (#"{"age":[19,30]}"#, "age", "19 år och 30 år"),
            (#"{"age":40,"ageRange":"18-29"}"#, "age", "40 år och 18–29 år"),
            (#"{"municipality":"Haninge","county":"Skåne"}"#, "municipality", "Haninge och Skåne län"),
            (#"{"municipality":["Haninge","Kinda"]}"#, "municipality", "Haninge och Kinda"),
            (
                #"{"need":"missbruk","not":{"need":"missbruk"}}"#, "need",
                "missbruk och beroende och inte missbruk och beroende"
            ),
            (
                #"{"registered":false,"registeredMonths":3}"#, "registeredMonths",
                "inskriven i 3 månader och inte inskriven på Arbetsförmedlingen"
            ),
            (
                #"{"registered":false,"registeredSince":"2026-05-20"}"#, "registeredMonths",
                "inskriven i 6 månader och inte inskriven på Arbetsförmedlingen"
            ),
        ]
        for (text, field, both) in examples {
            let found = read(text)
            #expect(found.problems.map(\.field) == [field], "\(text): \(found.problems)")
            #expect(found.problems.first?.message.contains("säger emot varandra: " + both) == true, "\(found.problems)")
        }
    }

    @Test("what is no JSON object is one problem, with an example of what to write")
    func malformed() {
        let texts = [
            "", " ", "{", "[]", "null", "19", "\"text\"", "{\"age\":19", "{age:19}", "{\"age\":19} x",
            "{\"age\":1e999}",
        ]
        for bytes in texts.map({ Data($0.utf8) }) + [Data([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D])] {
            let found = read(bytes)
            let text = String(decoding: bytes, as: UTF8.self)
            let message = found.problems.first?.message ?? ""
            #expect(found.problems.count == 1 && message.hasPrefix("är inget JSON-objekt"), "\(text): \(found)")
            #expect(found.problems.first?.remedy.contains("{\"age\": 24") == true && found.facts.isEmpty, "\(text)")
        }
    }

    @Test("a reader forgets the document before")
    func readsAgain() {
        var reader = CaseFactsReader(vocabulary: .builtIn, today: Fixture.today)
        let first = reader.read(Data(#"{"age":19,"colour":1}"#.utf8))
        #expect(first.problems.count == 1)
        let second = reader.read(Data(#"{"age":30}"#.utf8))
        #expect(second.facts == [KnownFact(.age, .number(30))] && second.problems.isEmpty)
    }

    @Test("deep nesting is a problem or a value, never a crash")
    func deepNesting() {
        for depth in [10, 300, 511, 600, 100_000] {
            for (open, close) in [("[", "]"), ("{\"min\":", "}")] {
                let deep = String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
                for text in ["{\"age\":\(deep)}", "{\"not\":\(deep)}", deep] {
                    let found = read(text)
                    #expect(found.facts.count + found.problems.count >= 1, "\(open) \(depth)")
                }
            }
        }
    }

    @Test("never traps on 2,000 random documents: unknown fields are named, and facts read back as they are")
    func randomDocuments() {
        for seed in UInt64(0)..<2_000 {
            var random = RandomCase(seed: seed)
            let (text, unknown) = random.document()
            let found = read(text)
            for field in unknown {
                #expect(found.problems.contains { $0.field == field }, "seed \(seed): \(field) in \(text)")
            }
            expectSound(found, "seed \(seed): \(text)")
        }
    }

    @Test("never traps on 2,000 random mutilations of a full document, nor on 2,000 strings of random bytes")
    func randomBytes() {
        let text = #"{"age":24,"municipality":"Haninge","need":["missbruk"],"not":{"county":"12"}}"#
        let full = Array(text.utf8)
        for seed in UInt64(0)..<2_000 {
            var random = SeededGenerator(seed: seed)
            var bytes = full
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
            }
            expectSound(read(Data(bytes)), "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
            let count = Int.random(in: 0...200, using: &random)
            let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            #expect(read(Data(noise)).problems.map(\.field) == [""], "seed \(seed): \(noise)")
        }
    }

    /// Whatever was read: a problem says what is wrong and what to do, and a fact can be put into an address.
    private func expectSound(_ found: (facts: [KnownFact], problems: [ContentProblem]), _ document: String) {
        #expect(found.problems.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty }, "\(document)")
        for fact in found.facts {
            let again = try? KnownFact.read(fact.kind, fact.parameterValue, .builtIn)
            #expect(again == fact, "\(document)")
        }
    }
}

/// Makes documents of the shapes that a reader of cases meets, right and wrong.
private struct RandomCase {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let known = FactKind.allCases.map(\.rawValue) + ["registeredSince", "not"]
    private static let unknown = ["", "colour", "AGE", "hasNeed", "åäö"]
    private static let scalars = [
        "null", "true", "false", "-1", "0", "1", "19", "120", "24.5", "121", "1e300", "\"\"", "\" 19 \"", "\"18-29\"",
        "\"-\"",
        "\"Haninge\"", "\"0136\"", "\"-Haninge\"", "\"12\"", "\"missbruk\"", "\"-missbruk\"", "\"sjukpenning\"",
        "\"2026-05-20\"", "\"kvinna\"", "\"B1\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"",
    ]

    /// A document, and those of its fields that are none.
    mutating func document() -> (text: String, unknown: [String]) {
        let count = Int.random(in: 0...6, using: &random)
        let names = (Self.known + Self.unknown).shuffled(using: &random).prefix(count)
        var members: [String] = []
        var strange: [String] = []
        for name in names {
            let text = value(depth: 0)
            members.append("\"\(name)\":\(text)")
            // What is null is not stated at all.
            if Self.unknown.contains(name), text != "null" { strange.append(name) }
        }
        return ("{" + members.joined(separator: ",") + "}", strange)
    }

    private mutating func value(depth: Int) -> String {
        let shape = Int.random(in: 0..<10, using: &random)
        guard depth < 4, shape > 5 else {
            return Self.scalars[Int.random(in: 0..<Self.scalars.count, using: &random)]
        }
        let count = Int.random(in: 0...3, using: &random)
        if shape < 8 {
            return "[" + (0..<count).map { _ in value(depth: depth + 1) }.joined(separator: ",") + "]"
        }
        let names = (["min", "max"] + Self.known).shuffled(using: &random).prefix(count)
        return "{" + names.map { "\"\($0)\":" + value(depth: depth + 1) }.joined(separator: ",") + "}"
    }
}
