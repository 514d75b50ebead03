/// Lays a segment out as one contiguous buffer.
///
/// ```
/// header   magic u32, format u32, schema fingerprint u64, checksum of the rest u64,
///          documents u32, terms u32, then (offset u64, length u64) of each section
/// sections, each at a multiple of eight bytes, numbers little-endian:
///  0  term offsets u32 × (terms + 1)
///  1  the terms' bytes, sorted, concatenated
///  2  documents of each term u32
///  3  where each term's blocks begin u32, in words
///  4  blocks u64, see PostingBlock, and two words more
///  5  strength u16 of each payload, the commonest payload first
///  6  fields u8 of each payload, one bit each
///  7  where each term's places begin u32, in words; 2³² − 1 for none
///  8  places u64, see PositionBlock, and two words more
///  9  facet starts u32 × (documents + 1)
/// 10  facet values u16, as numbers of sections 11 and 12, ascending within a document
/// 11  column of each facet value u32, the commonest value first
/// 12  each facet value u32
/// 13  keys: high u64, low u64 of each document
/// 14  ranks u64 of each document
/// then for each column that is no facet: starts u32 × (documents + 1), empty for numbers; values u32
/// ```
enum SegmentFile {
    static let magic: UInt32 = 0x5849_4B49  // "IKIX"
    static let format: UInt32 = 5
    private static let firstColumnSection = 15

    static func sectionCount(_ schema: IndexSchema) -> Int {
        firstColumnSection + 2 * schema.columns.count { $0.kind != .facet }
    }

    static func headerBytes(_ schema: IndexSchema) -> Int { 32 + 16 * sectionCount(schema) }

    // MARK: Writing

    static func bytes(of parts: SegmentParts, _ schema: IndexSchema) -> [UInt8] {
        let sections = sections(of: parts, schema)
        let header = headerBytes(schema)
        var rest = ByteWriter()
        rest.append(UInt32(parts.documentCount))
        rest.append(UInt32(parts.termCount))
        for range in sections.ranges {
            rest.append(UInt64(header + range.lowerBound))
            rest.append(UInt64(range.count))
        }
        rest.append(contentsOf: sections.bytes)
        var file = ByteWriter()
        file.append(magic)
        file.append(format)
        file.append(schema.fingerprint)
        file.append(Checksum.wide(rest.bytes[...]))
        file.append(contentsOf: rest.bytes)
        return file.bytes
    }

    private static func sections(of parts: SegmentParts, _ schema: IndexSchema) -> SectionWriter {
        var sections = SectionWriter()
        sections.append(parts.termOffsets)
        sections.append(parts.termBytes)
        sections.append(parts.documentFrequencies)
        sections.append(parts.postingStarts)
        sections.append(parts.postingWords)
        sections.append(parts.payloadStrengths)
        sections.append(parts.payloadFields)
        sections.append(parts.positionStarts)
        sections.append(parts.positionWords)
        sections.append(parts.facetStarts)
        sections.append(parts.facetIDs)
        sections.append(parts.facetColumns)
        sections.append(parts.facetValues)
        sections.append(parts.keys)
        sections.append(parts.ranks)
        for (column, specification) in schema.columns.enumerated() where specification.kind != .facet {
            sections.append(parts.columnStarts[column])
            sections.append(parts.columnValues[column])
        }
        return sections
    }

    // MARK: Reading

    /// - Throws: ``IndexFileError`` when the bytes are not such a file.
    static func read(_ bytes: ArraySlice<UInt8>, _ schema: IndexSchema) throws(IndexFileError) -> SegmentParts {
        let header = try SegmentHeader(bytes: bytes, schema: schema)
        let sections = SectionReader(bytes: bytes, ranges: header.sections)
        let (documents, terms) = (header.documentCount, header.termCount)
        var parts = SegmentParts(documentCount: documents)
        parts.termOffsets = try sections.numbers(0, count: terms + 1)
        parts.termBytes = try sections.numbers(1)
        parts.documentFrequencies = try sections.numbers(2, count: terms)
        parts.postingStarts = try sections.numbers(3, count: terms)
        parts.postingWords = try sections.numbers(4)
        parts.payloadStrengths = try sections.numbers(5)
        parts.payloadFields = try sections.numbers(6, count: parts.payloadStrengths.count)
        parts.positionStarts = try sections.numbers(7, count: terms)
        parts.positionWords = try sections.numbers(8)
        parts.facetStarts = try sections.numbers(9, count: documents + 1)
        parts.facetIDs = try sections.numbers(10)
        parts.facetColumns = try sections.numbers(11)
        parts.facetValues = try sections.numbers(12, count: parts.facetColumns.count)
        parts.keys = try sections.numbers(13, count: 2 * documents)
        parts.ranks = try sections.numbers(14, count: documents)
        var section = firstColumnSection
        for column in schema.columns {
            var (starts, values): ([UInt32], [UInt32]) = ([], [])
            if column.kind != .facet {
                starts = try sections.numbers(section, count: column.kind == .values ? documents + 1 : 0)
                values = try sections.numbers(section + 1, count: column.kind == .number ? documents : nil)
                section += 2
            }
            parts.columnStarts.append(starts)
            parts.columnValues.append(values)
        }
        return parts
    }
}
