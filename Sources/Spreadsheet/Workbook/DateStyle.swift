/// What the number format of a cell makes of its number.
enum DateStyle: UInt8, Hashable {
    /// A number.
    case none
    /// A date, perhaps with the time.
    case date
    /// A time of the day.
    case time
    /// A length of time, which may be more than a day.
    case elapsed
}

extension DateStyle {
    /// The style of a format that is known by its number alone.
    ///
    /// Source: ECMA-376 part 1, 18.8.30 (numFmt), with the East Asian ones.
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 22, 27...31, 36, 50...54, 57, 58: .date
            case 18...21, 32...35, 45, 47, 55, 56: .time
            case 46: .elapsed
            default: .none
            }
    }

    /// The style of a format by its code, such as `yyyy\-mm\-dd` or `[$-41D]d mmmm yyyy;@`.
    ///
    /// Only the first section counts, without what is quoted, escaped or in brackets. A placeholder for digits
    /// (other than fractions of seconds) makes it a number whatever letters there are.
    ///
    /// - Complexity: O(n)
    init(code: String) {
        guard code.lowercased() != "general" else {
            self = .none
            return
        }
        let signs = DateFormatSigns(code)
        if signs.hasDigits {
            self = .none
        } else if signs.isElapsed {
            self = .elapsed
        } else if signs.hasDay || (signs.hasMonthOrMinute && !signs.hasTime) {
            self = .date
        } else {
            self = signs.hasTime ? .time : .none
        }
    }
}
