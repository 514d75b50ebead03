import CatalogueExchange
import CatalogueModel
import CatalogueService
import FoundationEssentials

/// A file named on the command line, read whole.
struct InputFile {
    let path: String
    let bytes: Data

    /// The largest file that is read, in bytes.
    private static let mostBytes: UInt64 = 1 << 30

    /// Reads a file.
    ///
    /// - Throws: ``CommandFailure`` that says what is wrong with the file.
    init(path: String) throws {
        self.path = path
        try Self.checkIsReadable(path)
        do {
            bytes = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw CommandFailure(.input, "Filen \(path) går inte att läsa. Kontrollera rättigheterna.")
        }
    }

    private static func checkIsReadable(_ path: String) throws {
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw CommandFailure(.input, "Filen \(path) finns inte. Kontrollera sökvägen.")
        }
        guard !isDirectory else { throw CommandFailure(.input, "\(path) är en mapp. Ange en fil.") }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64) ?? 0
        guard size <= mostBytes else { throw CommandFailure(.input, "Filen \(path) är större än 1 GB. Dela upp den.") }
    }

    /// The file as entries.
    ///
    /// - Parameters:
    ///   - sheet: the sheet of a workbook; without one the only one that has the headings.
    ///   - progress: told now and then how many lines are read.
    func document(
        vocabulary: Vocabulary, sheet: String? = nil, progress: (Int) -> Void = { _ in }
    ) -> ImportDocument {
        ImportFileReader(vocabulary: vocabulary, today: SwedishCalendar.date()).read(
            bytes, name: path, sheet: sheet, progress: progress)
    }
}
