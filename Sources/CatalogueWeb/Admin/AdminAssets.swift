import EmbeddedData

/// The style sheet and the script of the pages for administrators, which the public does not have to load.
public enum AdminAssets {
    /// The CSS.
    public static let stylesheet = text(embedded_admin_stylesheet())
    /// The script. Every page works without it.
    public static let script = text(embedded_admin_script())
    /// The style sheet's address, which changes with the content, so that browsers may keep the file for ever.
    public static let stylesheetPath = "/assets/admin-\(Fingerprint.text(of: stylesheet.utf8)).css"
    /// The script's address, which changes likewise.
    public static let scriptPath = "/assets/admin-\(Fingerprint.text(of: script.utf8)).js"

    private static func text(_ file: EmbeddedBytes) -> String {
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
}
