/// A heading found at the beginning of a line.
struct HeadingLine: Sendable {
    /// What it asks for; `nil` for a heading that is not of the form.
    let heading: TemplateHeading?
    /// Its words as written.
    let title: Range<Int>
    /// What stands after it on the same line.
    let value: Range<Int>
    /// What stands before it.
    let marker: LineMarker
    /// Whether a sign divides it from what comes after.
    let hasColon: Bool
}

/// Recognises headings, however they are written: `Namn:`, `**Namn**:`, `1. Namn`, `Namn på insatsen?`, `NAMN –`.
struct HeadingReader: Sendable {
    let text: TemplateText

    /// How far into a line a heading may reach, in bytes.
    private static let reach = 120
    /// How long a heading that is not of the form may be.
    private static let mostUnknownWords = 4
    private static let longestUnknown = 44

    /// The heading of a line, if it begins with one.
    func heading(of line: Range<Int>) -> HeadingLine? {
        let marker = text.marker(of: line)
        let rest = marker.rest
        guard !rest.isEmpty else { return nil }
        let separators = separators(in: rest)
        for separator in separators {
            let title = unmarked(rest.lowerBound..<separator.range.lowerBound)
            guard let known = TemplateHeading.named(key(title)), separator.isColon || !known.needsColon else {
                continue
            }
            let value = unmarked(separator.range.upperBound..<rest.upperBound)
            return HeadingLine(heading: known.heading, title: title, value: value, marker: marker, hasColon: true)
        }
        let whole = unmarked(rest)
        if rest.count <= Self.reach, !marker.hasBullet, isCapitalised(whole),
            let known = TemplateHeading.named(key(whole)),
            !known.needsColon
        {
            let nothing = rest.upperBound..<rest.upperBound
            return HeadingLine(heading: known.heading, title: whole, value: nothing, marker: marker, hasColon: false)
        }
        return separators.first.flatMap { unknown(rest, $0, marker) }
    }

    /// The words of a heading without dots, and without what stands in brackets.
    private func key(_ title: Range<Int>) -> String {
        var depth = 0
        var words: [String] = []
        for word in text.words(in: title) {
            switch word.text {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            default: if depth == 0, word.kind != .sign { words.append(word.folded) }
            }
        }
        return words.joined(separator: " ")
    }

    /// A heading that the form does not have: few words, the first with a capital, then a colon.
    private func unknown(_ rest: Range<Int>, _ separator: Separator, _ marker: LineMarker) -> HeadingLine? {
        let title = unmarked(rest.lowerBound..<separator.range.lowerBound)
        guard separator.isColon, !marker.hasBullet, title.count <= Self.longestUnknown, isCapitalised(title) else {
            return nil
        }
        let words = text.words(in: title)
        let isPlain = words.allSatisfy { $0.kind == .letters || ["-", "/", "(", ")"].contains($0.text) }
        let after = separator.range.upperBound
        let isFree = after >= rest.upperBound || text.scalar(at: after).scalar.isBlank || text.bytes[after] == 0x2A
        guard isPlain, isFree, words.count <= Self.mostUnknownWords else { return nil }
        return HeadingLine(
            heading: nil, title: title, value: unmarked(after..<rest.upperBound), marker: marker, hasColon: true)
    }

    private func isCapitalised(_ range: Range<Int>) -> Bool {
        !range.isEmpty && text.scalar(at: range.lowerBound).scalar.properties.isUppercase
    }

    /// A range without the signs of markup at its ends.
    private func unmarked(_ range: Range<Int>) -> Range<Int> {
        var rest = text.trimmed(range)
        func isMarkup(_ byte: UInt8) -> Bool { [0x2A, 0x5F, 0x7C, 0x60].contains(byte) }
        while !rest.isEmpty, isMarkup(text.bytes[rest.lowerBound]) {
            rest = text.trimmed((rest.lowerBound + 1)..<rest.upperBound)
        }
        while !rest.isEmpty, isMarkup(text.bytes[rest.upperBound - 1]) {
            rest = text.trimmed(rest.lowerBound..<(rest.upperBound - 1))
        }
        return rest
    }

    // MARK: Separators

    private struct Separator {
        let range: Range<Int>
        let isColon: Bool
    }

    /// The places where a heading may end, in order.
    private func separators(in rest: Range<Int>) -> [Separator] {
        var found: [Separator] = []
        var (depth, spaces) = (0, 0)
        var place = rest.lowerBound
        let end = min(rest.upperBound, rest.lowerBound + Self.reach)
        while place < end {
            let (sign, width) = text.scalar(at: place)
            let after = min(place + width, rest.upperBound)
            switch sign {
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            case _ where depth > 0: break
            case ":", "：", "?", "=": found.append(Separator(range: place..<after, isColon: true))
            case "\t", "|": found.append(Separator(range: place..<after, isColon: false))
            case "-", "–", "—":
                let isApart = after >= rest.upperBound || text.scalar(at: after).scalar.isBlank
                if spaces > 0, isApart { found.append(Separator(range: place..<after, isColon: false)) }
            default: break
            }
            spaces = sign == " " || sign == "\u{A0}" ? spaces + 1 : 0
            if spaces == 3, depth == 0 { found.append(Separator(range: place..<after, isColon: false)) }
            place = after
        }
        return found
    }
}
