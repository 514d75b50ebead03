/// Lays a segment out as one contiguous buffer.
///
/// ```
/// header   magic u32, format u32, schema fingerprint u64, checksum of the rest u64,
///          documents u32, terms u32, then (offset u32, length u32) of the 7 sections below
/// terms    term offsets u32 × (terms + 1)
/// blob     the terms' bytes, sorted, concatenated
/// table    for each term: document frequency u32, posting offset u32
/// postings for each term and document: delta of document, field mask, then one frequency for each
///          bit set, lowest field first; all variable-length
/// lengths  field lengths u32, documents × fields
/// columns  for each column: value offsets u32 × (documents + 1), then values u32
/// keys     for each document: high u64, low u64
/// ```
struct SegmentSerialiser {
    static let magic: UInt32 = 0x5849_4B49  // "IKIX"
    static let format: UInt32 = 1
    static let sectionCount = 7
    static let headerBytes = 24 + 8 + sectionCount * 8

    let schema: IndexSchema
    let postings: [[UInt8]: [SegmentWriter.Posting]]
    let fieldLengths: [UInt32]
    let columnValues: [[[UInt32]]]
    let keys: [DocumentKey]

    func bytes() -> [UInt8] {
        let terms = postings.keys.sorted { $0.lexicographicallyPrecedes($1) }
        let (table, postingBytes) = postingSections(terms)
        let sections = [
            termOffsets(terms), terms.flatMap { $0 }, table, postingBytes, numbers(fieldLengths), columnSection(),
            keySection(),
        ]
        var body = ByteWriter()
        body.append(UInt32(keys.count))
        body.append(UInt32(terms.count))
        var offset = Self.headerBytes
        for section in sections {
            body.append(UInt32(offset))
            body.append(UInt32(section.count))
            offset += section.count
        }
        for section in sections { body.append(contentsOf: section) }
        var file = ByteWriter()
        file.append(Self.magic)
        file.append(Self.format)
        file.append(schema.fingerprint)
        file.append(Checksum.fnv1a(body.bytes))
        file.append(contentsOf: body.bytes)
        return file.bytes
    }

    private func numbers(_ values: [UInt32]) -> [UInt8] {
        var writer = ByteWriter()
        for value in values { writer.append(value) }
        return writer.bytes
    }

    private func termOffsets(_ terms: [[UInt8]]) -> [UInt8] {
        var offsets: [UInt32] = [0]
        for term in terms { offsets.append((offsets.last ?? 0) + UInt32(term.count)) }
        return numbers(offsets)
    }

    private func postingSections(_ terms: [[UInt8]]) -> (table: [UInt8], postings: [UInt8]) {
        var table = ByteWriter()
        var stream = ByteWriter()
        for term in terms {
            let start = UInt32(stream.bytes.count)
            let frequency = appendPostings(of: term, to: &stream)
            table.append(frequency)
            table.append(start)
        }
        return (table.bytes, stream.bytes)
    }

    /// Writes one term's postings and returns in how many documents it occurs.
    private func appendPostings(of term: [UInt8], to stream: inout ByteWriter) -> UInt32 {
        let list = postings[term] ?? []
        var documents: UInt32 = 0
        var previous: UInt32 = 0
        var start = list.startIndex
        while start < list.endIndex {
            let document = list[start].document
            let end = list[start...].firstIndex { $0.document != document } ?? list.endIndex
            let group = list[start..<end]
            stream.appendVariable(document - previous)
            stream.appendVariable(group.reduce(0) { $0 | 1 << UInt32($1.field) })
            for posting in group { stream.appendVariable(posting.frequency) }
            previous = document
            documents += 1
            start = end
        }
        return documents
    }

    private func columnSection() -> [UInt8] {
        var writer = ByteWriter()
        for documents in columnValues {
            var offset: UInt32 = 0
            writer.append(offset)
            for values in documents {
                offset += UInt32(values.count)
                writer.append(offset)
            }
            for values in documents { for value in values { writer.append(value) } }
        }
        return writer.bytes
    }

    private func keySection() -> [UInt8] {
        var writer = ByteWriter()
        for key in keys {
            writer.append(key.high)
            writer.append(key.low)
        }
        return writer.bytes
    }
}
