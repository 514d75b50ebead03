/// Finds Swedish personal identity numbers (*personnummer*, *samordningsnummer*) in text.
///
/// Ten or twelve digits, with `-` or `+` before the last four or not, whose date is possible and
/// whose check digit is right. An organisation number has at least 20 in its third and fourth digit
/// and so is never one.
///
/// Source: Folkbokföringslagen (1991:481) 18 and 18 a §§; check digit by the Luhn algorithm.
enum PersonalIdentityNumber {
    /// Whether any such number stands in `text`.
    ///
    /// - Complexity: O(n).
    static func occurs(in text: String) -> Bool {
        var run: [UInt8] = []
        var separators: [Int] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: run.append(byte - 0x30)
            case UInt8(ascii: "-"), UInt8(ascii: "+"): separators.append(run.count)
            default:
                if isNumber(run, separators) { return true }
                run = []
                separators = []
            }
        }
        return isNumber(run, separators)
    }

    private static func isNumber(_ digits: [UInt8], _ separators: [Int]) -> Bool {
        guard digits.count == 10 || digits.count == 12 else { return false }
        // "2026-01-01-2026" is no number: a separator may stand before the last four digits only.
        let inner = separators.filter { $0 > 0 && $0 < digits.count }
        guard inner.allSatisfy({ $0 == digits.count - 4 }) else { return false }
        let short = Array(digits.suffix(10))
        let month = Int(short[2]) * 10 + Int(short[3])
        let day = Int(short[4]) * 10 + Int(short[5])
        let isDay = (1...31).contains(day) || (61...91).contains(day)
        return (1...12).contains(month) && isDay && hasRightCheckDigit(short)
    }

    private static func hasRightCheckDigit(_ digits: [UInt8]) -> Bool {
        let sum = digits.enumerated().reduce(0) { sum, pair in
            let value = Int(pair.element) * (pair.offset % 2 == 0 ? 2 : 1)
            return sum + value / 10 + value % 10
        }
        return sum % 10 == 0
    }
}
