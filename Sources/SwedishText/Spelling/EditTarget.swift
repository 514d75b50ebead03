/// The word that edits are counted to, with what they cost at each of its letters.
struct EditTarget {
    /// A letter of the target; sets of letters are bits by ``LetterCode/number(_:)``.
    struct Letter {
        let letter: UInt8
        let number: UInt8
        /// What it costs to leave it out.
        let omission: UInt8
        /// The letters that differ in dots alone, with itself.
        let dotted: UInt32
        /// The letters that sound like it, with the former.
        let alike: UInt32
    }

    let letters: [Letter]
    /// The most that edits may cost.
    let budget: Int32
    /// See ``SwedishConfusions/substitutions``.
    let substitutions = SwedishConfusions.substitutions

    init(_ word: [UInt8], budget: Int) {
        self.budget = Int32(budget)
        letters = word.indices.map { Self.letter($0, of: word) }
    }

    private static func letter(_ index: Int, of word: [UInt8]) -> Letter {
        let (letter, previous) = (word[index], index > 0 ? word[index - 1] : 0)
        let number = LetterCode.number(letter)
        return Letter(
            letter: letter, number: UInt8(number), omission: UInt8(SwedishConfusions.indel(letter, after: previous)),
            dotted: SwedishConfusions.cheapLetters.dots[number], alike: SwedishConfusions.cheapLetters.sound[number])
    }

    /// The letters that may stand for the letter at `index`, or begin a swap with it, for `left` tenths.
    @inline(__always)
    func lettersFor(_ index: Int, _ left: Int32) -> UInt32 {
        let letter = letters[index]
        if left < SwedishConfusions.dots { return 1 << UInt32(letter.number) }
        if left < SwedishConfusions.sound { return letter.dotted }
        guard left >= SwedishConfusions.swap, index + 1 < letters.count else { return letter.alike }
        return letter.alike | 1 << UInt32(letters[index + 1].number)
    }
}
