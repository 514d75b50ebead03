/// A text to be read: its bytes, and its lines as places in them.
struct TemplateText: Sendable {
    /// The text.
    let string: String
    /// Its UTF-8.
    let bytes: [UInt8]
    /// The lines without white space at their ends; empty ones where there is nothing else. Line 1 is the first.
    let lines: [Range<Int>]

    /// - Complexity: O(n) in the bytes.
    init(_ text: String) {
        string = text
        let bytes = Array(text.utf8)
        self.bytes = bytes
        var found: [Range<Int>] = []
        var start = 0
        var place = 0
        while place < bytes.count {
            let length = Self.lineEnd(bytes, at: place)
            if length > 0 {
                found.append(start..<place)
                start = place + length
            }
            place += max(length, 1)
        }
        if start < bytes.count { found.append(start..<bytes.count) }
        lines = Self.unquoted(found.map { Self.trimmed($0, bytes) }, bytes)
    }

    /// The number of bytes of a line end at a place, 0 for none. Word ends a line inside a paragraph with VT.
    private static func lineEnd(_ bytes: [UInt8], at place: Int) -> Int {
        let rest = bytes.count - place
        switch bytes[place] {
        case 0x0D: return rest > 1 && bytes[place + 1] == 0x0A ? 2 : 1
        case 0x0A, 0x0B, 0x0C: return 1
        case 0xC2: return rest > 1 && bytes[place + 1] == 0x85 ? 2 : 0
        case 0xE2:
            let isSeparator = rest > 2 && bytes[place + 1] == 0x80 && (bytes[place + 2] & 0xFE) == 0xA8
            return isSeparator ? 3 : 0
        default: return 0
        }
    }

    /// The lines without the ">" of an e-mail that was quoted whole.
    private static func unquoted(_ lines: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
        let filled = lines.count { !$0.isEmpty }
        let quoted = lines.count { !$0.isEmpty && bytes[$0.lowerBound] == UInt8(ascii: ">") }
        guard quoted > 0, quoted * 2 > filled else { return lines }
        return lines.map { line in
            var rest = line
            while !rest.isEmpty, bytes[rest.lowerBound] == UInt8(ascii: ">") {
                rest = trimmed((rest.lowerBound + 1)..<rest.upperBound, bytes)
            }
            return rest
        }
    }

    /// The text of a range, exactly.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The line in which a place lies, from 1.
    ///
    /// - Complexity: O(log n) in the lines.
    func line(at place: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = low + (high - low) / 2
            if lines[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
        }
        return max(low, 1)
    }

    /// A range without white space and invisible signs at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> { Self.trimmed(range, bytes) }

    private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let (scalar, width) = scalar(bytes, at: start)
            guard scalar.isBlank, start + width <= end else { break }
            start += width
        }
        while start < end {
            var last = end - 1
            while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
            guard scalar(bytes, at: last).scalar.isBlank else { break }
            end = last
        }
        return start..<end
    }

    /// The scalar that begins at a place, and its bytes.
    func scalar(at place: Int) -> (scalar: Unicode.Scalar, width: Int) { Self.scalar(bytes, at: place) }

    /// The bytes are those of a `String`, so they are well formed; anything else reads as U+FFFD of one byte.
    private static func scalar(_ bytes: [UInt8], at place: Int) -> (scalar: Unicode.Scalar, width: Int) {
        let first = bytes[place]
        let width = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0
        guard width > 0, place + width <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = width == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(width))
        for byte in bytes[(place + 1)..<(place + width)] { value = value << 6 | UInt32(byte & 0x3F) }
        return Unicode.Scalar(value).map { ($0, width) } ?? ("\u{FFFD}", 1)
    }
}

extension Unicode.Scalar {
    /// White space, and signs without width that come along when text is pasted.
    var isBlank: Bool {
        switch value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: properties.isWhitespace
        }
    }

    /// Signs that nobody sees and no field may have.
    var isInvisible: Bool {
        switch value {
        case 0x09, 0x0A...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: false
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0..<0x20, 0x7F..<0xA0: true
        default: false
        }
    }
}
