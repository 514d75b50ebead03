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
    /// - Complexity: O(n · b) at most for n letters in the list and a band of b; shared beginnings are
    ///   computed once and hopeless ones skipped.
    ///
    /// Source: optimal string alignment distance (Damerau 1964; Levenshtein 1966) with weights.
    public func near(_ written: [UInt8], limit: Int) -> [SpellingCandidate] {
        let target = LetterCode.letters(of: written)
        let budget = Self.budget(letters: target.count)
        guard budget > 0, target.count <= 60, let first = target.first else { return [] }
        let start = lowerBound([first])
        let end = first == 0xFF ? count : lowerBound([first + 1], from: start)
        var found = near(target, in: start..<end, budget: budget)
        if found.isEmpty { found = near(target, in: 0..<count, budget: budget) }
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
        var rows = EditRows(target: target, budget: budget)
        // Letters of the current word whose rows are computed; beyond a hopeless row nothing is.
        var hopelessFrom = Int.max
        // Letters that the words passed over since the rows were computed share with the next.
        var commonSoFar = 0
        for number in words {
            let range = range(of: number)
            commonSoFar = number == words.lowerBound ? 0 : min(commonSoFar, Int(shared[number]))
            if commonSoFar >= hopelessFrom { continue }
            guard range.count <= rows.longestWord else { continue }
            hopelessFrom = Int.max
            var position = min(commonSoFar, rows.computed)
            commonSoFar = Int.max
            rows.computed = position
            while position < range.count {
                position += 1
                let previous = position > 1 ? letters[range.lowerBound + position - 2] : 0
                if !rows.extend(by: letters[range.lowerBound + position - 1], after: previous) {
                    hopelessFrom = position
                    break
                }
            }
            if hopelessFrom == Int.max, rows.cost <= budget, rows.cost > 0 {
                found.append(Neighbour(number: number, cost: rows.cost, frequency: Int(frequencies[number])))
            }
        }
        return found
    }
}

/// The rows of an edit-distance table, one for each letter of the word walked along.
///
/// Invariant: rows 0...computed hold the costs of turning the first letters of the target into the first
/// letters of the current word.
struct EditRows {
    private let target: [UInt8]
    private let budget: Int
    private let width: Int
    private var cells: [Int32]
    private var word: [UInt8]
    /// Number of letters whose rows are valid.
    var computed = 0

    /// Letters beyond which no word is within the budget.
    var longestWord: Int { target.count + budget / 4 }

    init(target: [UInt8], budget: Int) {
        self.target = target
        self.budget = budget
        width = target.count + 1
        let longest = target.count + budget / 4
        cells = Array(repeating: 0, count: (longest + 2) * width)
        word = Array(repeating: 0, count: longest + 2)
        for column in 1..<max(width, 1) {
            let previous = column > 1 ? target[column - 2] : 0
            cells[column] = cells[column - 1] + Int32(SwedishConfusions.indel(target[column - 1], after: previous))
        }
    }

    /// The cost of the whole target against the letters walked.
    var cost: Int { Int(cells[computed * width + target.count]) }

    /// Adds the row of one letter more; false when no longer word can come within the budget.
    mutating func extend(by letter: UInt8, after previous: UInt8) -> Bool {
        computed += 1
        word[computed] = letter
        let row = computed * width
        let above = row - width
        cells[row] = cells[above] + Int32(SwedishConfusions.indel(letter, after: previous))
        var least = cells[row]
        for column in 1..<width {
            let wanted = target[column - 1]
            var best = cells[above + column - 1] + Int32(SwedishConfusions.substitution(wanted, letter))
            best = min(best, cells[above + column] + Int32(SwedishConfusions.indel(letter, after: previous)))
            let before = column > 1 ? target[column - 2] : 0
            best = min(best, cells[row + column - 1] + Int32(SwedishConfusions.indel(wanted, after: before)))
            if computed > 1, column > 1, wanted == previous, before == letter, wanted != letter {
                best = min(best, cells[above - width + column - 2] + Int32(SwedishConfusions.swap))
            }
            cells[row + column] = best
            least = min(least, best)
        }
        // A swap reaches back one row, so that row counts too.
        return Int(least) <= budget + SwedishConfusions.plain
    }
}
