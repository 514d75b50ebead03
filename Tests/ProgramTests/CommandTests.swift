import CatalogueTestSupport
import Foundation
import Testing

@Suite("Program", .serialized)
struct CommandTests {
    private let program: Program

    init() throws { program = try Program() }

    private func importSeed() throws {
        let outcome = try program.run("import", Fixture.repository + "/seed/interventions.jsonl", "--publish")
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    @Test("imports the seed, finds it, shows it, exports it and takes it back unchanged")
    func journey() throws {
        try importSeed()
        for query in ["sjukskriven", "sodertalje", "utbränd"] {
            let outcome = try program.run("search", query)
            #expect(outcome.code == 0)
            #expect(outcome.output.contains("Visa: insatskatalogen show "), "\(query): \(outcome.output)")
        }
        let shown = try program.run("show", "haninge-ungdomsteamet")
        #expect(shown.code == 0 && shown.output.hasPrefix("Ungdomsteamet i Haninge"))
        let exported = try program.run("export")
        let file = try program.folder.write(exported.output, as: "export.jsonl")
        let again = try program.run("import", file)
        #expect(again.code == 0 && again.output.hasPrefix("Inläst: 0 nya, 0 ändrade"), "\(again.output)\(again.errors)")
        let checked = try program.run("check")
        #expect(checked.code == 0 && checked.output.hasPrefix("Allt är helt"), "\(checked.errors)")
    }

    @Test("search --json is one JSON object with hits and _meta")
    func searchJSON() throws {
        try importSeed()
        let outcome = try program.run("search", "arbetsträning", "--json", "--limit", "2", "--explain")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let hits = try #require(object["hits"] as? [[String: Any]])
        #expect(hits.count == 2)
        for hit in hits {
            let lines = try #require(hit["explanation"] as? [[String: Any]])
            let score = lines.reduce(0.0) { sum, line in
                let value = line["value"] as? Double ?? .nan
                return line["operation"] as? String == "add" ? sum + value : sum * value
            }
            #expect(abs(score - (hit["score"] as? Double ?? .nan)) < 1e-6)
        }
    }

    @Test("bad files change nothing: exit code 1, and each fault on a line in Swedish")
    func badFiles() throws {
        try importSeed()
        let before = try program.run("export").output
        let bad = try program.folder.write(
            "{\"key\":\"x\",\"name\":\"X\"}\n{\"key\":\"x\"\n{\"key\":\"y\",\"name\":\"Y\",\"ageMin\":200,\"municipalities\":[\"Hanninge\"]}\n",
            as: "fel.jsonl")
        let cases = [
            (bad, ["rad 2: Ogiltig JSON", "ageMin åldern 200", "\"Hanninge\" är ingen kommun", "Inget ändrades"]),
            (program.folder.file("saknas.jsonl"), ["finns inte"]), (program.folder.path, ["är en mapp"]),
            (try program.folder.write("", as: "tom.jsonl"), ["Filen är tom"]),
            (try program.folder.write(Data([0xFF, 0xFE, 0x41]), as: "latin.jsonl"), ["Ogiltig UTF-8"]),
            (try program.folder.write("a;b", as: "tabell.csv"), ["rubriker"]),
        ]
        for (file, expected) in cases {
            let outcome = try program.run("import", file, "--publish")
            #expect(outcome.code == 1, "\(file)")
            for text in expected { #expect(outcome.errors.contains(text), "\(text) in \(outcome.errors)") }
        }
        #expect(try program.run("export").output == before)
    }

    @Test("a missing input, a fault of any kind or a dry run leaves no database behind")
    func leavesNothing() throws {
        let sound = "{\"key\":\"a\",\"name\":\"A\"}\n"
        let faulty = try program.folder.write("{\"key\":\"a\"}\n", as: "fel.jsonl")
        let repeated = try program.folder.write(sound + sound, as: "dubbel.jsonl")
        let good = try program.folder.write(sound, as: "bra.jsonl")
        for (arguments, code) in [
            (["saknas.jsonl"], 1), ([faulty], 1), ([repeated], 1), ([good, good], 1), ([good, "--dry-run"], 0),
        ] {
            let outcome = try program.run(["import"] + arguments)
            #expect(outcome.code == Int32(code), "\(arguments): \(outcome.errors)")
            #expect(!FileManager.default.fileExists(atPath: program.database), "\(arguments)")
        }
    }

    @Test("an empty answer names exactly the flags that widen it")
    func relaxations() throws {
        let file = try program.folder.write(
            "{\"key\":\"a\",\"name\":\"Snickeriet\",\"municipalities\":[\"Haninge\"],\"endDate\":\"2020-01-01\"}",
            as: "a.jsonl")
        #expect(try program.run("import", file, "--publish").code == 0)
        let plain = try program.run("search", "snickeriet").output
        #expect(plain.contains("Visa även avslutade: 1 insats (--include-ended)\n"), "\(plain)")
        let elsewhere = try program.run("search", "snickeriet", "--municipality", "Kinda", "--include-ended").output
        #expect(elsewhere.contains("Sök i hela landet: 1 insats (utan --municipality)\n"), "\(elsewhere)")
    }

    @Test("wrong commands: exit code 2 and a message in Swedish")
    func usage() throws {
        let cases: [([String], String)] = [
            (["hittepå"], "Oväntat argument"), (["search", "--age", "200"], "Åldern ska vara ett helt tal 0–120"),
            (["search", "--municipality", "Hanninge"], "är ingen kommun"), (["search", "--limit", "0"], "--limit"),
            (["search", "--fel"], "Okänd flagga"), (["import"], "Det saknas ett argument"),
            (["serve", "--port", "99999"], "--port ska vara 0–65535"),
        ]
        for (arguments, expected) in cases {
            let outcome = try program.run(arguments)
            #expect(outcome.code == 2, "\(arguments)")
            #expect(outcome.errors.contains(expected), "\(arguments): \(outcome.errors)")
        }
    }

    @Test("a database that can't be used: exit code 3 and what to do")
    func badDatabases() throws {
        #expect(try program.run("search", "x").code == 3)
        #expect(try program.run("search", "x").errors.contains("finns inte"))
        let text = try program.folder.write(String(repeating: "text ", count: 500), as: "text.sqlite")
        let other = try program.run("search", "x", "--database", text)
        #expect(other.code == 3 && other.errors.contains("ingen databas för Insatskatalogen"))
        try importSeed()
        try sqlite("INSERT INTO grdb_migrations VALUES ('2031-framtiden')")
        let newer = try program.run("search", "x")
        #expect(newer.code == 3 && newer.errors.contains("nyare version"), "\(newer.errors)")
    }

    @Test("a database that another program holds: exit code 3, nothing changed")
    func locked() throws {
        try importSeed()
        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        holder.arguments = ["sqlite3", program.database]
        let (input, output) = (Pipe(), Pipe())
        (holder.standardInput, holder.standardOutput) = (input, output)
        try holder.run()
        input.fileHandleForWriting.write(Data("BEGIN IMMEDIATE; SELECT 'held';\n".utf8))
        _ = output.fileHandleForReading.availableData
        let file = try program.folder.write("{\"key\":\"ny\",\"name\":\"Ny\"}", as: "ny.jsonl")
        let outcome = try program.run("import", file)
        #expect(outcome.code == 3 && outcome.errors.contains("låst av ett annat program"), "\(outcome.errors)")
        #expect(try program.run("search", "sjukskriven").code == 0, "reading goes on")
        try input.fileHandleForWriting.close()
        holder.waitUntilExit()
        #expect(try program.run("show", "ny").code == 1)
    }

    private func sqlite(_ statement: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sqlite3", program.database, statement]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("the written reference of the command line is what the program says of itself")
    func reference() throws {
        let written = String(decoding: try Fixture.repositoryFile("docs/cli.md"), as: UTF8.self)
        #expect(try program.run("help-reference").output == written, "run 'make docs'")
    }
}

@Suite("Analysis commands", .serialized)
struct AnalysisCommandTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("analyse --json prints words with byte ranges, lemmas and parts, and the concepts found")
    func analyse() throws {
        let outcome = try program.run("analyse", "--json", "Arbets- och rehabiliteringsinsatser", "för", "utbrända")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let input = try #require(object["input"] as? String)
        let tokens = try #require(object["tokens"] as? [[String: Any]])
        for token in tokens {
            let (start, end) = (token["start"] as? Int ?? -1, token["end"] as? Int ?? -1)
            let bytes = Array(input.utf8)
            #expect(String(decoding: bytes[start..<end], as: UTF8.self) == token["text"] as? String)
        }
        let lemmas = tokens.compactMap { $0["lemma"] as? String }
        #expect(lemmas.contains("arbetsinsats") && lemmas.contains("rehabiliteringsinsats"), "\(lemmas)")
        let split = try #require(tokens.first { $0["lemma"] as? String == "rehabiliteringsinsats" })
        let parts = try #require(split["parts"] as? [[String: Any]])
        #expect(parts.map { $0["role"] as? String } == ["modifier", "head"])
        #expect(parts.map { $0["lemma"] as? String } == ["rehabilitering", "insats"])
        let concepts = try #require(object["concepts"] as? [[String: Any]])
        #expect(!concepts.isEmpty)
        let shown = try program.run("analyse", "hemtjänst")
        #expect(shown.output.contains("delar hem + tjänst"), "\(shown.output)")
    }

    @Test("suggest offers names and labels by the beginning of any of their words")
    func suggest() throws {
        let file = try program.folder.write(
            #"{"key":"a","name":"Boendestöd i Haninge","status":"published"}"# + "\n", as: "en.jsonl")
        #expect(try program.run("import", file, "--publish").code == 0)
        let shown = try program.run("suggest", "hani")
        #expect(shown.code == 0 && shown.output == "Boendestöd i Haninge  (insats: boendestod-i-haninge)\n", "\(shown)")
        #expect(try program.run("suggest", "hani", "--json").output.contains("\"slug\":\"boendestod-i-haninge\""))
        #expect(try program.run("suggest", "qqqq").output.isEmpty)
        #expect(try program.run("suggest").code == 2)
    }

    @Test("analyse reads lines from standard input, and byte offsets are those of the input, ill-formed or not")
    func analyseLines() throws {
        let broken = [UInt8](repeating: 0xE4, count: 1) + Array("arbete\r\n\nStöd".utf8)
        let outcome = try program.run(["analyse"], input: broken)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n")
        let starts = try lines.map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return (object?["tokens"] as? [[String: Any]] ?? []).map { [$0["start"] as? Int, $0["end"] as? Int] }
        }
        #expect(starts == [[[1, 7]], [], [[0, 5]]])
    }

    @Test("a list of compounds changes how words are split; a bad one changes nothing and names every line")
    func compounds() throws {
        let list = try program.folder.write("hand|läggare\n", as: "ord.txt")
        #expect(try program.run("compounds", "import", list).code == 0)
        #expect(try program.run("analyse", "handläggare").output.contains("delar hand + läggare"))
        #expect(try program.run("compounds", "list").output == "hand|läggare\n")
        let bad = try program.folder.write("två ord\nbra|ord\n|x\n", as: "fel.txt")
        let refused = try program.run("compounds", "import", bad)
        #expect(refused.code == 1 && refused.errors.contains("rad 1") && refused.errors.contains("rad 3"))
        #expect(refused.errors.contains("Inget ändrades"))
        #expect(try program.run("compounds", "list").output == "hand|läggare\n")
        let latin = program.folder.file("latin.txt")
        try Data([0xF6] + Array("ppen|vard\n".utf8)).write(to: URL(fileURLWithPath: latin))
        let unreadable = try program.run("compounds", "import", latin)
        #expect(unreadable.code == 1 && unreadable.errors.contains("Spara om filen som UTF-8"))
        let gone = try program.run("analyse", "--database", program.folder.file("saknas.sqlite"), "ord")
        #expect(gone.code != 0 && gone.errors.contains("saknas.sqlite"))
    }
}
