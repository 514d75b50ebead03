import CatalogueTestSupport
import Foundation
import Testing

@Suite("Report commands", .serialized)
struct ReportCommandTests {
    private let program: Program

    init() throws {
        program = try Program()
        let file = try program.folder.write(#"{"key":"a","name":"Snickeriet"}"#, as: "a.jsonl")
        try #require(try program.run("import", file, "--publish").code == 0)
    }

    private func listed(_ arguments: String...) throws -> [[String: Any]] {
        let outcome = try program.run(["report", "list", "--json"] + arguments)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try outcome.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    /// Sends forms to a running server, as a page would.
    private func send(_ forms: [[String]]) throws {
        let server = try program.serve()
        defer { if server.process.isRunning { kill(server.process.processIdentifier, SIGKILL) } }
        for form in forms {
            let fields = form.flatMap { ["--data-urlencode", $0] }
            let reply = try program.curl(server.address + "/insatser/snickeriet/rapport", fields)
            #expect(reply.hasPrefix("HTTP/1.1 303"), "\(reply)")
        }
        server.process.terminate()
        server.process.waitUntilExit()
        #expect(server.process.terminationStatus == 0)
    }

    @Test("what a visitor sends is listed, not logged, and closed once; closing again does no harm")
    func lifecycle() throws {
        try send([["kind=closed"], ["kind=full", "text=kanarie4711\r\n”rad två” 😀"]])
        #expect(!(try String(contentsOfFile: program.serverLog, encoding: .utf8)).contains("kanarie4711"))

        let text = try program.run("report", "list")
        #expect(text.code == 0 && text.errors.isEmpty, "\(text.errors)")
        let lines = text.output.split(separator: "\n")
        try #require(lines.count == 4, "\(text.output)")
        let first = lines.first { $0.contains("Insatsen är full") }
        let parts = try #require(first).split(separator: "  ")
        #expect(parts.count == 4 && parts[0].count == 10 && parts[1].hasPrefix("20"), "\(parts)")
        #expect(parts[2...] == ["Insatsen är full", "Snickeriet (snickeriet)"])
        #expect(text.output.contains("\n    kanarie4711\n    ”rad två” 😀\n"), "\(text.output)")

        let id = String(parts[0])
        let other = try #require(try listed().compactMap { $0["id"] as? String }.first { $0 != id })
        for _ in 0..<2 {
            let closed = try program.run("report", "close", id)
            #expect(closed.code == 0 && closed.output == "Stängd: \(id)\n" && closed.errors.isEmpty, "\(closed)")
        }
        #expect(try listed().map { $0["id"] as? String } == [other])
        let all = try listed("--all")
        #expect(all.count == 2)
        let closed = try #require(all.first { $0["id"] as? String == id })
        #expect(closed["state"] as? String == "closed" && closed["closedBy"] as? String == "kommandoraden")
        #expect(closed["text"] as? String == "kanarie4711\n”rad två” 😀" && closed["slug"] as? String == "snickeriet")
        #expect(try program.run("report", "list", "--all").output.contains("  stängd 20"))
    }

    @Test("an empty queue is said in words, and in JSON by nothing")
    func empty() throws {
        #expect(try program.run("report", "list").output == "Inga öppna rapporter.\n")
        #expect(try program.run("report", "list", "--all").output == "Inga rapporter.\n")
        #expect(try listed("--all").isEmpty)
    }

    @Test(
        "an unknown report is a fault of the input, a wrong command one of the command, no catalogue one of the system")
    func failures() throws {
        for id in ["aaaaaaaaaa", "", "1; DROP TABLE report"] {
            let outcome = try program.run("report", "close", id)
            #expect(outcome.code == 1 && outcome.output.isEmpty, "\(id): \(outcome)")
            #expect(outcome.errors.contains("Ingen rapport har det id:t"), "\(outcome.errors)")
        }
        #expect(try program.run("report", "close").code == 2)
        #expect(try program.run("report", "list", "--allt").code == 2)
        #expect(try program.run("report", "list", "--database", program.folder.file("saknas")).code == 3)
    }
}
