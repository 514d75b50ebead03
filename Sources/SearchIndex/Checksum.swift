/// A 64-bit checksum against torn or damaged files; not a defence against forgery.
///
/// Source: Fowler, Noll & Vo, "FNV-1a", 64-bit parameters.
enum Checksum {
    /// FNV-1a over `bytes`.
    ///
    /// - Complexity: O(n), one multiplication a byte.
    static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}
