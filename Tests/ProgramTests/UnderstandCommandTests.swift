import CatalogueTestSupport
import Foundation
import Testing

@Suite("Understand command", .serialized)
struct UnderstandCommandTests {
    private let program: Program

    init() throws { program = try Program() }

    private static let text = "Jag är 24 år, bor i Haninge och har aktivitetsersättning, inte inskriven på AF."

    private func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }

    @Test("says in words what is understood, without a catalogue, and makes none")
    func words() throws {
        let outcome = try program.run("understand", Self.text)
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n")
        #expect(
            lines == [
                "Ålder: 24 år", "Kommun: Haninge", "Försörjning: aktivitetsersättning  ”har aktivitetsersättning”",
                "Arbetsförmedlingen: inte inskriven på Arbetsförmedlingen  ”inte inskriven på AF”",
            ])
        let nothing = try program.run("understand", "vad", "kan", "jag", "få", "för", "stöd")
        #expect(nothing.code == 0 && nothing.output == "Inga uppgifter om personen i texten.\n", "\(nothing)")
        #expect(!FileManager.default.fileExists(atPath: program.database))
    }

    @Test("a catalogue that is asked for by name must be there")
    func namedCatalogue() throws {
        let outcome = try program.run("understand", "--database", program.folder.file("saknas.sqlite"), Self.text)
        #expect(outcome.code == 3 && outcome.output.isEmpty, "\(outcome)")
        #expect(outcome.errors.contains("saknas.sqlite"), "\(outcome.errors)")
    }

    @Test("--json names each fact with its value and the bytes of the text that say it")
    func json() throws {
        let outcome = try program.run("understand", "--json", Self.text)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let answer = try object(outcome.output)
        #expect(answer["input"] as? String == Self.text)
        let facts = try #require(answer["understood"] as? [[String: Any]])
        #expect(facts.map { $0["fact"] as? String } == ["age", "municipality", "incomeSupport", "registered"])
        #expect(facts.map { $0["negated"] as? Bool } == [false, false, false, true])
        #expect(facts.first?["value"] as? Int == 24)
        #expect(facts.dropFirst().first?["value"] as? String == "0136")
        #expect(facts.last?["value"] as? Bool == false)
        let bytes = Array(Self.text.utf8)
        for fact in facts {
            let (start, end) = (fact["start"] as? Int ?? -1, fact["end"] as? Int ?? -1)
            try #require(0 <= start && start < end && end <= bytes.count, "\(fact)")
            #expect(String(decoding: bytes[start..<end], as: UTF8.self) == fact["text"] as? String, "\(fact)")
        }
    }

    @Test("reads lines from standard input: one JSON object a line, empty lines too, ill-formed ones as well")
    func lines() throws {
        let input = Array("Jag är 24 år\r\n\nbor i Lund\n".utf8) + [0xE4] + Array("r 30 år".utf8)
        let outcome = try program.run(["understand"], input: input)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let answers = try outcome.output.split(separator: "\n").map { try object(String($0)) }
        #expect(answers.map { $0["input"] as? String } == ["Jag är 24 år", "", "bor i Lund", "\u{FFFD}r 30 år"])
        let labels = answers.map { answer in
            (answer["understood"] as? [[String: Any]] ?? []).map { $0["label"] as? String }
        }
        #expect(labels == [["24 år"], [], ["Lund"], ["30 år"]])
        let nothing = try program.run(["understand"], input: [])
        #expect(nothing.code == 0 && nothing.output.isEmpty && nothing.errors.isEmpty, "\(nothing)")
    }

    @Test("personal identity and telephone numbers are not given back, whichever way the text comes")
    func personalNumbers() throws {
        let numbers = ["19850312-1234", "850312 1234", "070-123 45 67", "+46701234567"]
        for number in numbers {
            let text = "Anna \(number), 24 år"
            let outcomes = [
                try program.run("understand", text), try program.run("understand", "--json", text),
                try program.run(["understand"], input: Array(text.utf8)),
            ]
            for outcome in outcomes {
                #expect(outcome.code == 0 && outcome.output.contains("24 år"), "\(number): \(outcome)")
                let digits = outcome.output.filter(\.isNumber)
                #expect(!digits.contains("1234") && !outcome.errors.contains("1234"), "\(number): \(outcome.output)")
            }
        }
        // Numbers that name nobody stay.
        let law = try program.run("understand", "--json", "enligt lag 2003:1210")
        #expect(try object(law.output)["input"] as? String == "enligt lag 2003:1210")
    }
}
