import CatalogueModel

extension TemplateText {
    /// What a person wrote in a range, on one line: single spaces, no marks of bold, nothing invisible.
    ///
    /// - Complexity: O(n) in the bytes.
    func value(_ range: Range<Int>) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in string(range).unicodeScalars where !scalar.isInvisible {
            if scalar.properties.isWhitespace {
                if kept.last != " " { kept.append(" ") }
            } else {
                kept.append(scalar)
            }
        }
        let text = String(kept).trimmingSpaces
        guard text.utf8.contains(0x2A) || text.utf8.contains(0x5F) else { return text }
        return Self.withoutBold(text)
    }

    private static func withoutBold(_ text: String) -> String {
        var kept: [UInt8] = []
        let bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count {
            let isPair = bytes[place] == 0x2A || bytes[place] == 0x5F
            if isPair, place + 1 < bytes.count, bytes[place + 1] == bytes[place] {
                place += 2
            } else {
                kept.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: kept, as: UTF8.self).trimmingSpaces
    }

    /// What a person wrote over several lines: paragraphs apart, lines that a mail program broke together again.
    func prose(_ lines: [Range<Int>]) -> String {
        var prose = ""
        for (index, line) in lines.enumerated() {
            let words = value(line)
            if index > 0, !prose.isEmpty {
                let isBroken = continues(lines[index - 1], on: line) && lines[index - 1].count >= 60
                prose += isBroken ? " " : "\n"
            }
            prose += words
        }
        return Self.withoutEmptyRows(prose)
    }

    private static func withoutEmptyRows(_ text: String) -> String {
        var kept = ""
        var breaks = 0
        for character in text.trimmingSpaces {
            breaks = character == "\n" ? breaks + 1 : 0
            if breaks <= 2 { kept.append(character) }
        }
        return kept
    }

    /// What divides the items of a list.
    struct ItemSigns: OptionSet {
        let rawValue: Int
        /// Commas.
        static let commas = ItemSigns(rawValue: 1)
        /// "och", "samt" and "&".
        static let words = ItemSigns(rawValue: 2)
        /// Slashes and parentheses.
        static let slashes = ItemSigns(rawValue: 4)
    }

    /// The items of a list: on lines of their own, with bullets, or with signs between. Semicolons always divide.
    ///
    /// - Complexity: O(n) in the bytes.
    func items(in lines: [Range<Int>], dividedBy signs: ItemSigns) -> [Range<Int>] {
        lines.flatMap { items(in: marker(of: $0).rest, dividedBy: signs) }
    }

    /// The items on one line.
    func items(in line: Range<Int>, dividedBy signs: ItemSigns) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], line.lowerBound)
        let words = words(in: line)
        for (index, word) in words.enumerated() where divides(word, index, words, signs) {
            found.append(item(start..<word.range.lowerBound))
            start = word.range.upperBound
        }
        found.append(item(start..<line.upperBound))
        return found.filter { !$0.isEmpty }
    }

    private func divides(_ word: TextWord, _ index: Int, _ words: [TextWord], _ signs: ItemSigns) -> Bool {
        switch word.folded {
        case ";", "•", "·", "|": return true
        case ",":
            // "1,5" is a number.
            let isDecimal =
                index > 0 && index + 1 < words.count && words[index - 1].kind == .number
                && words[index + 1].kind == .number && words[index + 1].range.lowerBound == word.range.upperBound
            return signs.contains(.commas) && !isDecimal
        case "/", "(", ")": return signs.contains(.slashes)
        case "och", "samt", "&", "eller":
            // "arbets- och studievägledning" is one thing.
            return signs.contains(.words) && index > 0 && words[index - 1].text != "-"
        default: return false
        }
    }

    /// An item without a stop at its end.
    private func item(_ range: Range<Int>) -> Range<Int> {
        let item = trimmed(range)
        guard let last = item.last, bytes[last] == UInt8(ascii: "."), !string(item).hasSuffix("..") else { return item }
        return trimmed(item.lowerBound..<last)
    }
}
