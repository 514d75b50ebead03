/// Takes numbers that name a person out of what somebody searches for.
///
/// A personal identity number (six or eight digits of a date, then four) and a telephone number (eight to fifteen digits
/// that begin with 0, +46 or 0046) find nothing, and must not go on into addresses and answers. Digits may have single
/// spaces and hyphens between; "2003:1210", "50 %" and "10 000 kr" are none.
public enum PersonalNumbers {
    /// The text without them, each replaced by a space.
    ///
    /// - Complexity: O(n) in the characters.
    public static func removed(from text: String) -> String {
        guard text.utf8.lazy.filter({ (48...57).contains($0) }).count >= 8 else { return text }
        var kept = ""
        var run: [Unicode.Scalar] = []
        func end(of run: [Unicode.Scalar]) -> (kept: String, rest: String) {
            // Separators at the end belong to what follows.
            let last = run.lastIndex { isDigit($0) }.map { $0 + 1 } ?? 0
            let rest = String(String.UnicodeScalarView(run[last...]))
            return (isPersonal(run[..<last]) ? " " : String(String.UnicodeScalarView(run[..<last])), rest)
        }
        for scalar in text.unicodeScalars {
            if isDigit(scalar) || run.isEmpty && scalar == "+" || !run.isEmpty && goesOn(scalar, after: run) {
                run.append(scalar)
                continue
            }
            let ended = end(of: run)
            kept += ended.kept + ended.rest
            run = []
            kept.unicodeScalars.append(scalar)
        }
        let ended = end(of: run)
        return kept + ended.kept + ended.rest
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    /// A single space, or a dash, may stand inside a number.
    private static func goesOn(_ scalar: Unicode.Scalar, after run: [Unicode.Scalar]) -> Bool {
        let isSeparator =
            scalar == " " || scalar == "-" || scalar == "+" || scalar.value == 0x2013 || scalar.value == 0xA0
        return isSeparator && run.last.map(isDigit) == true
    }

    private static func isPersonal(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
        let digits = run.filter(isDigit).map { Int($0.value) - 48 }
        return isTelephone(digits, hasPlus: run.first == "+") || isIdentity(digits)
    }

    private static func isTelephone(_ digits: [Int], hasPlus: Bool) -> Bool {
        guard (8...15).contains(digits.count) else { return false }
        return hasPlus || digits[0] == 0
    }

    /// A date and four digits; the check digit is not asked for, since a slip of the pen names a person too.
    private static func isIdentity(_ digits: [Int]) -> Bool {
        guard digits.count == 10 || digits.count == 12 else { return false }
        let short = digits.suffix(10).map(\.self)
        let (month, day) = (short[2] * 10 + short[3], short[4] * 10 + short[5])
        return (1...12).contains(month) && ((1...31).contains(day) || (61...91).contains(day))
    }
}
