extension WordList {
    /// Words that are `undotted` when their å, ä and ö are written a and o; the word itself left out.
    ///
    /// Walks down the sorted list letter by letter, at each a and o along all its spellings, as long as any
    /// word begins so.
    ///
    /// - Complexity: O(p · log n) for p beginnings that occur.
    public func dotted(like undotted: [UInt8]) -> [SpellingCandidate] {
        let target = LetterCode.letters(of: undotted)
        guard !target.isEmpty, target.count <= 60 else { return [] }
        var found: [SpellingCandidate] = []
        var prefix: [UInt8] = []
        walk(target, &prefix, 0..<count, &found)
        return found
    }

    private func walk(
        _ target: [UInt8], _ prefix: inout [UInt8], _ words: Range<Int>, _ found: inout [SpellingCandidate]
    ) {
        guard prefix.count < target.count else {
            if let first = words.first, range(of: first).count == prefix.count, prefix != target {
                let cost = zip(prefix, target).reduce(0) { $0 + SwedishConfusions.substitution($1.0, $1.1) }
                found.append(
                    SpellingCandidate(word: word(first), cost: cost, frequency: Int(frequencies[first])))
            }
            return
        }
        for letter in Self.spellings(of: target[prefix.count]) {
            prefix.append(letter)
            let low = lowerBound(prefix[...], from: words.lowerBound, to: words.upperBound)
            prefix[prefix.count - 1] = letter + 1
            let high = lowerBound(prefix[...], from: low, to: words.upperBound)
            prefix[prefix.count - 1] = letter
            if low < high { walk(target, &prefix, low..<high, &found) }
            prefix.removeLast()
        }
    }

    private static func spellings(of letter: UInt8) -> [UInt8] {
        switch letter {
        case UInt8(ascii: "a"): [letter, LetterCode.aUmlaut, LetterCode.aRing]
        case UInt8(ascii: "o"): [letter, LetterCode.oUmlaut]
        case 0xFF: []
        default: [letter]
        }
    }
}
