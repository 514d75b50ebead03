import SystemZlib

/// Writes ZIP files as the tests want them, also wrong ones.
struct ArchiveBuilder {
    struct Entry {
        var name: String
        var contents: [UInt8]
        var isDeflated = true
        /// Sizes and checksum follow the data, as when a file is written to a stream.
        var hasDescriptor = false
        /// Sizes stand in the ZIP64 field.
        var isWide = false
        var flags = 0
        var method: Int?
        var checksum: Int?
        var size: Int?
    }

    var entries: [Entry] = []
    var comment: [UInt8] = []

    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = file.count
            let packed = entry.isDeflated ? Self.deflated(entry.contents) : entry.contents
            let checksum = entry.checksum ?? Self.checksum(entry.contents)
            let size = entry.size ?? entry.contents.count
            let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
            let method = entry.method ?? (entry.isDeflated ? 8 : 0)
            let name = Array(entry.name.utf8)
            let isLater = entry.hasDescriptor
            file += Self.little((0x0403_4B50, 4), (20, 2), (flags, 2), (method, 2), (0, 4))
            file += Self.little((isLater ? 0 : checksum, 4), (isLater ? 0 : packed.count, 4), (isLater ? 0 : size, 4))
            file += Self.little((name.count, 2), (0, 2)) + name + packed
            if isLater { file += Self.little((0x0807_4B50, 4), (checksum, 4), (packed.count, 4), (size, 4)) }
            let wide =
                entry.isWide
                ? Self.little((0x9999, 2), (2, 2), (7, 2), (1, 2), (24, 2), (size, 8), (packed.count, 8), (offset, 8))
                : []
            let ones = 0xFFFF_FFFF
            directory += Self.little((0x0201_4B50, 4), (45, 2), (20, 2), (flags, 2), (method, 2), (0, 4), (checksum, 4))
            directory += Self.little((entry.isWide ? ones : packed.count, 4), (entry.isWide ? ones : size, 4))
            directory += Self.little((name.count, 2), (wide.count, 2), (0, 2), (0, 2), (0, 2), (0, 4))
            directory += Self.little((entry.isWide ? ones : offset, 4)) + name + wide
        }
        let start = file.count
        file += directory
        if entries.contains(where: \.isWide) { file += Self.wideEnd(entries.count, directory.count, start) }
        let count = entries.contains(where: \.isWide) ? 0xFFFF : entries.count
        file += Self.little((0x0605_4B50, 4), (0, 4), (count, 2), (count, 2), (directory.count, 4), (start, 4))
        return file + Self.little((comment.count, 2)) + comment
    }

    private static func wideEnd(_ count: Int, _ length: Int, _ start: Int) -> [UInt8] {
        little(
            (0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 4), (0, 4), (count, 8), (count, 8), (length, 8), (start, 8)
        )
            + little((0x0706_4B50, 4), (0, 4), (start + length, 8), (1, 4))
    }

    private static func little(_ numbers: (value: Int, width: Int)...) -> [UInt8] {
        numbers.flatMap { number in (0..<number.width).map { UInt8(truncatingIfNeeded: number.value >> (8 * $0)) } }
    }

    static func checksum(_ bytes: [UInt8]) -> Int {
        Int(crc32(0, bytes, uInt(bytes.count)))
    }

    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var packed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
        bytes.withUnsafeBufferPointer { source in
            packed.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                deflate(&stream, Z_FINISH)
            }
        }
        return Array(packed.prefix(Int(stream.total_out)))
    }
}
