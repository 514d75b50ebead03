/// How large a request may be.
enum RequestSize {
    /// Bytes of an address: a search text of the longest kind, percent-encoded, and what is chosen beside it.
    static let mostAddressBytes = 14_336
    /// Bytes of one header field, its name included; also of the address before it is looked at.
    static let mostFieldBytes = 16_384
    /// Bytes of all header fields and the address.
    static let mostHeaderBytes = 32_768
    /// Number of header fields.
    static let mostFields = 100
    /// Bytes of a form that a page sends.
    static let mostFormBytes = 16 << 10
    /// Bytes of an entry that is written.
    static let mostEntryBytes = 1 << 20
    /// Bytes of a file that is imported.
    static let mostImportBytes = 50 << 20
}
