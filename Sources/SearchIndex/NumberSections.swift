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
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]

    /// Reads `bytes`, within which every range must lie.
    public init(bytes: [UInt8], ranges: [Range<Int>]) {
        precondition(ranges.allSatisfy { $0.upperBound <= bytes.count }, "a section lies outside the bytes")
        self.bytes = bytes
        self.ranges = ranges
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
    /// All sections in one run of bytes that tells where they lie: their number, then start and length of
    /// each, as 64-bit numbers, then the sections.
    public var selfContained: [UInt8] {
        let header = 8 + 16 * ranges.count
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
    /// - Throws: ``IndexFileError``.
    public init(selfContained bytes: [UInt8], count: Int) throws(IndexFileError) {
        var reader = ByteReader(bytes)
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
