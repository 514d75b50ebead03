/// Checks every stored number of a segment once, at opening, so that a damaged or forged file
/// throws there and no later read can leave its section.
struct SegmentCheck {
    let bytes: [UInt8]
    let schema: IndexSchema
    let header: SegmentHeader

    /// Returns where each column's offsets and values begin.
    func run() throws(IndexFileError) -> [(offsets: Int, values: Int)] {
        try checkSizes()
        try checkTerms()
        try checkPostings()
        return try columnStarts()
    }

    /// Mean length of each field over all documents, in words; 0 for an empty segment.
    func averageFieldLengths() -> [Double] {
        var sums = [Double](repeating: 0, count: schema.fields.count)
        for index in 0..<(header.documentCount * schema.fields.count) {
            sums[index % schema.fields.count] += Double(number(header.sections[4].lowerBound + 4 * index))
        }
        return sums.map { header.documentCount == 0 ? 0 : $0 / Double(header.documentCount) }
    }

    private func checkSizes() throws(IndexFileError) {
        let expected = [
            (0, 4 * (header.termCount + 1)), (2, 8 * header.termCount),
            (4, 4 * header.documentCount * schema.fields.count), (6, 16 * header.documentCount),
        ]
        for (section, size) in expected where header.sections[section].count != size {
            throw .inconsistent("section \(section) has \(header.sections[section].count) bytes, expected \(size)")
        }
    }

    private func checkTerms() throws(IndexFileError) {
        var previousEnd = number(header.sections[0].lowerBound)
        guard previousEnd == 0 else { throw .inconsistent("the first term starts at \(previousEnd)") }
        for index in 0..<header.termCount {
            let end = number(header.sections[0].lowerBound + 4 * (index + 1))
            guard end > previousEnd, end <= header.sections[1].count else {
                throw .inconsistent("term \(index) ends at \(end)")
            }
            previousEnd = end
        }
    }

    private func checkPostings() throws(IndexFileError) {
        let section = header.sections[3]
        for index in 0..<header.termCount {
            let frequency = number(header.sections[2].lowerBound + 8 * index)
            var position = section.lowerBound + number(header.sections[2].lowerBound + 8 * index + 4)
            var document = 0
            for ordinal in 0..<frequency {
                let delta = try variable(&position, before: section.upperBound)
                guard ordinal == 0 || delta > 0 else { throw .inconsistent("documents of term \(index) repeat") }
                document += delta
                let mask = try variable(&position, before: section.upperBound)
                guard document < header.documentCount, mask > 0, mask < 1 << schema.fields.count else {
                    throw .inconsistent("posting \(ordinal) of term \(index)")
                }
                for _ in 0..<mask.nonzeroBitCount { _ = try variable(&position, before: section.upperBound) }
            }
        }
    }

    private func variable(_ position: inout Int, before end: Int) throws(IndexFileError) -> Int {
        var value = 0
        var shift = 0
        while position < end, shift < 35 {
            let byte = bytes[position]
            position += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 {
                guard value <= Int(UInt32.max) else { break }
                return value
            }
            shift += 7
        }
        throw .truncated(atByte: position)
    }

    private func columnStarts() throws(IndexFileError) -> [(offsets: Int, values: Int)] {
        var starts: [(offsets: Int, values: Int)] = []
        var position = header.sections[5].lowerBound
        for column in schema.columns {
            let offsets = position
            let values = offsets + 4 * (header.documentCount + 1)
            guard values <= header.sections[5].upperBound else { throw .truncated(atByte: offsets) }
            var previous = 0
            for document in 0...header.documentCount {
                let offset = number(offsets + 4 * document)
                guard offset >= previous else { throw .inconsistent("offsets of column \(column) fall") }
                previous = offset
            }
            position = values + 4 * previous
            guard position <= header.sections[5].upperBound else { throw .truncated(atByte: values) }
            starts.append((offsets, values))
        }
        return starts
    }

    private func number(_ position: Int) -> Int {
        Int(bytes[position]) | Int(bytes[position + 1]) << 8 | Int(bytes[position + 2]) << 16
            | Int(bytes[position + 3]) << 24
    }
}
