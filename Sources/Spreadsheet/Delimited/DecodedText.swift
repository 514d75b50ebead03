/// A file of text as UTF-8 without byte order mark, and what was found on the way.
struct DecodedText {
    private(set) var utf8: [UInt8]
    let encoding: TextEncoding
    private(set) var warnings: [SpreadsheetWarning] = []

    /// Finds the encoding and decodes.
    ///
    /// A byte order mark decides; then bytes that are UTF-16 by where their zeros stand; then valid UTF-8. Of what
    /// remains, text with characters that can only be UTF-8 is a mixture, as when files are joined: each byte that is
    /// not UTF-8 is read as Windows-1252. All else is Windows-1252.
    ///
    /// - Throws: ``SpreadsheetError/unsupported(_:)`` for bytes that are no text.
    /// - Complexity: O(n)
    init(_ bytes: [UInt8]) throws(SpreadsheetError) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self.init(utf8: bytes.dropFirst(3), byteOrderMark: true)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: bytes.dropFirst(2), isLittleEndian: true)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: bytes.dropFirst(2), isLittleEndian: false)
        } else if let isLittleEndian = Self.utf16Order(bytes) {
            self.init(utf16: bytes[...], isLittleEndian: isLittleEndian)
        } else {
            self.init(utf8: bytes[...], byteOrderMark: false)
        }
        guard Self.looksLikeText(utf8) else { throw .unsupported(.binary) }
        // Some programs put a mark before a text that has one.
        var start = 0
        while utf8[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        if start > 0 { utf8.removeFirst(start) }
    }

    private init(utf8 bytes: ArraySlice<UInt8>, byteOrderMark: Bool) {
        let census = UTF8Census(bytes)
        if census.strayBytes == 0 {
            self.init(utf8: Array(bytes), encoding: .utf8(byteOrderMark: byteOrderMark))
        } else if byteOrderMark || census.tellingCharacters > 0 {
            let isMostlyUTF8 = byteOrderMark || census.tellingCharacters >= census.strayBytes
            self.init(
                utf8: Windows1252.mendingUTF8(bytes),
                encoding: isMostlyUTF8 ? .utf8(byteOrderMark: byteOrderMark) : .windows1252)
            warnings = [
                .mixedEncodings(count: census.strayBytes, firstLine: Self.line(of: census.firstStray, in: bytes))
            ]
        } else {
            self.init(windows1252: bytes)
        }
    }

    private init(windows1252 bytes: ArraySlice<UInt8>) {
        self.init(utf8: Windows1252.utf8(bytes), encoding: .windows1252)
        if let first = bytes.firstIndex(where: Windows1252.isUndefined) {
            warnings = [
                .undefinedBytes(
                    count: bytes.count(where: Windows1252.isUndefined), encoding: encoding,
                    firstLine: Self.line(of: first, in: bytes))
            ]
        }
    }

    private init(utf8: [UInt8], encoding: TextEncoding) {
        self.utf8 = utf8
        self.encoding = encoding
    }

    private static func line(of index: Int, in bytes: ArraySlice<UInt8>) -> Int {
        LineBreaks.count(in: bytes[..<index]) + 1
    }

    /// No NUL, and at most one other control character in a hundred bytes.
    private static func looksLikeText(_ utf8: [UInt8]) -> Bool {
        var controls = 0
        for byte in utf8 where byte < 0x20 {
            switch byte {
            case 0: return false
            case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A: continue
            default: controls += 1
            }
        }
        return controls <= utf8.count / 100 + 1
    }
}

extension DecodedText {
    private init(utf16 bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
        let decoder = UTF16Text(bytes, isLittleEndian: isLittleEndian)
        self.init(utf8: decoder.utf8, encoding: isLittleEndian ? .utf16LittleEndian : .utf16BigEndian)
        if let first = decoder.firstBroken {
            warnings = [
                .undefinedBytes(
                    count: decoder.brokenCount, encoding: encoding,
                    firstLine: LineBreaks.count(in: utf8[..<first]) + 1)
            ]
        }
    }

    /// The byte order of UTF-16 without a mark: in Western text nine in ten high bytes are zero, and no low byte is.
    private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
        let pairs = min(bytes.count / 2, 4_096)
        guard pairs >= 2 else { return nil }
        var zeros = (even: 0, odd: 0)
        for pair in 0..<pairs {
            if bytes[2 * pair] == 0 { zeros.even += 1 }
            if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
        }
        if zeros.even == 0, zeros.odd * 10 >= pairs * 9 { return true }
        if zeros.odd == 0, zeros.even * 10 >= pairs * 9 { return false }
        return nil
    }
}
