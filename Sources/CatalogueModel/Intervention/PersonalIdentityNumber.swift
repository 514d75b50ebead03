/// Finds Swedish personal identity numbers (*personnummer*, *samordningsnummer*) in text.
///
/// Ten or twelve digits, with a dash, plus or space before the last four or not, whose date is possible and
/// whose check digit is right. An organisation number has at least 20 in its third and fourth digit
/// and so is never one.
///
/// Source: Folkbokföringslagen (1991:481) 18 and 18 a §§; check digit by the Luhn algorithm.
enum PersonalIdentityNumber {
    /// Whether any such number stands in `text`.
    ///
    /// - Complexity: O(n).
    static func occurs(in text: String) -> Bool {
        var digits: [UInt8] = []
        var gap = 0
        for scalar in text.unicodeScalars {
            if let digit = UInt8(exactly: scalar.value).flatMap({ (0x30...0x39).contains($0) ? $0 - 0x30 : nil }) {
                digits.append(digit)
                continue
            }
            // A dash, a plus or a space may stand before the last four digits, and only there.
            if digits.count == 6 || digits.count == 8, gap < 3, isSeparator(scalar) {
                gap += 1
                continue
            }
            if isNumber(digits) { return true }
            digits = []
            gap = 0
        }
        return isNumber(digits)
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "+" || scalar.properties.generalCategory == .dashPunctuation || scalar.properties.isWhitespace
    }

    private static func isNumber(_ digits: [UInt8]) -> Bool {
        guard digits.count == 10 || digits.count == 12 else { return false }
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
