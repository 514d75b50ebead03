/// The parameters of an address, decoded, in order.
struct QueryItems {
    /// Names and values; a name may occur several times.
    let items: [(name: String, value: String)]
    /// Whether a value could not be decoded as UTF-8.
    let isMalformed: Bool

    /// Reads `a=1&b=2` in the form that HTML forms send: `+` is a space.
    ///
    /// Source: WHATWG URL, "application/x-www-form-urlencoded parsing".
    init(_ query: String?) {
        var items: [(String, String)] = []
        var isMalformed = false
        for part in (query ?? "").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(pair[0]), let value = Self.decoded(pair.count > 1 ? pair[1] : "") else {
                isMalformed = true
                continue
            }
            items.append((name, value))
        }
        self.items = items
        self.isMalformed = isMalformed
    }

    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var iterator = text.utf8.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard let high = iterator.next().flatMap(hexDigit), let low = iterator.next().flatMap(hexDigit) else {
                    return nil
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
