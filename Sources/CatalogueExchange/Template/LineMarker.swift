/// What stands before the words of a line: a bullet, a number or a sign of markup.
struct LineMarker: Sendable {
    /// The rest of the line.
    var rest: Range<Int>
    /// Whether it is an item of a list with bullets.
    var hasBullet = false
    /// Its number, where it is numbered: 2 of "2." and "Steg 2:".
    var number: Int?

    /// Whether it is an item of a list.
    var isItem: Bool { hasBullet || number != nil }
}

extension TemplateText {
    /// Reads the markers at the beginning of a line.
    func marker(of line: Range<Int>) -> LineMarker {
        var marker = LineMarker(rest: line)
        // Few markers stand before each other, as in "> - 1. **Namn**".
        for _ in 0..<6 {
            guard let next = markerEnd(marker.rest, &marker) else { break }
            marker.rest = trimmed(next..<line.upperBound)
        }
        return marker
    }

    private func markerEnd(_ rest: Range<Int>, _ marker: inout LineMarker) -> Int? {
        guard !rest.isEmpty else { return nil }
        let (first, width) = scalar(at: rest.lowerBound)
        let next = rest.lowerBound + width
        switch first {
        case "#", "|": return next
        case "•", "·", "▪", "●", "◦", "‣", "⁃", "■", "□", "☐", "➢", "✓", "\u{F0B7}", "\u{F0A7}":
            marker.hasBullet = true
            return next
        case "-", "–", "—", "*", "o":
            guard next < rest.upperBound, scalar(at: next).scalar.isBlank, first != "o" || bytes[next] == 0x09 else {
                return nil
            }
            marker.hasBullet = true
            return next
        case "0"..."9": return numberEnd(rest, &marker)
        case "S", "s": return stepEnd(rest, &marker)
        default: return nil
        }
    }

    /// After "2." and "2)"; a number within a number, as in "2.1", counts too.
    private func numberEnd(_ rest: Range<Int>, _ marker: inout LineMarker) -> Int? {
        let words = words(in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 12))
        guard let number = words.first?.number, number < 100, words.count > 1 else { return nil }
        var index = 1
        while index + 1 < words.count, words[index].text == ".", words[index + 1].number.map({ $0 < 100 }) == true,
            words[index + 1].range.lowerBound == words[index].range.upperBound
        {
            index += 2
        }
        var end = words[index - 1].range.upperBound
        if index < words.count, [".", ")", ":"].contains(words[index].text), words[index].range.lowerBound == end {
            end = words[index].range.upperBound
        } else if index == 1 {
            return nil
        }
        guard end < rest.upperBound, scalar(at: end).scalar.isBlank || bytes[end] == UInt8(ascii: "*") else {
            return nil
        }
        marker.number = number
        return end
    }

    private func stepEnd(_ rest: Range<Int>, _ marker: inout LineMarker) -> Int? {
        let words = words(in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 12))
        guard words.count > 2, words[0].folded == "steg", let number = words[1].number,
            [":", ".", ")"].contains(words[2].text)
        else { return nil }
        marker.number = number
        return words[2].range.upperBound
    }

    /// Whether a line is only a rule: three or more dashes, equals signs, underscores, asterisks.
    func isRule(_ line: Range<Int>) -> Bool {
        var count = 0
        var place = line.lowerBound
        while place < line.upperBound {
            let (sign, width) = scalar(at: place)
            guard ["-", "–", "—", "=", "_", "*", "─", "━", "―"].contains(sign) || sign.isBlank else { return false }
            count += sign.isBlank ? 0 : sign == "—" || sign == "─" ? 2 : 1
            place += width
        }
        return count >= 3
    }
}
