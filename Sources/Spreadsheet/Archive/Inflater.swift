import SystemZlib

/// Unpacks raw deflate, a piece at a time. All unsafe calls of zlib are in this file.
///
/// A class, since zlib keeps the address of its state.
///
/// Source: RFC 1951; the zlib manual.
final class Inflater {
    /// What a call gave.
    enum Outcome {
        /// So many bytes in the buffer, and there may be more.
        case more(Int)
        /// So many bytes in the buffer, the last ones.
        case last(Int)
        /// The bytes are not deflated, or end too early.
        case damaged
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Negative window bits: no header, as in ZIP.
        isReady = inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Unpacks from the front of `input`, which it shortens by what was used, until `buffer` is full.
    func unpack(_ input: inout ArraySlice<UInt8>, into buffer: inout [UInt8]) -> Outcome {
        guard isReady else { return .damaged }
        let offered = min(input.count, Int(Int32.max))
        let room = min(buffer.count, Int(Int32.max))
        let code = input.withUnsafeBufferPointer { source in
            buffer.withUnsafeMutableBufferPointer { target in
                stream.pointee.next_in = source.baseAddress
                stream.pointee.avail_in = uInt(offered)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = uInt(room)
                return inflate(stream, Z_NO_FLUSH)
            }
        }
        input = input.dropFirst(offered - Int(stream.pointee.avail_in))
        let count = room - Int(stream.pointee.avail_out)
        return switch code {
        case Z_STREAM_END: .last(count)
        case Z_OK where count > 0: .more(count)
        default: .damaged
        }
    }
}

/// CRC-32, the checksum of ZIP.
enum CyclicChecksum {
    /// The checksum of what gave `checksum` (0 to begin with) followed by the first `count` of `bytes`.
    ///
    /// - Precondition: `count` is at most `bytes.count` and 2³¹.
    static func extending(_ checksum: Int, with bytes: [UInt8], count: Int) -> Int {
        bytes.withUnsafeBufferPointer { Int(crc32(uLong(checksum), $0.baseAddress, uInt(count))) }
    }
}
