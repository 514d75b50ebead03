public import FoundationEssentials

/// Reads the bytes of a file as rows of cells: delimited text or XLSX, told apart by what they hold.
///
/// Nothing is unpacked whole, and ``SpreadsheetLimits`` bound what a file may cost.
public struct SpreadsheetReader: Sendable {
    private let limits: SpreadsheetLimits

    /// Creates a reader.
    public init(limits: SpreadsheetLimits = .standard) {
        self.limits = limits
    }

    /// All sheets of a file.
    ///
    /// - Parameter progress: Called now and then, and at the end, with the number of rows read so far.
    /// - Throws: ``SpreadsheetError`` when the file can't be read as a whole, or no sheet has any row.
    /// - Complexity: O(n) in the bytes, unpacked.
    public func read(_ data: Data, progress: (Int) -> Void = { _ in }) throws(SpreadsheetError) -> Workbook {
        guard data.count <= limits.bytes else { throw .tooLarge(.bytes, limit: limits.bytes, at: nil) }
        let bytes = [UInt8](data)
        switch FileKind(bytes) {
        case .empty: throw .emptyFile
        case .unsupported(let file): throw .unsupported(file)
        case .archive: return try WorkbookReader(bytes: bytes, limits: limits).read(progress: progress)
        case .text: return try DelimitedReader(bytes: bytes, limits: limits).read(progress: progress)
        }
    }

    /// Whether the bytes begin as those of an XLSX file do, and as no text does.
    ///
    /// Other files of the ZIP family begin so too; ``read(_:progress:)`` says which they are.
    public static func looksLikeXLSX(_ data: Data) -> Bool {
        FileKind([UInt8](data.prefix(FileKind.signatureLength))) == .archive
    }
}
