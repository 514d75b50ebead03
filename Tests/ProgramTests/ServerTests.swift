import CatalogueTestSupport
import Foundation
import Testing

@Suite("Server process", .serialized)
struct ServerTests {
    private let program: Program

    init() throws { program = try Program() }

    /// Starts the server on a free port; what it logs goes to ``log``.
    private func start() throws -> (process: Process, address: String) {
        let output = Pipe()
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: try program.folder.write("", as: "log")))
        let process = try program.start(
            ["serve", "--port", "0", "--seed", Fixture.repository + "/seed"], output: output, errors: log)
        var text = ""
        while !text.contains("(stoppa") {
            let piece = output.fileHandleForReading.availableData
            try #require(!piece.isEmpty, "the server ended: \(text)")
            text += String(decoding: piece, as: UTF8.self)
        }
        let address = try #require(text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("http://") })
        return (process, String(address.dropLast()))
    }

    private func curl(_ address: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["curl", "-s", "-i", "--max-time", "20", address]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    @Test("fills an empty catalogue, serves, notices another process's import, logs no search text, stops on SIGTERM")
    func lifecycle() throws {
        let server = try start()
        // However the test ends, no server is left behind.
        defer { if server.process.isRunning { kill(server.process.processIdentifier, SIGKILL) } }
        #expect(try curl(server.address + "/ready").contains("\"status\":\"ready\""))
        #expect(try curl(server.address + "/api/v1/interventions?q=sjukskriven").contains("\"hits\":[{"))
        #expect(try curl(server.address + "/?q=kanarie4711").contains("Inga insatser hittades"))
        _ = try curl(server.address + "/api/v1/interventions?q=kanarie4711&age=x")

        let file = try program.folder.write("{\"key\":\"nykomling\",\"name\":\"Nykomlingen\"}", as: "ny.jsonl")
        #expect(try program.run("import", file, "--publish").code == 0)
        // The promise is a second; the wait is longer only so that a busy machine does not fail the test.
        let deadline = Date().addingTimeInterval(20)
        var answer = ""
        while !answer.contains("Nykomlingen"), Date() < deadline {
            answer = try curl(server.address + "/api/v1/interventions?q=nykomlingen")
        }
        #expect(answer.contains("Nykomlingen"))

        let taken = try program.run("serve", "--port", String(server.address.split(separator: ":").last ?? ""))
        #expect(taken.code == 3 && taken.errors.contains("är upptagen"), "\(taken.errors)")

        server.process.terminate()
        server.process.waitUntilExit()
        #expect(server.process.terminationStatus == 0)
        let logged = try String(contentsOfFile: program.folder.file("log"), encoding: .utf8)
        #expect(!logged.contains("kanarie4711"))
    }
}
