import CatalogueTestSupport
import Foundation
import Testing

@Suite("Administration commands", .serialized)
struct AdministrationCommandTests {
    private let program: Program
    private static let table = "nyckel;namn;sammanfattning;kommuner;väg in\na;Kafferosteriet;Kaffe;Haninge;self\n"

    init() throws {
        program = try Program()
        try read(Self.table, as: "a.csv")
    }

    private func read(_ text: String, as name: String) throws {
        let outcome = try program.run("import", try program.folder.write(text, as: name), "--publish")
        try #require(outcome.code == 0, "\(outcome.errors)")
    }

    /// The lines of a command's answer as JSON objects.
    private func lines(_ arguments: String...) throws -> [[String: Any]] {
        let outcome = try program.run(arguments + ["--json"])
        #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
        return try outcome.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
        }
    }

    private func name() throws -> String? { try lines("show", "a").first?["name"] as? String }

    @Test("an import is listed and undone as a whole, and not twice")
    func undo() throws {
        try read(Self.table.replacing("Kafferosteriet", with: "Bageriet") + "b;Tvätteriet;;;\n", as: "b.csv")
        let runs = try lines("imports", "list")
        #expect(runs.map { $0["files"] as? [String] } == [["b.csv"], ["a.csv"]])
        let id = try #require(runs.first?["id"] as? String)
        let undone = try lines("imports", "undo", id).first
        #expect(undone?["restored"] as? Int == 1 && undone?["archived"] as? Int == 1)
        #expect(try name() == "Kafferosteriet")
        let again = try program.run("imports", "undo", id)
        #expect(again.code == 1 && again.errors.contains("redan ångrad"))
    }

    @Test("statuses, history and restore")
    func history() throws {
        try read(Self.table.replacing("Kaffe;", with: "Te;"), as: "b.csv")
        #expect(try lines("status", "draft", "a").first?["revision"] as? Int == 3)
        let steps = try lines("history", "a")
        #expect(steps.map { $0["revision"] as? Int } == [3, 2, 1])
        #expect(try lines("restore", "a", "--revision", "1").first?["status"] as? String == "draft")
        #expect(try lines("show", "a").first?["summary"] as? String == "Kaffe")
        #expect(try program.run("restore", "a", "--revision", "77").code == 1)
        #expect(try program.run("status", "borttagen", "a").code == 2)
        #expect(try lines("log", "--limit", "2").map { $0["action"] as? String } == ["restore", "change"])
    }

    @Test("a proposal is made, shown, declined with a reason and approved")
    func proposals() throws {
        let ids = try ["Kaffe och te", "Kaffe och te", "Bara te"].map { summary in
            let file = try program.folder.write(Self.table.replacing("Kaffe;", with: summary + ";"), as: "p.csv")
            return try #require(try lines("proposal", "add", "a", file, "--comment", "Nytt").first?["id"] as? String)
        }
        #expect(ids[0] == ids[1], "what waits already is not proposed again")
        let shown = try #require(try lines("proposal", "show", ids[0]).first)
        let differences = try #require(shown["differences"] as? [[String: String]])
        #expect(differences == [["field": "summary", "before": "Kaffe", "after": "Kaffe och te"]])
        #expect(try program.run("proposal", "decline", ids[0], "--reason", " ").code == 1)
        #expect(try lines("proposal", "decline", ids[0], "--reason", "Nej").first?["state"] as? String == "declined")
        #expect(try lines("proposal", "approve", ids[2]).first?["revision"] as? Int == 2)
        #expect(try lines("proposal", "list").isEmpty)
        #expect(try lines("proposal", "list", "--all").count == 2)
    }

    @Test("what is due is confirmed, by hand or by a link in a mail that is written to a folder")
    func review() throws {
        #expect(try lines("review", "due").isEmpty)
        #expect(try program.run("review", "policy", "--reminder", "20").code == 1)
        #expect(try lines("review", "policy", "--reminder", "5").first?["reminderMonths"] as? Int == 5)
        // Confirmed long ago, by a table.
        try read(
            "nyckel;namn;granskad;granskad av;e-post\na;Kafferosteriet;2020-01-01;chef;info@example.se\n", as: "g.csv")
        #expect(try lines("review", "due").map { $0["state"] as? String } == ["hidden"])
        let box = program.folder.file("utkorg")
        let sender = [
            "--base-url", "https://example.se/", "--from-name", "Förbundet", "--from-address", "k@example.se",
        ]
        let sent = try program.run(["review", "remind", "--outbox", box, "--json"] + sender)
        #expect(sent.output == "{\"withoutAddress\":0,\"written\":1}\n", "\(sent.errors)")
        let mail = try String(contentsOfFile: box + "/kafferosteriet.eml", encoding: .utf8)
        #expect(mail.contains("To: <info@example.se>\r\n"))
        let copied = program.folder.file("skickat")
        let script = try program.folder.write("#!/bin/sh\ncat > \(copied)\n", as: "sendmail")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        #expect(try program.run(["review", "remind", "--sendmail", script] + sender).code == 0)
        #expect(try String(contentsOfFile: copied, encoding: .utf8).contains("Subject: "))
        #expect(try program.run(["review", "remind"] + sender).code == 2)
        #expect(try lines("review", "link", "a", "--base-url", "https://example.se").first?["link"] != nil)
        #expect(
            try lines("review", "confirm", "a", "--role", "samordnare").first?["reviewedBy"] as? String == "samordnare")
        #expect(try lines("review", "due").isEmpty)
    }

    @Test("findings, gaps, texts and words are told, and nothing is changed by looking")
    func reports() throws {
        let before = try program.run("export").output
        let findings = try lines("audit")
        #expect(findings.contains { $0["kind"] as? String == "missing-contact" })
        #expect(try program.run("gaps", "--format", "svg").output.hasPrefix("<svg"))
        #expect(try program.run("gaps", "--format", "csv").output.contains("0136,Haninge,"))
        #expect(try program.run("gaps", "--county", "Stockhlm").code == 1)
        let text = try program.folder.write("Namn: Ateljén\nÅlder: 16–24\n", as: "t.txt")
        #expect(try lines("template", text).map { $0["field"] as? String } == ["name", "ageMin", "ageMax"])
        #expect(try program.run("template").output.contains("Namn:"))
        #expect(try lines("vocabulary", "find", "utmattning").contains { $0["id"] as? String == "need-utmattning" })
        #expect(
            try lines("vocabulary", "add", "need-utmattning", "soppatorsk", "--dry-run").first?["applied"] as? Bool
                == false)
        #expect(try program.run("export").output == before)
        #expect(try program.run("vocabulary", "add", "need-utmattning", "soppatorsk").code == 0)
        #expect(try lines("vocabulary", "find", "soppatorsk").count == 1)
    }

    @Test("a workbook with several sheets is asked about, and the right one is read")
    func sheets() throws {
        let file = Fixture.repository + "/Tests/Fixtures/spreadsheets/xlsx/openpyxl-sheets.xlsx"
        let wrong = try program.run("import", file, "--sheet", "Finns inte")
        #expect(wrong.code == 1 && wrong.errors.contains("Välj bland: "))
        let right = try program.run("import", file, "--sheet", "Insatser", "--dry-run", "--changes")
        #expect(right.code == 0 && right.output.contains("Skulle läsa in: 6 nya"), "\(right.output)\(right.errors)")
        let errors = Fixture.repository + "/Tests/Fixtures/spreadsheets/swedish/errors.csv"
        let outcome = try program.run("import", errors, "--json")
        #expect(outcome.code == 1 && outcome.errors.contains("19 fel. Inget ändrades."))
        let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let problems = try #require(report?["problems"] as? [[String: Any]])
        #expect(problems.contains { $0["value"] as? String == "Hanninge" && $0["line"] as? Int == 8 })
        #expect(!outcome.output.contains("20170101"), "a person's number is not said again")
    }
}
