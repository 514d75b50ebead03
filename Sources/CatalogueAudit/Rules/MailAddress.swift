/// An e-mail address in a text.
struct MailAddress {
    /// What stands before the @, in small letters.
    let local: String
    /// Where the address stands, in UTF-8 bytes.
    let byteRange: Range<Int>

    /// Every address in a text.
    ///
    /// - Complexity: O(n) in the bytes.
    static func all(in bytes: [UInt8]) -> [MailAddress] {
        var found: [MailAddress] = []
        var from = 0
        while let at = bytes[from...].firstIndex(of: UInt8(ascii: "@")) {
            // No look behind the address before: the same bytes are not read twice.
            var start = at
            while start > from, isPart(bytes, at: start - 1) { start -= 1 }
            var end = at + 1
            while end < bytes.count, isPart(bytes, at: end) { end += 1 }
            from = end
            while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
            let domain = bytes[(at + 1)..<end]
            guard start < at, domain.contains(UInt8(ascii: ".")) else { continue }
            let local = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
            found.append(MailAddress(local: local, byteRange: start..<end))
        }
        return found
    }

    /// Whether a byte is of a letter, å, ä and ö among them, a digit, a dot, a hyphen, an underscore or a plus.
    private static func isPart(_ bytes: [UInt8], at place: Int) -> Bool {
        switch bytes[place] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "+"):
            true
        // å, ä, ö and others of their row, both bytes of them.
        case 0xC3: place + 1 < bytes.count && bytes[place + 1] & 0xC0 == 0x80
        case 0x80...0xBF: place > 0 && bytes[place - 1] == 0xC3
        default: false
        }
    }
}

/// Swedish mobile telephone numbers in a text.
///
/// Source: PTS, "Svensk nummerplan för telefoni", 070, 072, 073, 076 and 079.
enum MobileNumber {
    /// Where such numbers stand, in UTF-8 bytes.
    ///
    /// - Complexity: O(n) in the bytes.
    static func all(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var place = 0
        while place < bytes.count {
            guard isDigit(bytes[place]) || bytes[place] == UInt8(ascii: "+") else {
                place += 1
                continue
            }
            let (digits, end) = run(bytes, from: place)
            if isMobile(digits) { found.append(place..<end) }
            place = max(end, place + 1)
        }
        return found
    }

    /// The digits from a place on, with single spaces and hyphens between, and where the last of them ends.
    private static func run(_ bytes: [UInt8], from start: Int) -> (digits: [UInt8], end: Int) {
        var (digits, end, place): ([UInt8], Int, Int) = ([], start, start)
        while place < bytes.count {
            if isDigit(bytes[place]) {
                digits.append(bytes[place] & 0x0F)
                end = place + 1
            } else if !(place == start && bytes[place] == UInt8(ascii: "+")) {
                let mayFollow = [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/")].contains(bytes[place])
                guard mayFollow, place < end + 3 else { break }
            }
            place += 1
        }
        return (digits, end)
    }

    private static func isMobile(_ digits: [UInt8]) -> Bool {
        let national: [UInt8] =
            digits.starts(with: [4, 6]) && digits.count == 11 ? [0] + digits.dropFirst(2) : digits
        return national.count == 10 && national.starts(with: [0, 7]) && [0, 2, 3, 6, 9].contains(national[2])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
