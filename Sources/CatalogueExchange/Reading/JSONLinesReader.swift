public import CatalogueModel
public import FoundationEssentials
import JSONTree

/// Reads a file of JSON Lines: one intervention on each line, empty lines skipped.
///
/// Every problem of every line is collected; nothing is thrown and nothing is stopped at.
public struct JSONLinesReader: Sendable {
    private let vocabulary: Vocabulary

    /// The longest line that is read, in bytes.
    public static let longestLineBytes = 4 << 20

    /// Creates a reader that reports labels which `vocabulary` does not know.
    public init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - name: the file's name, for problems.
    ///   - progress: told now and then how many lines are read.
    /// - Complexity: O(n) in the bytes.
    public func read(_ data: Data, name: String, progress: (Int) -> Void = { _ in }) -> ImportDocument {
        var document = ImportDocument(file: name, records: [], problems: [])
        // Line numbers count every line, empty ones too, as an editor shows them.
        for (index, bytes) in Self.lines(data).enumerated() {
            if ProgressPace.tells(after: index + 1) { progress(index + 1) }
            guard let members = object(bytes, line: index + 1, &document) else { continue }
            var reader = RecordReader(members)
            let (record, problems) = reader.read(line: index + 1)
            document.problems += problems.map { ImportProblem($0, file: name, line: index + 1) }
            document.problems += vocabulary.unknownLabels(of: record, file: name)
            document.records.append(record)
        }
        if document.records.isEmpty, document.problems.isEmpty {
            document.problems.append(
                ImportProblem(
                    file: name, message: "Filen är tom", remedy: "Den ska ha en insats per rad som JSON."))
        }
        return document
    }

    private static func lines(_ data: Data) -> [Data] {
        let hasMark = data.starts(with: [0xEF, 0xBB, 0xBF])
        let body = hasMark ? data.dropFirst(3) : data
        var lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The members of the line's object; `nil` for an empty line or, noted, a broken one.
    private func object(_ bytes: Data, line: Int, _ document: inout ImportDocument) -> [String: JSONValue]? {
        func fail(_ message: String, _ remedy: String) {
            document.problems.append(
                ImportProblem(file: document.file, line: line, message: message, remedy: remedy))
        }
        guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return nil }
        guard bytes.count <= Self.longestLineBytes else {
            fail("Raden är längre än 4 MB", "Dela upp den.")
            return nil
        }
        if let position = UTF8Check.firstInvalidByte(in: bytes) {
            fail("Ogiltig UTF-8 vid byte \(position + 1) på raden", "Spara filen med teckenkodningen UTF-8.")
            return nil
        }
        do {
            guard case .object(let members) = try JSONValue(parsing: bytes) else {
                fail("Raden är inget JSON-objekt", "Varje rad ska börja med { och sluta med }.")
                return nil
            }
            return members
        } catch {
            let place = JSONFault.position(in: bytes).map { " vid tecken \($0)" } ?? ""
            fail("Ogiltig JSON\(place)", "Varje rad ska vara ett helt JSON-objekt för sig.")
            return nil
        }
    }
}

/// Checks that bytes are UTF-8.
enum UTF8Check {
    /// Position of the first byte that is not part of well-formed UTF-8, or `nil`.
    ///
    /// - Complexity: O(n).
    static func firstInvalidByte(in bytes: Data) -> Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var position = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): position += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return position
            }
        }
    }
}
