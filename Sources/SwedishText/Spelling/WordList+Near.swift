extension WordList {
    /// How many edits a word may be away, in tenths: one from five letters, two from nine; in shorter
    /// words only what sounds alike.
    public static func budget(letters: Int) -> Int {
        switch letters {
        case ..<3: 0
        case ..<5: 5
        case ..<9: SwedishConfusions.plain
        default: 2 * SwedishConfusions.plain
        }
    }

    /// Words near `written`, the nearest first, of equally near ones the most frequent.
    ///
    /// The first letter is held fixed, and freed only when nothing is found: people seldom get it wrong.
    ///
    /// - Complexity: O(n) in the words of the list, each of them one comparison; edits are counted along the
    ///   beginnings that come within the budget, once for all words that share them.
    ///
    /// Source: optimal string alignment distance (Damerau 1964; Levenshtein 1966) with weights.
    public func near(_ written: [UInt8], limit: Int) -> [SpellingCandidate] {
        let fixed = near(written, limit: limit, freesFirst: false)
        return fixed.isEmpty ? near(written, limit: limit, freesFirst: true) : fixed
    }

    /// The same with the first letter either fixed or free.
    func near(_ written: [UInt8], limit: Int, freesFirst: Bool) -> [SpellingCandidate] {
        let target = LetterCode.letters(of: written)
        let budget = Self.budget(letters: target.count)
        guard budget > 0, target.count <= 60, let first = target.first else { return [] }
        let found = near(target, in: freesFirst ? 0..<count : words(beginningWith: first), budget: budget)
        let ranked = found.sorted { ($0.cost, -$0.frequency, $0.number) < ($1.cost, -$1.frequency, $1.number) }
        return ranked.prefix(limit).map {
            SpellingCandidate(word: word($0.number), cost: $0.cost, frequency: $0.frequency)
        }
    }

    private struct Neighbour {
        let number: Int
        let cost: Int
        let frequency: Int
    }

    private func near(_ target: [UInt8], in words: Range<Int>, budget: Int) -> [Neighbour] {
        var found: [Neighbour] = []
        let target = EditTarget(target, budget: budget)
        var rows = EditRows(target)
        let (storedLetters, storedStarts) = (letters, starts)
        let (letters, starts) = (storedLetters.span, storedStarts.span)
        var number = words.lowerBound
        while number < words.upperBound {
            let word = letters.extracting(Int(starts[number])..<Int(starts[number + 1]))
            let isFirst = number == words.lowerBound
            let hopelessFrom = rows.walk(along: word, shared: isFirst ? 0 : sharedCount(number), target)
            if hopelessFrom == nil, let cost = rows.cost, cost > 0 {
                found.append(Neighbour(number: number, cost: cost, frequency: Int(frequencies[number])))
            }
            number += 1
            // Words that begin with the same hopeless letters are passed over.
            guard let hopelessFrom else { continue }
            number = min(shared.first(below: UInt8(clamping: hopelessFrom), from: number), words.upperBound)
        }
        return found
    }
}
