/// What a file is by its first bytes.
enum FileKind: Equatable {
    case empty
    case text
    /// ZIP, and so perhaps XLSX.
    case archive
    case unsupported(UnsupportedFile)

    /// Bytes enough to know an archive.
    static let signatureLength = 4

    /// - Complexity: O(1), but O(n) for an OLE file.
    init(_ bytes: [UInt8]) {
        if bytes.isEmpty {
            self = .empty
        } else if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
            self = .archive
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .unsupported(Self.isEncrypted(bytes) ? .passwordProtected : .legacyExcel)
        } else if let file = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.file {
            self = .unsupported(file)
        } else {
            self = Self.isMarkup(bytes) ? .unsupported(.markup) : .text
        }
    }

    private static let signatures: [(bytes: [UInt8], file: UnsupportedFile)] = [
        (Array("%PDF-".utf8), .pdf),
        (Array("{\\rtf".utf8), .textDocument),
        ([0x09, 0x08, 0x10, 0x00], .legacyExcel), ([0x09, 0x04, 0x06, 0x00], .legacyExcel),
        ([0x1F, 0x8B], .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
        (Array("Rar!".utf8), .archive),
        ([0xFF, 0xFE, 0, 0], .binary), ([0, 0, 0xFE, 0xFF], .binary),  // UTF-32
    ]

    /// Whether an OLE file holds an encrypted workbook, by the name of a stream in it.
    ///
    /// Source: [MS-OFFCRYPTO] 2.3.4.4, the stream `EncryptedPackage`.
    private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        // The entries of the directory are 128 bytes long and begin with the name.
        return stride(from: 0, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(256).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let start = String(decoding: head.prefix(16), as: UTF8.self).lowercased()
        return ["<?xml", "<!doctype", "<html", "<table", "<meta", "<head"].contains { start.hasPrefix($0) }
    }
}
