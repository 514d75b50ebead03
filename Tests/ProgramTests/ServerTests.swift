import CatalogueTestSupport
import Foundation
import Testing

@Suite("Server process", .serialized)
struct ServerTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test("fills an empty catalogue, serves, notices another process's import, logs no search text, stops on SIGTERM")
    func lifecycle() throws {
        let server = try program.serve("--seed", Fixture.repository + "/seed")
        // However the test ends, no server is left behind.
        defer { if server.process.isRunning { kill(server.process.processIdentifier, SIGKILL) } }
        #expect(try program.curl(server.address + "/ready").contains("\"status\":\"ready\""))
        #expect(try program.curl(server.address + "/api/v1/interventions?q=sjukskriven").contains("\"hits\":[{"))
        #expect(try program.curl(server.address + "/?q=kanarie4711").contains("Inga insatser hittades"))
        _ = try program.curl(server.address + "/api/v1/interventions?q=kanarie4711&age=x")

        let file = try program.folder.write("{\"key\":\"nykomling\",\"name\":\"Nykomlingen\"}", as: "ny.jsonl")
        #expect(try program.run("import", file, "--publish").code == 0)
        // The promise is a second; the wait is longer only so that a busy machine does not fail the test.
        let deadline = Date().addingTimeInterval(20)
        var answer = ""
        while !answer.contains("Nykomlingen"), Date() < deadline {
            answer = try program.curl(server.address + "/api/v1/interventions?q=nykomlingen")
        }
        #expect(answer.contains("Nykomlingen"))

        let taken = try program.run("serve", "--port", String(server.address.split(separator: ":").last ?? ""))
        #expect(taken.code == 3 && taken.errors.contains("är upptagen"), "\(taken.errors)")

        server.process.terminate()
        server.process.waitUntilExit()
        #expect(server.process.terminationStatus == 0)
        let logged = try String(contentsOfFile: program.serverLog, encoding: .utf8)
        #expect(!logged.contains("kanarie4711"))
        #expect(logged.contains("no contact address"))
    }

    @Test("a server that is told whom to write to says so on the statement of accessibility, and warns of nothing")
    func contact() throws {
        let contact = "katalogen@example.se"
        let server = try program.serve("--contact-email", contact, "--seed", Fixture.repository + "/seed")
        defer { if server.process.isRunning { kill(server.process.processIdentifier, SIGKILL) } }
        #expect(try program.curl(server.address + "/tillganglighet").contains("mailto:\(contact)"))
        server.process.terminate()
        server.process.waitUntilExit()
        #expect(try !String(contentsOfFile: program.serverLog, encoding: .utf8).contains("no contact address"))
    }
}
