/// Addresses as they may stand in documents for others.
enum URIText {
    /// An address in ASCII: what a URI can't have is percent-encoded as UTF-8, what is encoded already stays.
    ///
    /// Source: RFC 3986, sections 2.1 and 3.2.2; that RDF/XML has no other addresses, DCAT-AP-SE, "Skördning".
    static func escaped(_ address: String) -> String {
        var text = ""
        for byte in address.utf8 {
            let isForbidden = byte <= 0x20 || byte >= 0x7F || "<>\"{}|\\^`".utf8.contains(byte)
            text += isForbidden ? "%" + hexadecimal(byte) : String(Unicode.Scalar(byte))
        }
        return text
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count < 2 ? "0" + digits : digits
    }
}
