import EmbeddedData

/// A data file compiled into the program.
enum EmbeddedFile {
    case municipalities
    case counties
    case vocabulary

    /// The bytes of the file.
    ///
    /// - Complexity: O(n), a copy.
    var bytes: [UInt8] {
        let file =
            switch self {
            case .municipalities: embedded_municipalities()
            case .counties: embedded_counties()
            case .vocabulary: embedded_vocabulary()
            }
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }

    /// The file as text; the files are UTF-8.
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
