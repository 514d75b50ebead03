/// Parses the parts of a workbook, each unpacked a piece at a time.
struct WorkbookParts {
    private let archive: Archive
    private let budget: UnpackingBudget
    private static let pieceBytes = 64 << 10

    init(archive: Archive, limits: SpreadsheetLimits) {
        self.archive = archive
        budget = UnpackingBudget(limits: limits)
    }

    /// Tells `handler` what stands in the part at `path`.
    ///
    /// - Parameter afterPiece: Called as the part is read, and at its end.
    /// - Throws: ``SpreadsheetError``, also when there is no such part.
    func parse(
        _ path: String, with handler: any XMLHandler, afterPiece: () -> Void = {}
    ) throws(SpreadsheetError) {
        guard var stream = try archive.stream(path, budget: budget) else {
            throw .damaged(part: path, detail: "delen saknas")
        }
        let parser = try ExpatParser(part: path, handler: handler)
        var piece = [UInt8](repeating: 0, count: Self.pieceBytes)
        while true {
            let count = try stream.next(into: &piece)
            try parser.parse(piece, count: count, isFinal: count == 0)
            afterPiece()
            if count == 0 { return }
        }
    }

    /// The relationships of a part, or of the whole file for an empty path; none when it has none.
    func relationships(of source: String) throws(SpreadsheetError) -> [Relationship] {
        let path = PartPath.relationships(of: source)
        guard archive.contains(path) else { return [] }
        let handler = RelationshipHandler(source: source)
        try parse(path, with: handler)
        return handler.relationships
    }
}
