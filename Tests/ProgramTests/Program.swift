import CatalogueTestSupport
import Foundation

/// The built program, run as a person would, in a fresh folder with a database of its own.
struct Program {
    /// What a run gave.
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The database that runs use.
    var database: String { folder.file("katalog.sqlite") }

    /// The program beside the test bundle.
    private static let path: URL = {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appendingPathComponent("insatskatalogen")
    }()

    /// Runs to the end.
    ///
    /// Both streams go to files: a full pipe that nobody empties would stop the program.
    func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// Runs to the end.
    func run(_ arguments: [String], input: [UInt8]? = nil) throws -> Outcome {
        let name = UUID().uuidString
        let output = try folder.write("", as: name + ".out")
        let errors = try folder.write("", as: name + ".err")
        let process = try start(
            arguments, output: FileHandle(forWritingTo: URL(fileURLWithPath: output)),
            errors: FileHandle(forWritingTo: URL(fileURLWithPath: errors)), input: try input.map(file(with:)))
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOfFile: output, encoding: .utf8),
            errors: try String(contentsOfFile: errors, encoding: .utf8))
    }

    private func file(with bytes: [UInt8]) throws -> FileHandle {
        let path = folder.file(UUID().uuidString + ".in")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    }

    /// Starts and returns the running process.
    func start(_ arguments: [String], output: Any, errors: Any, input: FileHandle? = nil) throws -> Process {
        let process = Process()
        process.executableURL = Self.path
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["INSATSKATALOGEN_DATABASE": database], uniquingKeysWith: { $1 })
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = input ?? FileHandle.nullDevice
        try process.run()
        return process
    }
}
