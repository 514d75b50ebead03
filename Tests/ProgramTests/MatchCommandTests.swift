import CatalogueTestSupport
import Foundation
import Testing

@Suite("Match command", .serialized)
struct MatchCommandTests {
    private let program: Program

    init() throws { program = try Program() }

    private static let facts = #"{"age":19,"municipality":"Haninge","not":{"incomeSupport":["sjukpenning"]}}"#

    private func importEntries() throws {
        let file = try program.folder.write(
            """
            {"key":"a","name":"Snickeriet","municipalities":["Haninge"],"ageMin":16,"ageMax":24}
            {"key":"b","name":"Caféet","national":true,"tracks":[{"criteria":{"registered":true}}]}
            {"key":"c","name":"Ateljén","counties":["Skåne"]}
            {"key":"d","name":"Köket","national":true,"tracks":[{"criteria":{"incomeSupport":["income-sjukpenning"]}}]}

            """, as: "insatser.jsonl")
        let outcome = try program.run("import", file, "--publish")
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    @Test("says what fits and why, what may and what to ask, and what does not")
    func verdicts() throws {
        try importEntries()
        let file = try program.folder.write(Self.facts, as: "person.json")
        let outcome = try program.run("match", "--facts", file)
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        for text in [
            "Om personen: 19 år · Haninge · inte sjukpenning\n", " 1. Snickeriet\n",
            "    Passar: 16–24 år, bor i Haninge\n", " 2. Caféet\n",
            "    Kan passa. Fråga: Är personen inskriven på Arbetsförmedlingen?\n",
            "Fråga helst: Är personen inskriven på Arbetsförmedlingen?\n    Ja (avgör 1) · Nej (avgör 1)\n",
            "2 insatser passar inte, till exempel (--show all visar dem):\n",
            "  – Ateljén: bor i Skåne län (personen bor i Haninge)\n",
            "  – Köket: har sjukpenning (stämmer inte på personen)\n",
        ] { #expect(outcome.output.contains(text), "\(text) in \(outcome.output)") }
        let all = try program.run("match", "--facts", file, "--show", "all").output
        #expect(all.contains("    Passar inte: har sjukpenning (stämmer inte på personen)\n"), "\(all)")
        let fits = try program.run("match", "--facts", file, "--show", "fits").output
        #expect(fits.contains("Snickeriet") && !fits.contains("Caféet"), "\(fits)")
        let words = try program.run("match", "--facts", file, "snickeriet").output
        #expect(words.contains("1 insats i Haninge") && !words.contains("Caféet"), "\(words)")
    }

    @Test("--json has the verdict of each hit and how many there are of each")
    func json() throws {
        try importEntries()
        let file = try program.folder.write(Self.facts, as: "person.json")
        let outcome = try program.run("match", "--facts", file, "--json", "--show", "all")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let counts = try #require(object["verdicts"] as? [String: Any])
        #expect(["fits", "possible", "excluded"].map { counts[$0] as? Int } == [1, 1, 2])
        let hits = try #require(object["hits"] as? [[String: Any]])
        let kinds = hits.map { ($0["verdict"] as? [String: Any])?["kind"] as? String }
        #expect(kinds == ["fits", "possible", "excluded", "excluded"])
        let reasons = (hits.first?["verdict"] as? [String: Any])?["reasons"] as? [String]
        #expect(reasons == ["16–24 år", "bor i Haninge"])
    }

    @Test("the words searched for are not read as facts of the person")
    func wordsAreWords() throws {
        try importEntries()
        let file = try program.folder.write(#"{"registered":true}"#, as: "person.json")
        let outcome = try program.run("match", "--facts", file, "bor", "i", "Kinda", "snickeriet")
        #expect(outcome.output.hasPrefix("Om personen: inskriven på Arbetsförmedlingen\n"), "\(outcome)")
    }

    @Test("standard input is a file of facts, with or without line breaks")
    func standardInput() throws {
        try importEntries()
        let file = try program.folder.write(Self.facts, as: "person.json")
        let expected = try program.run("match", "--facts", file).output
        for text in [Self.facts, Self.facts + "\n", Self.facts.replacingOccurrences(of: ",", with: ",\r\n")] {
            let outcome = try program.run(["match", "--facts", "-"], input: Array(text.utf8))
            #expect(outcome.code == 0 && outcome.output == expected, "\(text): \(outcome)")
        }
        let empty = try program.run(["match", "--facts", "-"], input: [])
        #expect(empty.code == 1 && empty.output.isEmpty, "\(empty)")
        #expect(empty.errors.contains("är inget JSON-objekt"), "\(empty.errors)")
    }

    @Test("a bad file of facts: exit code 1, every fault on a line of its own in Swedish, and no answer")
    func badFacts() throws {
        try importEntries()
        let text = """
            {"age":200,"municipality":"Hanninge","colour":"red","incomeSupport":["guld"],"registered":"kanske",\
            "not":{"age":3},"registeredSince":"2999-01-01"}
            """
        let file = try program.folder.write(text, as: "person.json")
        let outcomes = [
            (file, try program.run("match", "--facts", file)),
            ("-", try program.run(["match", "--facts", "-"], input: Array(text.utf8))),
        ]
        for (name, outcome) in outcomes {
            #expect(outcome.code == 1 && outcome.output.isEmpty, "\(outcome)")
            let lines = outcome.errors.split(separator: "\n")
            #expect(lines.count == 7 && lines.allSatisfy { $0.hasPrefix(name + ": ") }, "\(outcome.errors)")
            for piece in [
                "age: Åldern ska vara ett helt tal 0–120, inte \"200\"", "\"Hanninge\" är ingen kommun",
                "colour: är ett okänt fält", "\"guld\" finns inte bland försörjning",
                "ska vara true eller false, inte \"kanske\"", "not.age: kan inte nekas här",
                "registeredSince: ska vara ett datum som har varit",
            ] { #expect(outcome.errors.contains(piece), "\(piece) in \(outcome.errors)") }
        }
        let opposed = try program.folder.write(#"{"age":[19,30]}"#, as: "emot.json")
        let refused = try program.run("match", "--facts", opposed)
        #expect(refused.code == 1 && refused.errors.contains("19 år och 30 år"), "\(refused)")
    }

    @Test("a missing file of facts or catalogue is named, and so is a missing flag")
    func missing() throws {
        let file = try program.folder.write(Self.facts, as: "person.json")
        let none = try program.run("match", "--facts", file)
        #expect(none.code == 3 && none.errors.contains("finns inte"), "\(none)")
        try importEntries()
        let cases: [([String], Int32, String)] = [
            (["--facts", program.folder.file("saknas.json")], 1, "saknas.json finns inte"),
            (["--facts", program.folder.path], 1, "är en mapp"), ([], 2, "--facts"),
            (["--facts", file, "--show", "some"], 2, "--show"), (["--facts", file, "--limit", "0"], 2, "--limit"),
        ]
        for (arguments, code, expected) in cases {
            let outcome = try program.run(["match"] + arguments)
            #expect(outcome.code == code && outcome.output.isEmpty, "\(arguments): \(outcome)")
            #expect(outcome.errors.contains(expected), "\(arguments): \(outcome.errors)")
        }
    }
}
