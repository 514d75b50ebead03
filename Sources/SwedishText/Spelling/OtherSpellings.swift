/// Spellings with å, ä and ö that a word without them may stand for.
public enum OtherSpellings {
    /// The most spellings that are tried of one word.
    private static let mostTried = 240

    /// A word with aa, ae and oe read as å, ä and ö, or `nil` when it has none.
    ///
    /// "soedertaelje" gives *södertälje*. Only a fallback: "israel" has its own ae.
    public static func fromDigraphs(_ word: [UInt8]) -> [UInt8]? {
        var letters: [UInt8] = []
        var index = 0
        while index < word.count {
            let next = index + 1 < word.count ? word[index + 1] : 0
            switch (word[index], next) {
            case (UInt8(ascii: "a"), UInt8(ascii: "a")): letters.append(LetterCode.aRing)
            case (UInt8(ascii: "a"), UInt8(ascii: "e")): letters.append(LetterCode.aUmlaut)
            case (UInt8(ascii: "o"), UInt8(ascii: "e")): letters.append(LetterCode.oUmlaut)
            default:
                letters.append(word[index])
                index += 1
                continue
            }
            index += 2
        }
        return letters.count < word.count ? LetterCode.word(letters) : nil
    }

    /// The dotted spellings of an undotted word that the lexicon knows, whole or as compounds.
    ///
    /// - Complexity: at most a few hundred lookups; a word with more possible spellings gives none.
    public static func known(for undotted: [UInt8], _ analyser: WordAnalyser) -> [[UInt8]] {
        let places = undotted.indices.filter { isOpen(undotted[$0]) }
        let count = spellingCount(undotted, places)
        guard count > 1, count <= mostTried else { return [] }
        var found: [[UInt8]] = []
        for number in 1..<count {
            let spelling = self.spelling(undotted, places, number)
            switch analyser.analyse(spelling).source {
            case .lexicon, .compound, .prefixed: found.append(spelling)
            case .function, .derived, .unknown: break
            }
        }
        return found
    }

    /// The number of spellings, at most one more than are tried.
    private static func spellingCount(_ word: [UInt8], _ places: [Int]) -> Int {
        places.reduce(1) { min($0 * (word[$1] == UInt8(ascii: "a") ? 3 : 2), mostTried + 1) }
    }

    private static func isOpen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "a") || byte == UInt8(ascii: "o") }

    /// Spelling `number`, read as digits in a mixed base: one digit for each a and o.
    private static func spelling(_ word: [UInt8], _ places: [Int], _ number: Int) -> [UInt8] {
        var letters = word
        var rest = number
        for place in places {
            let isA = word[place] == UInt8(ascii: "a")
            switch (isA, rest % (isA ? 3 : 2)) {
            case (true, 1): letters[place] = LetterCode.aUmlaut
            case (true, 2): letters[place] = LetterCode.aRing
            case (false, 1): letters[place] = LetterCode.oUmlaut
            default: break
            }
            rest /= isA ? 3 : 2
        }
        return LetterCode.word(letters)
    }
}
