/// The first bytes of a segment: what it is and where its sections lie.
struct SegmentHeader {
    let documentCount: Int
    let termCount: Int
    /// Where each lies, counted from the first byte.
    let sections: [Range<Int>]

    init(bytes: ArraySlice<UInt8>, schema: IndexSchema) throws(IndexFileError) {
        var reader = ByteReader(bytes)
        guard bytes.count >= 4, try reader.uint32() == SegmentFile.magic else { throw .notAnIndex }
        let format = try reader.uint32()
        guard format == SegmentFile.format else {
            throw .format(expected: SegmentFile.format, got: format)
        }
        let fingerprint = try reader.uint64()
        guard fingerprint == schema.fingerprint else {
            throw .schema(expected: schema.fingerprint, got: fingerprint)
        }
        let expected = try reader.uint64()
        let got = Checksum.wide(reader.rest)
        guard expected == got else { throw .checksum(expected: expected, got: got) }
        documentCount = Int(try reader.uint32())
        termCount = Int(try reader.uint32())
        var sections: [Range<Int>] = []
        let least = UInt64(SegmentFile.headerBytes(schema))
        for _ in 0..<SegmentFile.sectionCount(schema) {
            let (start, length) = (try reader.uint64(), try reader.uint64())
            guard start >= least, start <= UInt64(bytes.count), length <= UInt64(bytes.count) - start else {
                throw .truncated(atByte: Int(truncatingIfNeeded: start))
            }
            sections.append(Int(start)..<Int(start + length))
        }
        self.sections = sections
    }
}
