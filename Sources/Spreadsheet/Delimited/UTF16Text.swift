/// Decodes UTF-16; half characters become `�`.
struct UTF16Text {
    private(set) var utf8: [UInt8] = []
    private(set) var brokenCount = 0
    /// Where in `utf8` the first half character is.
    private(set) var firstBroken: Int?

    /// - Complexity: O(n)
    init(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) {
        utf8.reserveCapacity(bytes.count / 2 + bytes.count / 16)
        var index = bytes.startIndex
        var lead: UInt32?
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            let unit = isLittleEndian ? second << 8 | first : first << 8 | second
            index += 2
            switch (lead, unit) {
            case (let high?, 0xDC00...0xDFFF):
                append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
                lead = nil
            case (_, 0xD800...0xDBFF):
                if lead != nil { appendBroken() }
                lead = unit
            default:
                if lead != nil { appendBroken() }
                lead = nil
                append(unit)
            }
        }
        if lead != nil { appendBroken() }
        if index < bytes.endIndex { appendBroken() }
    }

    private mutating func append(_ value: UInt32) {
        guard let scalar = Unicode.Scalar(value) else { return appendBroken() }
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func appendBroken() {
        if firstBroken == nil { firstBroken = utf8.count }
        brokenCount += 1
        utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
}
