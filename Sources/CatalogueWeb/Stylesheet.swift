import EmbeddedData

/// The one style sheet, compiled into the program.
public enum Stylesheet {
    /// The CSS.
    public static let text: String = {
        let file = embedded_stylesheet()
        return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }()

    /// The address, which changes with the content, so that browsers may keep the file for ever.
    public static let path = "/assets/style-\(fingerprint).css"

    /// Source: Fowler, Noll & Vo, "FNV-1a", 64-bit parameters.
    private static var fingerprint: String {
        let hash = text.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return String(hash, radix: 36)
    }
}
