/// The first bytes of a segment: what it is and where its sections lie.
struct SegmentHeader {
    let documentCount: Int
    let termCount: Int
    let sections: [Range<Int>]

    init(bytes: [UInt8], schema: IndexSchema) throws(IndexFileError) {
        var reader = ByteReader(bytes)
        guard bytes.count >= 4, try reader.uint32() == SegmentSerialiser.magic else { throw .notAnIndex }
        let format = try reader.uint32()
        guard format == SegmentSerialiser.format else {
            throw .format(expected: SegmentSerialiser.format, got: format)
        }
        let fingerprint = try reader.uint64()
        guard fingerprint == schema.fingerprint else {
            throw .schema(expected: schema.fingerprint, got: fingerprint)
        }
        let expected = try reader.uint64()
        let got = Checksum.fnv1a(bytes[reader.position...])
        guard expected == got else { throw .checksum(expected: expected, got: got) }
        documentCount = Int(try reader.uint32())
        termCount = Int(try reader.uint32())
        var sections: [Range<Int>] = []
        for _ in 0..<SegmentSerialiser.sectionCount {
            let start = Int(try reader.uint32())
            let length = Int(try reader.uint32())
            guard start >= SegmentSerialiser.headerBytes, start + length <= bytes.count else {
                throw .truncated(atByte: start)
            }
            sections.append(start..<(start + length))
        }
        self.sections = sections
    }
}
