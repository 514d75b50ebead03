public import FoundationEssentials

/// A fresh folder for one test, removed with everything in it when the value goes away.
public final class TemporaryFolder: Sendable {
    /// The folder.
    public let path: String

    /// Creates an empty folder.
    public init() throws {
        path = FileManager.default.temporaryDirectory.path() + "insatskatalogen-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    public func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file and returns its path.
    @discardableResult
    public func write(_ data: Data, as name: String) throws -> String {
        try data.write(to: URL(filePath: file(name)))
        return file(name)
    }

    /// Writes a text file and returns its path.
    @discardableResult
    public func write(_ text: String, as name: String) throws -> String { try write(Data(text.utf8), as: name) }
}
