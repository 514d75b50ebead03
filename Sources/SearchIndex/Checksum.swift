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

    /// The same step over eight bytes at a time, with a rotation so that high bits reach low ones; the last
    /// bytes and the length are mixed in. For files of many megabytes.
    ///
    /// - Complexity: O(n), one multiplication for eight bytes.
    public static func wide(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
        bytes.withUnsafeBytes { buffer in
            let whole = buffer.count & ~7
            var offset = 0
            while offset < whole {
                let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                hash = (hash ^ UInt64(littleEndian: word)) &* prime
                hash = hash &<< 29 | hash &>> 35
                offset += 8
            }
            for byte in buffer[whole...] { hash = (hash ^ UInt64(byte)) &* prime }
        }
        return (hash ^ (hash &>> 32)) &* prime
    }

    private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
