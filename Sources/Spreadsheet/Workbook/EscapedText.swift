/// Takes back the escapes `_x000D_`, in which a workbook writes what XML can't hold.
///
/// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
enum EscapedText {
    /// The text with escapes decoded and every line break as LF. NUL and half characters become `�`.
    ///
    /// - Complexity: O(n)
    static func decode(_ utf8: [UInt8]) -> String {
        let hasEscapes = utf8.contains(UInt8(ascii: "_"))
        return String(decoding: LineBreaks.normalised(hasEscapes ? unescaped(utf8) : utf8), as: UTF8.self)
    }

    static func decode(_ text: String) -> String { decode(Array(text.utf8)) }

    private static func unescaped(_ utf8: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        var index = 0
        while index < utf8.count {
            guard let unit = codeUnit(at: index, in: utf8) else {
                result.append(utf8[index])
                index += 1
                continue
            }
            index += 7
            if unit & 0xFC00 == 0xD800, let low = codeUnit(at: index, in: utf8), low & 0xFC00 == 0xDC00 {
                append(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF), to: &result)
                index += 7
            } else {
                append(unit, to: &result)
            }
        }
        return result
    }

    /// The UTF-16 code unit of an escape at `index`.
    private static func codeUnit(at index: Int, in utf8: [UInt8]) -> UInt32? {
        guard utf8.count - index >= 7, utf8[index] == UInt8(ascii: "_"), utf8[index + 1] == UInt8(ascii: "x"),
            utf8[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt32 = 0
        for byte in utf8[(index + 2)..<(index + 6)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private static func append(_ value: UInt32, to utf8: inout [UInt8]) {
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        utf8.append(contentsOf: scalar.flatMap { UTF8.encode($0) } ?? UTF8.encodedReplacementCharacter)
    }
}
