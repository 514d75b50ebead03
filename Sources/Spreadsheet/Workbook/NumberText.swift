/// A number of a workbook in plain decimals.
///
/// Digits that a file writes as a whole number are kept. Others go by way of a double, of which 15 significant
/// digits are kept, as spreadsheets show: 0.30000000000000004 is `0.3`.
enum NumberText {
    /// The number in short decimals: `16`, `-0.5`; an exponent only beyond 10²¹ or below 10⁻¹⁰. `nil` when `text` is
    /// no number.
    ///
    /// - Complexity: O(n)
    static func plain(_ text: String) -> String? {
        if isWhole(text) { return text }
        return parse(text).map(plain)
    }

    /// The value; `nil` for what is no finite number in XML Schema's way of writing.
    static func parse(_ text: String) -> Double? {
        let isPlain = text.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        guard isPlain, text.utf8.count <= 400, let value = Double(text), value.isFinite else { return nil }
        return value
    }

    private static func isWhole(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.utf8.dropFirst() : text.utf8[...]
        guard (1...40).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else { return false }
        return digits.first != UInt8(ascii: "0") || text == "0"
    }

    private static func plain(_ value: Double) -> String {
        guard value != 0 else { return "0" }
        let decimal = SignificantDigits(value.magnitude)
        return (value < 0 ? "-" : "") + decimal.text
    }
}
