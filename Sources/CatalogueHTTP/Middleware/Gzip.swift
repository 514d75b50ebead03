import SystemZlib

/// Packs bytes as gzip. All unsafe calls of zlib in this module are in this file.
///
/// Source: RFC 1952; the zlib manual.
enum Gzip {
    /// Higher levels win a few per cent for twice the work and more.
    private static let level: Int32 = 4
    /// The largest window, and a header and checksum of gzip rather than zlib's own.
    private static let windowBits: Int32 = 15 + 16

    /// The bytes, packed; `nil` when there is no memory for it.
    ///
    /// - Complexity: O(n), about a millisecond for 100 kB.
    static func packed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        guard let count = UInt32(exactly: bytes.count) else { return nil }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        var isDone = false
        let packed = [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
            stream.next_in = bytes.baseAddress
            stream.avail_in = count
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(clamping: room)
            isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
            written = Int(stream.total_out)
        }
        return isDone ? packed : nil
    }
}
