/// The name of a request in a chain of systems: version, trace, the caller's part of it, and flags, in hexadecimal.
///
/// Source: W3C, "Trace Context", level 1; Digg's REST API-profil SPA.02 and SPA.04.
struct TraceParent: Hashable, Sendable {
    /// 32 digits that the whole chain shares.
    let trace: String
    /// Two digits, such as whether the chain is recorded.
    let flags: String

    /// Reads a header; `nil` when it is missing or none.
    init?(_ header: String?) {
        guard let header else { return nil }
        let parts = header.split(separator: "-", omittingEmptySubsequences: false)
        // Later versions may add parts; the first four keep their meaning.
        guard parts.count >= 4, parts[0].utf8.count == 2, parts[0] != "ff", parts[0] != "00" || parts.count == 4,
            parts[1].utf8.count == 32, parts[2].utf8.count == 16, parts[3].utf8.count == 2,
            parts[..<4].allSatisfy({ $0.utf8.allSatisfy(Self.isHex) }),
            !parts[1].utf8.allSatisfy({ $0 == UInt8(ascii: "0") }),
            !parts[2].utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
        else { return nil }
        (trace, flags) = (String(parts[1]), String(parts[3]))
    }

    /// A chain that begins here.
    init(using random: inout some RandomNumberGenerator) {
        trace = Self.hex(random.next() | 1) + Self.hex(random.next())
        flags = "00"
    }

    /// The header to answer with: the same chain, our own part.
    func header(using random: inout some RandomNumberGenerator) -> String {
        "00-\(trace)-\(Self.hex(random.next() | 1))-\(flags)"
    }

    private static func isHex(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...102).contains(byte) }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
