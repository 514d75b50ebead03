/// The rows of an edit-distance table, one for each letter of the word walked along.
///
/// Only the columns that may lie within the budget are computed: those beside, below and a swap away from
/// columns of the rows above that do; and no row of a letter that none of these can be followed by.
///
/// Invariant: rows 0...``computed`` hold the costs of turning the first letters of the target into the first
/// letters of the current word, wherever these are within the budget.
///
/// Source: Ukkonen, "Algorithms for approximate string matching", 1985, for the band that narrows.
struct EditRows {
    /// What a row comes to.
    private struct Reach {
        /// The columns from the first to the last one within the budget; the end is past the last.
        var first: Int
        var end: Int
        /// The letters that may follow; not all of them need lead to anything.
        var next: UInt32
    }

    private let width: Int
    /// Rows with a column more on both sides, which tells that nothing lies beyond those computed.
    private var cells: [Int32]
    /// What each row comes to, from the one above the first.
    private var reached: [Reach]
    /// Number of letters whose rows are valid.
    private var computed = 0

    /// More than any budget.
    private static let unreachable: Int32 = 1000
    private static let swap = Int32(SwedishConfusions.swap)

    init(_ target: EditTarget) {
        let count = target.letters.count
        width = count + 3
        // A letter beyond the target costs at least four, so the last row is beyond the budget everywhere.
        let rowCount = count + Int(target.budget) / SwedishConfusions.doubling + 2
        cells = Array(repeating: Self.unreachable, count: rowCount * width)
        reached = Array(repeating: Reach(first: count + 1, end: 0, next: 0), count: rowCount + 1)
        cells[1] = 0
        var column = 0
        while column < count, cells[column + 1] + Int32(target.letters[column].omission) <= target.budget {
            cells[column + 2] = cells[column + 1] + Int32(target.letters[column].omission)
            column += 1
        }
        reached[1] = Reach(first: 0, end: column + 1, next: 0)
        reached[1].next = lettersThatMayFollow(0, target)
    }

    /// The cost of the whole target against the letters walked, when within the budget.
    @inline(__always)
    var cost: Int? {
        reached[computed + 1].end == width - 2 ? Int(cells[computed * width + width - 2]) : nil
    }

    /// Walks along `word`, which shares so many letters with the one before.
    ///
    /// - Returns: how many of its letters no word within the budget begins with, or `nil`.
    @inline(__always)
    mutating func walk(along word: Span<UInt8>, shared: Int, _ target: EditTarget) -> Int? {
        computed = min(computed, shared)
        while computed < word.count {
            let letter = word[computed]
            if reached[computed + 1].next & LetterCode.bit(letter) == 0 { return computed + 1 }
            extend(by: letter, after: computed > 0 ? word[computed - 1] : 0, target)
        }
        return nil
    }

    /// A letter walked along, and where its row is.
    private struct Step {
        let letter: UInt8
        let previous: UInt8
        /// The places of column 0 in the row of the letter, in the one above and in the one above that.
        let row: Int
        let up: Int
        let upTwo: Int
        let above: Reach
        let twoAbove: Reach
        /// What it costs to put the letter in.
        let insertion: Int32
    }

    /// Adds the row of one letter more.
    @inline(__always)
    private mutating func extend(by letter: UInt8, after previous: UInt8, _ target: EditTarget) {
        let row = computed * width + width + 1
        let step = Step(
            letter: letter, previous: previous, row: row, up: row - width, upTwo: row - 2 * width,
            above: reached[computed + 1], twoAbove: reached[computed],
            insertion: Int32(SwedishConfusions.indel(letter, after: previous)))
        computed += 1
        var space = cells.mutableSpan
        let reach = Self.fill(&space, step, target)
        reached[computed + 1] = reach
        reached[computed + 1].next = lettersThatMayFollow(letter, target)
    }

    /// Fills the row of a step; ``Reach/next`` is left open.
    @inline(__always)
    private static func fill(_ cells: inout MutableSpan<Int32>, _ step: Step, _ target: EditTarget) -> Reach {
        let letters = target.letters.span
        let costs = target.substitutions.span
        var reach = Reach(first: letters.count + 1, end: 0, next: 0)
        var column = min(step.above.first, step.twoAbove.first + 2)
        let end = min(max(step.above.end + 1, step.twoAbove.end + 2), letters.count + 1)
        var left = unreachable
        cells[step.row + column - 1] = left
        while column < end {
            left = least(column, left, cells, step, letters, costs)
            cells[step.row + column] = left
            if left <= target.budget {
                reach.first = min(reach.first, column)
                reach.end = column + 1
            }
            column += 1
        }
        // Further on the target's letters can only be left out.
        while column <= letters.count, left + Int32(letters[column - 1].omission) <= target.budget {
            left += Int32(letters[column - 1].omission)
            cells[step.row + column] = left
            column += 1
            reach.end = column
        }
        cells[step.row + column] = unreachable
        return reach
    }

    /// The least cost of a column, with that of the column to the left.
    @inline(__always)
    private static func least(
        _ column: Int, _ left: Int32, _ cells: borrowing MutableSpan<Int32>, _ step: Step,
        _ letters: Span<EditTarget.Letter>, _ costs: Span<UInt8>
    ) -> Int32 {
        let inserted = cells[step.up + column] + step.insertion
        guard column > 0 else { return inserted }
        let wanted = letters[column - 1]
        let pair = LetterCode.number(step.letter) * LetterCode.numberCount + Int(wanted.number)
        let substitution = wanted.letter == step.letter ? 0 : Int32(costs[pair])
        let least = min(inserted, left + Int32(wanted.omission), cells[step.up + column - 1] + substitution)
        guard wanted.letter == step.previous, wanted.letter != step.letter, column - 2 >= step.twoAbove.first,
            column - 2 < step.twoAbove.end, letters[column - 2].letter == step.letter
        else { return least }
        return min(least, cells[step.upTwo + column - 2] + swap)
    }

    /// The letters that may follow `letter`, that of the last row, within the budget.
    @inline(__always)
    private func lettersThatMayFollow(_ letter: UInt8, _ target: EditTarget) -> UInt32 {
        let (reach, row) = (reached[computed + 1], computed * width + 1)
        var next = secondsOfSwaps(letter, target)
        var column = reach.first
        while column < reach.end {
            let left = target.budget - cells[row + column]
            if left >= SwedishConfusions.plain { return .max }
            if left >= SwedishConfusions.doubling { next |= LetterCode.bit(letter) }
            if left >= SwedishConfusions.lostVowel { next |= LetterCode.dottedBits }
            if left >= 0, column < target.letters.count { next |= target.lettersFor(column, left) }
            column += 1
        }
        return next
    }

    /// The letters that complete a swap which `letter`, that of the last row, began.
    @inline(__always)
    private func secondsOfSwaps(_ letter: UInt8, _ target: EditTarget) -> UInt32 {
        let (reach, row) = (reached[computed], (computed - 1) * width + 1)
        var next: UInt32 = 0
        var column = reach.first
        while column < reach.end, column + 1 < target.letters.count {
            if target.letters[column + 1].letter == letter, cells[row + column] + Self.swap <= target.budget {
                next |= LetterCode.bit(target.letters[column].letter)
            }
            column += 1
        }
        return next
    }
}
