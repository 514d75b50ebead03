/// Writes fixed-width little-endian numbers.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: UInt32) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(contentsOf more: [UInt8]) {
        bytes.append(contentsOf: more)
    }
}

/// Reads what ``ByteWriter`` wrote; every read is checked, so damaged bytes throw and never trap.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    /// Where the next number is read, counted from the first byte.
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// What has not been read.
    var rest: ArraySlice<UInt8> { bytes[(bytes.startIndex + position)...] }

    mutating func uint32() throws(IndexFileError) -> UInt32 {
        UInt32(truncatingIfNeeded: try fixed(width: 4))
    }

    mutating func uint64() throws(IndexFileError) -> UInt64 {
        try fixed(width: 8)
    }

    private mutating func fixed(width: Int) throws(IndexFileError) -> UInt64 {
        guard position >= 0, position + width <= bytes.count else { throw .truncated(atByte: position) }
        var value: UInt64 = 0
        for offset in 0..<width { value |= UInt64(bytes[bytes.startIndex + position + offset]) << UInt64(8 * offset) }
        position += width
        return value
    }
}
