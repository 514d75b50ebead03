/// Writes JSON straight into bytes, for the replies that are made most often: going through `JSONEncoder` would cost
/// more than finding what they tell.
///
/// Whoever writes puts the members of an object in the order of their names, as ``jsonBytes(_:)`` does.
///
/// Source: RFC 8259.
struct JSONWriter {
    /// UTF-8 of what was written.
    private(set) var bytes: [UInt8] = []
    /// Whether a comma belongs before the next member or element.
    private var needsComma = false

    // MARK: Structure

    /// Writes an object whose members `write` writes.
    mutating func object(_ write: (inout JSONWriter) -> Void) {
        enclosed("{", "}", write)
    }

    /// Writes an array of values, each by `write`.
    mutating func array<Value>(_ values: [Value], _ write: (inout JSONWriter, Value) -> Void) {
        enclosed("[", "]") { writer in
            for value in values {
                writer.separate()
                writer.needsComma = false
                write(&writer, value)
                writer.needsComma = true
            }
        }
    }

    private mutating func enclosed(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ write: (inout JSONWriter) -> Void)
    {
        bytes.append(UInt8(ascii: open))
        needsComma = false
        write(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func name(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(contentsOf: "\":".utf8)
        needsComma = false
    }

    // MARK: Members

    /// Writes a member whose value `write` writes.
    mutating func member(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
        self.name(name)
        write(&self)
        needsComma = true
    }

    /// Writes a member whose name is not known beforehand.
    mutating func member(named name: String, _ write: (inout JSONWriter) -> Void) {
        separate()
        text(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        write(&self)
        needsComma = true
    }

    /// Writes a member that is a text.
    mutating func member(_ name: StaticString, _ text: String) { member(name) { $0.text(text) } }
    /// Writes a member that is a whole number.
    mutating func member(_ name: StaticString, _ number: Int) { member(name) { $0.number(number) } }
    /// Writes a member that is a number.
    mutating func member(_ name: StaticString, _ number: Double) { member(name) { $0.number(number) } }
    /// Writes a member that is true or false.
    mutating func member(_ name: StaticString, _ flag: Bool) { member(name) { $0.flag(flag) } }
    /// Writes a member that is a list of texts.
    mutating func member(_ name: StaticString, _ texts: [String]) {
        member(name) { $0.array(texts) { $0.text($1) } }
    }

    /// Writes a member, or nothing where there is no value.
    mutating func member(ifPresent name: StaticString, _ text: String?) { if let text { member(name, text) } }
    /// Writes a member, or nothing where there is no value.
    mutating func member(ifPresent name: StaticString, _ number: Int?) { if let number { member(name, number) } }
    /// Writes a member, or nothing where there is no value.
    mutating func member(ifPresent name: StaticString, _ flag: Bool?) { if let flag { member(name, flag) } }

    /// Writes a member that is `null` where there is no value.
    mutating func member<Value>(
        _ name: StaticString, orNull value: Value?, _ write: (inout JSONWriter, Value) -> Void
    ) {
        member(name) { writer in
            if let value { write(&writer, value) } else { writer.bytes.append(contentsOf: "null".utf8) }
        }
    }

    /// Writes members that were written before, as ``members(_:)`` gave them.
    mutating func members(_ written: some Collection<UInt8>) {
        guard !written.isEmpty else { return }
        separate()
        bytes.append(contentsOf: written)
        needsComma = true
    }

    /// Members as they stand in an object, without its brackets.
    static func members(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter()
        write(&writer)
        return writer.bytes
    }

    // MARK: Values

    /// Writes a whole number.
    mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// Writes a finite number, a whole one without decimals.
    mutating func number(_ number: Double) {
        let text = number.description
        bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
    }

    /// Writes true or false.
    mutating func flag(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

    /// Writes a text.
    mutating func text(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (position, byte) in utf8.enumerated() where Self.needsEscape(byte) {
                bytes.append(contentsOf: utf8[start..<position])
                escape(byte)
                start = position + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool { byte < 0x20 || byte == 0x22 || byte == 0x5C }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x22, 0x5C: bytes.append(byte)
        default:
            let digits = String(byte, radix: 16)
            bytes.append(contentsOf: "u00".utf8)
            if digits.utf8.count == 1 { bytes.append(UInt8(ascii: "0")) }
            bytes.append(contentsOf: digits.utf8)
        }
    }
}
