#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The lines of standard input as they are, one after the other: ill-formed UTF-8 is not repaired, so
/// that byte offsets stay those of the input.
struct StandardInputLines: Sequence, IteratorProtocol {
    private var pending: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    private static let chunkBytes = 65_536

    /// The next line without its line break; a last line needs none.
    ///
    /// - Complexity: O(n) in its bytes, amortised.
    mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            if let end = pending[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Self.withoutReturn(pending[start..<end])
            }
            if isAtEnd {
                guard start < pending.count else { return nil }
                defer { start = pending.count }
                return Self.withoutReturn(pending[start...])
            }
            pending.removeFirst(start)
            start = 0
            searched = pending.count
            readMore()
        }
    }

    private mutating func readMore() {
        let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { buffer, count in
            var got = -1
            repeat { got = read(STDIN_FILENO, buffer.baseAddress, Self.chunkBytes) } while got < 0 && errno == EINTR
            count = Swift.max(got, 0)
        }
        isAtEnd = chunk.isEmpty
        pending += chunk
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
        Array(line.last == 0x0D ? line.dropLast() : line)
    }
}
