/// Arrays of numbers as runs of bytes, little-endian, each run beginning at a multiple of eight.
///
/// The one place where bytes are reinterpreted; lengths are checked before.
public struct SectionWriter {
    /// What was written.
    public private(set) var bytes: [UInt8] = []
    /// Where each section lies.
    public private(set) var ranges: [Range<Int>] = []

    /// Creates an empty writer.
    public init() {}

    /// Appends a section.
    public mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
        while bytes.count % 8 != 0 { bytes.append(0) }
        let start = bytes.count
        if Number.bitWidth == 8 || Int(littleEndian: 1) == 1 {
            numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
        } else {
            for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        }
        ranges.append(start..<bytes.count)
    }
}

/// Reads what ``SectionWriter`` wrote.
public struct SectionReader {
    private let bytes: ArraySlice<UInt8>
    /// Where each section lies, counted from the first byte.
    private let ranges: [Range<Int>]

    /// Reads `bytes`, within which every range, counted from the first of them, must lie.
    public init(bytes: ArraySlice<UInt8>, ranges: [Range<Int>]) {
        precondition(ranges.allSatisfy { $0.upperBound <= bytes.count }, "a section lies outside the bytes")
        self.bytes = bytes
        self.ranges = ranges
    }

    /// The bytes of section `index`, which are not copied.
    public func bytes(_ index: Int) -> ArraySlice<UInt8> {
        let range = ranges[index]
        return bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)]
    }

    /// The numbers of section `index`, of which there must be `count` when that is given.
    ///
    /// - Throws: ``IndexFileError/inconsistent(_:)`` when its length does not fit.
    public func numbers<Number: FixedWidthInteger>(
        _ index: Int, as type: Number.Type = Number.self, count: Int? = nil
    ) throws(IndexFileError) -> [Number] {
        let range = ranges[index]
        let width = Number.bitWidth / 8
        guard range.count % width == 0, count.map({ $0 * width == range.count }) ?? true else {
            throw .inconsistent("section \(index) has \(range.count) bytes, expected \((count ?? 0) * width)")
        }
        return bytes.withUnsafeBytes { buffer in
            [Number](unsafeUninitializedCapacity: range.count / width) { numbers, filled in
                UnsafeMutableRawBufferPointer(numbers).copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[range]))
                filled = range.count / width
                if Int(littleEndian: 1) != 1 {
                    for number in 0..<filled { numbers[number] = Number(littleEndian: numbers[number]) }
                }
            }
        }
    }
}

extension SectionWriter {
    /// All sections in one run of bytes that tells where they lie: a checksum of all that follows, the number of
    /// sections, then start and length of each, as 64-bit numbers, then the sections.
    public var selfContained: [UInt8] {
        let rest = unchecked(headerAt: 8)
        var file = ByteWriter()
        file.append(Checksum.wide(rest[...]))
        file.append(contentsOf: rest)
        return file.bytes
    }

    /// The same without the checksum, for sections that have their own.
    public var unchecked: [UInt8] { unchecked(headerAt: 0) }

    private func unchecked(headerAt start: Int) -> [UInt8] {
        let header = start + 8 + 16 * ranges.count
        var file = ByteWriter()
        file.append(UInt64(ranges.count))
        for range in ranges {
            file.append(UInt64(header + range.lowerBound))
            file.append(UInt64(range.count))
        }
        file.append(contentsOf: bytes)
        return file.bytes
    }
}

extension SectionReader {
    /// Reads what ``SectionWriter/selfContained`` gave, with `count` sections.
    ///
    /// - Throws: ``IndexFileError``, also when any byte has changed.
    public init(selfContained bytes: ArraySlice<UInt8>, count: Int) throws(IndexFileError) {
        var reader = ByteReader(bytes)
        let expected = try reader.uint64()
        let got = Checksum.wide(reader.rest)
        guard expected == got else { throw .checksum(expected: expected, got: got) }
        try self.init(bytes, headerAt: reader.position, count: count)
    }

    /// Reads what ``SectionWriter/unchecked`` gave, with `count` sections.
    ///
    /// - Throws: ``IndexFileError`` when a section lies outside the bytes.
    public init(unchecked bytes: ArraySlice<UInt8>, count: Int) throws(IndexFileError) {
        try self.init(bytes, headerAt: 0, count: count)
    }

    private init(_ bytes: ArraySlice<UInt8>, headerAt start: Int, count: Int) throws(IndexFileError) {
        var reader = ByteReader(bytes, at: start)
        let found = try reader.uint64()
        guard found == UInt64(count) else { throw .inconsistent("\(found) sections, expected \(count)") }
        var ranges: [Range<Int>] = []
        for _ in 0..<count {
            let (start, length) = (try reader.uint64(), try reader.uint64())
            guard start <= UInt64(bytes.count), length <= UInt64(bytes.count) - start else {
                throw .truncated(atByte: Int(truncatingIfNeeded: start))
            }
            ranges.append(Int(start)..<Int(start + length))
        }
        self.init(bytes: bytes, ranges: ranges)
    }
}
