import FoundationEssentials

/// Turns the bytes of a text file into text: UTF-8, UTF-16 with a byte order mark, else Windows-1252.
enum TextDecoding {
    /// Why bytes are no text.
    enum Failure: Error, Hashable {
        /// More bytes than are read.
        case tooLong(bytes: Int)
        /// A Word, PDF or other file that is no plain text.
        case binary(kind: String)
    }

    /// The text without byte order mark; `isGuess` when it was no Unicode.
    ///
    /// - Complexity: O(n) in the bytes.
    static func text(_ data: Data, longest: Int) throws(Failure) -> (text: String, isGuess: Bool) {
        guard data.count <= longest else { throw .tooLong(bytes: data.count) }
        if let kind = binaryKind(data) { throw .binary(kind: kind) }
        if data.starts(with: [0xFF, 0xFE]) { return (utf16(data.dropFirst(2), isBigEndian: false), false) }
        if data.starts(with: [0xFE, 0xFF]) { return (utf16(data.dropFirst(2), isBigEndian: true), false) }
        let body = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
        guard !body.contains(0) else { throw .binary(kind: "en fil med annat än text") }
        if let text = String(validating: body, as: UTF8.self) { return (text, false) }
        return (windows1252(body), true)
    }

    private static func binaryKind(_ data: Data) -> String? {
        if data.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "en Word- eller Excelfil" }
        if data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "en äldre Word- eller Excelfil" }
        if data.starts(with: Array("%PDF".utf8)) { return "en PDF-fil" }
        if data.starts(with: Array("{\\rtf".utf8)) { return "en RTF-fil" }
        return nil
    }

    private static func utf16(_ bytes: Data, isBigEndian: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var first: UInt8?
        for byte in bytes {
            guard let earlier = first else {
                first = byte
                continue
            }
            let (high, low) = isBigEndian ? (earlier, byte) : (byte, earlier)
            units.append(UInt16(high) << 8 | UInt16(low))
            first = nil
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func windows1252(_ bytes: Data) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            let isSpecial = (0x80...0x9F).contains(byte)
            scalars.append(isSpecial ? special[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(scalars)
    }

    /// The letters of the bytes 80–9F; those that stand for none are U+FFFD.
    ///
    /// Source: Unicode Consortium, mapping table CP1252.
    private static let special: [Unicode.Scalar] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}

extension String {
    /// The text with the marks of å, ä, ö, é and ü in one scalar with their letters, as most programs write them.
    ///
    /// - Complexity: O(n); nothing is copied where there are none.
    var composedSwedish: String {
        guard unicodeScalars.contains(where: { (0x300...0x30A).contains($0.value) }) else { return self }
        var composed = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if let last = composed.last, let whole = Self.compositions[scalar.value]?[last] {
                composed.removeLast()
                composed.append(whole)
            } else {
                composed.append(scalar)
            }
        }
        return String(composed)
    }

    private static let compositions: [UInt32: [Unicode.Scalar: Unicode.Scalar]] = [
        0x30A: ["a": "å", "A": "Å"],
        0x308: ["a": "ä", "A": "Ä", "o": "ö", "O": "Ö", "u": "ü", "U": "Ü", "e": "ë", "E": "Ë"],
        0x301: ["e": "é", "E": "É", "a": "á", "A": "Á"],
        0x300: ["e": "è", "E": "È", "a": "à", "A": "À"],
    ]
}
