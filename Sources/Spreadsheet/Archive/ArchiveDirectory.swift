/// Reads the central directory of a ZIP file, also one in ZIP64.
///
/// Every number out of the file is checked before it is added to or used as a place.
///
/// Source: PKWARE APPNOTE 6.3.10, sections 4.3.12–4.3.16 and 4.5.3.
struct ArchiveDirectory {
    private let bytes: [UInt8]
    private let limits: SpreadsheetLimits
    private static let damaged = SpreadsheetError.damaged(
        part: nil, detail: "arkivets innehållsförteckning saknas eller är avhuggen")

    init(bytes: [UInt8], limits: SpreadsheetLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// All entries, in the order of the directory.
    ///
    /// - Complexity: O(n) in the entries, and 64 kB at the end of the file are searched.
    func entries() throws(SpreadsheetError) -> [ArchiveEntry] {
        let (count, start) = try extent()
        guard count <= limits.archiveEntries else {
            throw .tooLarge(.archiveEntries, limit: limits.archiveEntries, at: nil)
        }
        var entries: [ArchiveEntry] = []
        var offset = start
        for _ in 0..<count {
            let (entry, length) = try entry(at: offset)
            entries.append(entry)
            // Both are at most the length of the file.
            offset += length
        }
        return entries
    }

    /// How many entries there are, and where the first begins.
    private func extent() throws(SpreadsheetError) -> (count: Int, start: Int) {
        let end = try endRecord()
        if let wide = try wideExtent(before: end) { return wide }
        return (try number(at: end + 10, width: 2), try number(at: end + 16, width: 4))
    }

    /// Where the record at the end of the file is: the last whose comment reaches exactly to the end.
    private func endRecord() throws(SpreadsheetError) -> Int {
        var offset = bytes.count - 22
        while offset >= max(0, bytes.count - 22 - 0xFFFF) {
            if bytes.littleEndian(at: offset, width: 4) == 0x0605_4B50,
                let comment = bytes.littleEndian(at: offset + 20, width: 2), offset + 22 + comment == bytes.count
            {
                return offset
            }
            offset -= 1
        }
        throw Self.damaged
    }

    /// The same from the ZIP64 record, when there is one.
    private func wideExtent(before end: Int) throws(SpreadsheetError) -> (count: Int, start: Int)? {
        guard end >= 20, bytes.littleEndian(at: end - 20, width: 4) == 0x0706_4B50 else { return nil }
        let record = try number(at: end - 12, width: 8)
        guard record <= bytes.count, bytes.littleEndian(at: record, width: 4) == 0x0606_4B50 else { throw Self.damaged }
        return (try number(at: record + 32, width: 8), try number(at: record + 48, width: 8))
    }

    private func entry(at offset: Int) throws(SpreadsheetError) -> (ArchiveEntry, length: Int) {
        guard bytes.littleEndian(at: offset, width: 4) == 0x0201_4B50 else { throw Self.damaged }
        let flags = try number(at: offset + 8, width: 2)
        let method = try number(at: offset + 10, width: 2)
        let name = try number(at: offset + 28, width: 2)
        let extra = try number(at: offset + 30, width: 2)
        let comment = try number(at: offset + 32, width: 2)
        let length = 46 + name + extra + comment
        guard length <= bytes.count - offset else { throw Self.damaged }
        let fields = offset + 46 + name
        let sizes = try sizes(at: offset, extra: fields..<(fields + extra))
        let entry = ArchiveEntry(
            name: String(decoding: bytes[(offset + 46)..<fields], as: UTF8.self),
            method: method == 0 ? .stored : method == 8 ? .deflated : .other(method),
            // Bit 0: encrypted; bit 13: the directory itself is masked.
            isEncrypted: flags & 0x2001 != 0, checksum: try number(at: offset + 16, width: 4),
            packedSize: sizes.packed, size: sizes.unpacked, headerOffset: sizes.header)
        return (entry, length)
    }

    /// The sizes and the place, which stand in the ZIP64 field where they are all ones in the record.
    private func sizes(
        at offset: Int, extra: Range<Int>
    ) throws(SpreadsheetError) -> (unpacked: Int, packed: Int, header: Int) {
        var values = [
            try number(at: offset + 24, width: 4), try number(at: offset + 20, width: 4),
            try number(at: offset + 42, width: 4),
        ]
        if values.contains(0xFFFF_FFFF), var place = wideField(in: extra) {
            for index in values.indices where values[index] == 0xFFFF_FFFF {
                guard place.upperBound - place.lowerBound >= 8 else { throw Self.damaged }
                values[index] = try number(at: place.lowerBound, width: 8)
                place = (place.lowerBound + 8)..<place.upperBound
            }
        }
        return (values[0], values[1], values[2])
    }

    /// The contents of the ZIP64 field among the extra ones.
    private func wideField(in extra: Range<Int>) -> Range<Int>? {
        var offset = extra.lowerBound
        while extra.upperBound - offset >= 4, let id = bytes.littleEndian(at: offset, width: 2),
            let length = bytes.littleEndian(at: offset + 2, width: 2), length <= extra.upperBound - offset - 4
        {
            if id == 1 { return (offset + 4)..<(offset + 4 + length) }
            offset += 4 + length
        }
        return nil
    }

    private func number(at offset: Int, width: Int) throws(SpreadsheetError) -> Int {
        guard let value = bytes.littleEndian(at: offset, width: width) else { throw Self.damaged }
        return value
    }
}
