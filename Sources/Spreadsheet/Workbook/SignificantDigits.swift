/// A positive number as at most 15 digits and the place of the point.
struct SignificantDigits {
    /// Digits without zeros at either end.
    private var digits: [UInt8] = []
    /// Where the point is, counted from before the first digit.
    private var point = 0

    private static let most = 15

    /// - Precondition: `value` is positive and finite.
    init(_ value: Double) {
        // Swift writes the shortest decimals that give the number back: 123.45, 5e-05.
        let parts = value.description.split(separator: "e")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        var sawPoint = false
        for byte in parts[0].utf8 {
            if byte == UInt8(ascii: ".") {
                sawPoint = true
            } else {
                if !sawPoint { point += 1 }
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        point += exponent
        while digits.first == 0 {
            digits.removeFirst()
            point -= 1
        }
        round()
        while digits.last == 0 { digits.removeLast() }
    }

    private mutating func round() {
        guard digits.count > Self.most else { return }
        let isUp = digits[Self.most] >= 5
        digits.removeLast(digits.count - Self.most)
        guard isUp else { return }
        var index = Self.most - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            point += 1
        }
    }

    var text: String {
        let signs = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
        switch point {
        case digits.count...21: return signs + String(repeating: "0", count: point - digits.count)
        case 1..<max(1, digits.count): return signs.prefix(point) + "." + signs.dropFirst(point)
        case -9...0: return "0." + String(repeating: "0", count: -point) + signs
        default: return signs.prefix(1) + (digits.count > 1 ? "." + signs.dropFirst() : "") + "e\(point - 1)"
        }
    }
}
