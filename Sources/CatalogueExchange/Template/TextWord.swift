/// A word, a number or a sign of a text.
struct TextWord: Sendable {
    /// What it is.
    enum Kind: Sendable { case letters, number, sign }

    let kind: Kind
    /// In small letters.
    let text: String
    /// In small letters without dots; dashes of all lengths are "-".
    let folded: String
    /// Where it stands in the text.
    let range: Range<Int>
    /// Whether it begins with a capital letter.
    let isCapitalised: Bool

    /// The number, of at most eight digits.
    var number: Int? { kind == .number && text.utf8.count <= 8 ? Int(text) : nil }
}

extension TemplateText {
    /// The words, numbers and signs of a range; "18år" is a number and a word.
    ///
    /// - Complexity: O(n) in the bytes.
    func words(in range: Range<Int>) -> [TextWord] {
        var words: [TextWord] = []
        var place = range.lowerBound
        while place < range.upperBound {
            let (first, width) = scalar(at: place)
            guard !first.isBlank, !first.isInvisible else {
                place += width
                continue
            }
            let kind = Self.kind(first)
            var end = place + width
            while kind != .sign, end < range.upperBound {
                let (next, width) = scalar(at: end)
                guard Self.kind(next) == kind || next.isInsideWord else { break }
                end += width
            }
            words.append(word(kind, place..<min(end, range.upperBound), first))
            place = end
        }
        return words
    }

    private static func kind(_ scalar: Unicode.Scalar) -> TextWord.Kind {
        if (48...57).contains(scalar.value) { return .number }
        return scalar.properties.isAlphabetic ? .letters : .sign
    }

    private func word(_ kind: TextWord.Kind, _ range: Range<Int>, _ first: Unicode.Scalar) -> TextWord {
        let isCapitalised = first.properties.isUppercase
        guard kind != .sign else {
            let sign = first.properties.generalCategory == .dashPunctuation || first == "\u{2212}" ? "-" : string(range)
            return TextWord(kind: kind, text: sign, folded: sign, range: range, isCapitalised: false)
        }
        var text = String.UnicodeScalarView()
        for scalar in string(range).unicodeScalars where !scalar.isInsideWord {
            text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
        let small = String(text)
        return TextWord(
            kind: kind, text: small, folded: small.foldedSwedish, range: range, isCapitalised: isCapitalised)
    }
}

extension Unicode.Scalar {
    /// Marks and invisible hyphens, which are part of the word that they stand in.
    fileprivate var isInsideWord: Bool {
        switch value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0x300...0x36F: true
        default: false
        }
    }
}

extension String {
    /// A text in small letters with the marks taken away: å and ä are a, ö is o, é is e.
    var foldedSwedish: String {
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
        var folded = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "å", "ä", "á", "à", "â", "æ": folded.append("a")
            case "ö", "ó", "ò", "ô", "ø": folded.append("o")
            case "é", "è", "ê", "ë": folded.append("e")
            case "ü", "ú": folded.append("u")
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}
