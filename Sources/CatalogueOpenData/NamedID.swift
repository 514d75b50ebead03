import Crypto
import FoundationEssentials

/// Ids of things that the catalogue keeps no id of: the same thing has the same id in every answer, from every
/// server, after every restart.
///
/// Source: RFC 9562, section 5.5 (UUID version 5).
enum NamedID {
    /// What the names are unique within.
    private static let namespace = id("insatskatalogen.open-data", in: dns)
    /// Source: RFC 9562, section 6.6.
    static let dns = UUID(
        uuid: (
            0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8
        ))

    /// The id of a thing of a kind, named by parts that together are unique within the kind.
    ///
    /// - Complexity: O(n) in the bytes of the parts.
    static func text(_ kind: String, _ parts: String...) -> String {
        // The separator occurs in no part: control characters are refused in every text.
        id(([kind] + parts).joined(separator: "\u{1F}"), in: namespace).uuidString.lowercased()
    }

    /// The version 5 UUID of a name within a namespace.
    static func id(_ name: String, in namespace: UUID) -> UUID {
        let prefix = withUnsafeBytes(of: namespace.uuid) { Array($0) }
        var bytes = Array(Insecure.SHA1.hash(data: prefix + Array(name.utf8)).prefix(16))
        bytes[6] = 0x50 | bytes[6] & 0x0F
        bytes[8] = 0x80 | bytes[8] & 0x3F
        return UUID(
            uuid: (
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
                bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
            ))
    }
}
