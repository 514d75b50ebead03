import EmbeddedData

/// The one style sheet, compiled into the program.
public enum Stylesheet {
    /// The CSS.
    public static let text: String = {
        let file = embedded_stylesheet()
        return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }()

    /// The address, which changes with the content, so that browsers may keep the file for ever.
    public static let path = "/assets/style-\(Fingerprint.text(of: text.utf8)).css"
}
