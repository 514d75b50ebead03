/// The letters that mean something in the first section of a number format.
struct DateFormatSigns {
    private(set) var hasDay = false
    /// `m` is either, by its neighbours.
    private(set) var hasMonthOrMinute = false
    private(set) var hasTime = false
    /// Hours, minutes or seconds in brackets: `[h]:mm`.
    private(set) var isElapsed = false
    /// Places for digits of a number.
    private(set) var hasDigits = false

    init(_ code: String) {
        var rest = code.lowercased().unicodeScalars[...]
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"": Self.skip(past: "\"", in: &rest)
            case "\\", "_", "*": _ = rest.popFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }
                Self.skip(past: "]", in: &rest)
                if let first = inner.first, "hms".unicodeScalars.contains(first), inner.allSatisfy({ $0 == first }) {
                    isElapsed = true
                }
            case "y", "d", "e", "g", "b": hasDay = hasDay || sign == "y" || sign == "d"
            case "m": hasMonthOrMinute = true
            case "h", "s": hasTime = true
            case "a" where rest.starts(with: "m/pm".unicodeScalars): rest = rest.dropFirst(4)
            case "#", "?": hasDigits = true
            // Fractions of seconds: `ss.0`.
            case "0": hasDigits = hasDigits || !(hasTime || isElapsed)
            default: continue
            }
        }
    }

    private static func skip(past end: Unicode.Scalar, in rest: inout Substring.UnicodeScalarView) {
        while let sign = rest.popFirst(), sign != end {}
    }
}
