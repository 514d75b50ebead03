import EmbeddedData

/// The one script, compiled into the program. Every page works without it.
public enum Script {
    /// The source.
    public static let text: String = {
        let file = embedded_script()
        return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }()

    /// The address, which changes with the content, so that browsers may keep the file for ever.
    public static let path = "/assets/katalog-\(Fingerprint.text(of: text.utf8)).js"
}
