/// What a hyphen after a word means.
///
/// "ESF-projekt" is joined; "arbets- och rehabiliteringsinsatser" leaves a part to be said later. A
/// word broken at the end of a line ("rehabili-⏎tering") is joined too.
enum HyphenLink {
    /// Whether a sign after a word may tie it to another: a hyphen, or the dash that programs make of one
    /// before a space. Between words ("16–24") a dash separates.
    static func mayLink(_ value: UInt32) -> Bool { value == 0x2013 || ScalarClass(value) == .hyphen }

    /// The link that a hyphen makes when `start` is the byte after it.
    static func link(in reader: UTF8Scalars, after start: Int) -> Token.Link {
        let next = skipLineBreak(in: reader.bytes, from: start)
        guard next < reader.bytes.count else { return .suspended }
        switch ScalarClass(reader.scalar(at: next).value) {
        case .word: return .joined
        case .hyphen: return .apart
        case .section, .separator, .vanishing: return .suspended
        }
    }

    /// The place after a line break that is followed by a lower-case ASCII letter or å, ä, ö; else `start`.
    static func skipLineBreak(in bytes: [UInt8], from start: Int) -> Int {
        var next = start
        if next < bytes.count, bytes[next] == 0x0D { next += 1 }
        guard next < bytes.count, bytes[next] == 0x0A else { return start }
        next += 1
        guard next < bytes.count, (0x61...0x7A).contains(bytes[next]) || bytes[next] == 0xC3 else { return start }
        return next
    }
}
