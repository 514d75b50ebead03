extension WordList {
    /// Words that are `undotted` when their å, ä and ö are written a and o; the word itself left out.
    ///
    /// Walks down the sorted list letter by letter, at each a and o along all its spellings, as long as any
    /// word begins so.
    ///
    /// - Complexity: O(p · log n) for p beginnings that occur.
    public func dotted(like undotted: [UInt8]) -> [SpellingCandidate] {
        let target = LetterCode.letters(of: undotted)
        // No letter comes after 0xFF, and no word that was normalised has it.
        guard !target.isEmpty, target.count <= 60, !target.contains(0xFF) else { return [] }
        var found: [SpellingCandidate] = []
        var prefix = target
        walk(target, from: 0, &prefix, 0..<count, &found)
        return found
    }

    /// Goes on from letter `place`, the letters before which all `words` begin with.
    private func walk(
        _ target: [UInt8], from place: Int, _ prefix: inout [UInt8], _ words: Range<Int>,
        _ found: inout [SpellingCandidate]
    ) {
        guard place < target.count else { return add(prefix, target, words, &found) }
        for choice in 0..<Self.spellingCount(target[place]) {
            prefix[place] = Self.spelling(target[place], choice)
            let narrowed = narrow(words, to: &prefix, place + 1)
            if !narrowed.isEmpty { walk(target, from: place + 1, &prefix, narrowed, &found) }
        }
        prefix[place] = target[place]
    }

    /// The words that begin with the first `length` letters of `prefix`.
    private func narrow(_ words: Range<Int>, to prefix: inout [UInt8], _ length: Int) -> Range<Int> {
        let low = lowerBound(prefix.span.extracting(0..<length), in: words)
        prefix[length - 1] += 1
        let high = lowerBound(prefix.span.extracting(0..<length), in: low..<words.upperBound)
        prefix[length - 1] -= 1
        return low..<high
    }

    /// Adds the word that has no letters but those of `prefix`; it is the first of those that begin so.
    private func add(
        _ prefix: [UInt8], _ target: [UInt8], _ words: Range<Int>, _ found: inout [SpellingCandidate]
    ) {
        guard let first = words.first, length(first) == prefix.count, prefix != target else { return }
        var cost = 0
        for place in target.indices { cost += SwedishConfusions.substitution(prefix[place], target[place]) }
        found.append(SpellingCandidate(word: word(first), cost: cost, frequency: Int(frequencies[first])))
    }

    private static func spellingCount(_ letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "a"): 3
        case UInt8(ascii: "o"): 2
        default: 1
        }
    }

    /// Spelling `choice` of a letter, the first without dots.
    private static func spelling(_ letter: UInt8, _ choice: Int) -> UInt8 {
        switch (letter, choice) {
        case (UInt8(ascii: "a"), 1): LetterCode.aUmlaut
        case (UInt8(ascii: "a"), 2): LetterCode.aRing
        case (UInt8(ascii: "o"), 1): LetterCode.oUmlaut
        default: letter
        }
    }
}
