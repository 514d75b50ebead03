/// A ZIP file whose entries are found by path.
struct Archive {
    private let bytes: [UInt8]
    private let entries: [String: ArchiveEntry]

    /// - Throws: ``SpreadsheetError`` when the directory can't be read.
    /// - Complexity: O(n) in the entries.
    init(bytes: [UInt8], limits: SpreadsheetLimits) throws(SpreadsheetError) {
        self.bytes = bytes
        let all = try ArchiveDirectory(bytes: bytes, limits: limits).entries()
        entries = Dictionary(all.compactMap { entry in PartPath.key(entry.name).map { ($0, entry) } }) { $1 }
    }

    /// Whether there is a part at `path`, however its letters are cased.
    func contains(_ path: String) -> Bool { entries[path.lowercased()] != nil }

    /// The bytes of the part at `path`, or nothing when there is none.
    ///
    /// - Throws: ``SpreadsheetError`` when it is encrypted or lies outside the file.
    func stream(_ path: String, budget: UnpackingBudget) throws(SpreadsheetError) -> EntryStream? {
        guard let entry = entries[path.lowercased()] else { return nil }
        let header = entry.headerOffset
        guard header <= bytes.count, bytes.littleEndian(at: header, width: 4) == 0x0403_4B50,
            let name = bytes.littleEndian(at: header + 26, width: 2),
            let extra = bytes.littleEndian(at: header + 28, width: 2)
        else { throw .damaged(part: entry.name, detail: "delen finns inte där den ska") }
        let start = header + 30 + name + extra
        guard start <= bytes.count, entry.packedSize <= bytes.count - start else {
            throw .damaged(part: entry.name, detail: "delen är avhuggen")
        }
        return try EntryStream(entry, packed: bytes[start..<(start + entry.packedSize)], budget: budget)
    }
}
