/// Names a version of some bytes, for addresses and tags. Not for anything that must be unforgeable.
public enum Fingerprint {
    /// 64 bits in base 36.
    ///
    /// Source: Fowler, Noll & Vo, "FNV-1a", 64-bit parameters.
    public static func text(of bytes: some Sequence<UInt8>) -> String {
        let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return String(hash, radix: 36)
    }
}
