/// 64-bit checksums against torn or damaged files; not a defence against forgery.
public enum Checksum {
    /// FNV-1a over single bytes, for short texts.
    ///
    /// - Complexity: O(n), one multiplication a byte.
    ///
    /// Source: Fowler, Noll & Vo, "FNV-1a", 64-bit parameters.
    public static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    /// The same step over eight bytes at a time, with a rotation so that high bits reach low ones, in four lanes
    /// beside each other, none of which waits for another; the last bytes and the length are mixed in. For files of
    /// many megabytes.
    ///
    /// - Complexity: O(n), one multiplication for eight bytes.
    public static func wide(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        let first = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
        return bytes.withUnsafeBytes { buffer in
            func word(_ offset: Int) -> UInt64 {
                UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            }
            let (lanes, whole) = (buffer.count & ~31, buffer.count & ~7)
            var (a, b, c, d) = (first, first &+ 1, first &+ 2, first &+ 3)
            for offset in stride(from: 0, to: lanes, by: 32) {
                a = step(a, word(offset))
                b = step(b, word(offset + 8))
                c = step(c, word(offset + 16))
                d = step(d, word(offset + 24))
            }
            var hash = [b, c, d].reduce(a, step)
            for offset in stride(from: lanes, to: whole, by: 8) { hash = step(hash, word(offset)) }
            for byte in buffer[whole...] { hash = (hash ^ UInt64(byte)) &* prime }
            return (hash ^ (hash &>> 32)) &* prime
        }
    }

    @inline(__always)
    private static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* prime
        return product &<< 29 | product &>> 35
    }

    private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
