/// The bytes of one archive entry, unpacked a piece at a time.
///
/// Checks size, checksum and budget on the way, so what has come out must not be trusted before the end has.
struct EntryStream {
    private let entry: ArchiveEntry
    private let budget: UnpackingBudget
    private var packed: ArraySlice<UInt8>
    private let inflater: Inflater?
    private var checksum = 0
    private var unpackedCount = 0
    private var isAtEnd = false

    init(_ entry: ArchiveEntry, packed: ArraySlice<UInt8>, budget: UnpackingBudget) throws(SpreadsheetError) {
        self.entry = entry
        self.packed = packed
        self.budget = budget
        guard !entry.isEncrypted else { throw .unsupported(.passwordProtected) }
        switch entry.method {
        case .stored: inflater = nil
        case .deflated: inflater = Inflater()
        case .other(let method): throw .damaged(part: entry.name, detail: "okänd packningsmetod \(method)")
        }
    }

    /// Fills `buffer` from the front and tells with how many bytes; 0 at the end.
    ///
    /// - Throws: ``SpreadsheetError`` when the entry is damaged, cut short or too large.
    mutating func next(into buffer: inout [UInt8]) throws(SpreadsheetError) -> Int {
        guard !isAtEnd else { return 0 }
        let count = if let inflater { try unpack(with: inflater, into: &buffer) } else { copy(into: &buffer) }
        unpackedCount += count
        try budget.take(
            count, of: entry.name, unpacked: unpackedCount, packed: entry.packedSize - packed.count)
        checksum = CyclicChecksum.extending(checksum, with: buffer, count: count)
        if isAtEnd, unpackedCount != entry.size || checksum != entry.checksum {
            throw .damaged(part: entry.name, detail: "kontrollsumman stämmer inte")
        }
        return count
    }

    private mutating func copy(into buffer: inout [UInt8]) -> Int {
        let count = min(buffer.count, packed.count)
        buffer.replaceSubrange(0..<count, with: packed.prefix(count))
        packed = packed.dropFirst(count)
        isAtEnd = packed.isEmpty
        return count
    }

    private mutating func unpack(
        with inflater: Inflater, into buffer: inout [UInt8]
    ) throws(SpreadsheetError) -> Int {
        switch inflater.unpack(&packed, into: &buffer) {
        case .more(let count): return count
        case .last(let count):
            isAtEnd = true
            return count
        case .damaged: throw .damaged(part: entry.name, detail: "packade data är felaktiga eller avhuggna")
        }
    }
}
