import CatalogueTestSupport
import Foundation
import Testing

extension Program {
    /// What the server of ``serve(_:)`` logs.
    var serverLog: String { folder.file("log") }

    /// Starts the server on a free port and returns it with its address, once it listens.
    func serve(_ arguments: String...) throws -> (process: Process, address: String) {
        let output = Pipe()
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: try folder.write("", as: "log")))
        let process = try start(["serve", "--port", "0"] + arguments, output: output, errors: log)
        var text = ""
        while !text.contains("(stoppa") {
            let piece = output.fileHandleForReading.availableData
            try #require(!piece.isEmpty, "the server ended: \(text)")
            text += String(decoding: piece, as: UTF8.self)
        }
        let address = try #require(text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("http://") })
        return (process, String(address.dropLast()))
    }

    /// The reply of an address, its headers first; further arguments are curl's.
    func curl(_ address: String, _ arguments: [String] = []) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["curl", "-s", "-i", "--max-time", "20", address] + arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
