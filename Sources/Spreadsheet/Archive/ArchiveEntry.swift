/// A file within a ZIP archive, as the archive's directory describes it.
struct ArchiveEntry: Hashable {
    /// How the bytes are packed.
    enum Method: Hashable {
        case stored
        case deflated
        case other(Int)
    }

    /// The path as written by the ZIP program.
    let name: String
    let method: Method
    let isEncrypted: Bool
    /// CRC-32 of the unpacked bytes.
    let checksum: Int
    let packedSize: Int
    let size: Int
    /// Where the entry's own header is in the file.
    let headerOffset: Int
}
