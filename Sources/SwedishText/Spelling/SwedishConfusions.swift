/// What edits cost, in tenths of a plain one: the mistakes that Swedes and learners make are cheap.
///
/// | Edit | Cost | Example |
/// |---|---|---|
/// | å, ä, ö written without dots | 2 | forsorjning |
/// | a consonant doubled or not | 4 | rehabiliterring, komun |
/// | å, ä, ö lost | 5 | frsrjning |
/// | letters that sound alike: e/ä, å/o, k/c/q, s/c/z, v/w, g/j, i/y, d/t, u/o, h lost | 5 | hjelp, kök/cök |
/// | two letters swapped | 8 | rehabiltiering |
/// | any other | 10 | |
///
/// Source: the confusions of hunspell's Swedish replacement table were read for kinds, not copied.
enum SwedishConfusions {
    static let plain = 10
    static let swap = 8
    static let dots = 2
    static let doubling = 4
    static let lostVowel = 5
    static let sound = 5

    /// The cost of writing one letter for another.
    static func substitution(_ a: UInt8, _ b: UInt8) -> Int {
        if a == b { return 0 }
        if LetterCode.folded(a) == LetterCode.folded(b) { return dots }
        return soundAlike(min(a, b), max(a, b)) ? sound : plain
    }

    /// ``substitution(_:_:)`` of different letters by their ``LetterCode/number(_:)``, the rows one after another.
    ///
    /// What is no Swedish letter is like no other, so one number does for all of them.
    static let substitutions: [UInt8] = {
        let letters = (0..<LetterCode.numberCount).map { UInt8(ascii: "a") + UInt8($0) }
        return letters.flatMap { a in letters.map { b in UInt8(a == b ? plain : substitution(a, b)) } }
    }()

    /// For each letter the letters, as bits by their numbers, that may stand for it at the cost of its dots, and
    /// at the cost of one that sounds alike.
    static let cheapLetters: (dots: [UInt32], sound: [UInt32]) = (letters(within: dots), letters(within: sound))

    private static func letters(within most: Int) -> [UInt32] {
        (0..<LetterCode.numberCount).map { a in
            let like = (0..<LetterCode.numberCount).filter { b in
                a == b || substitutions[a * LetterCode.numberCount + b] <= most
            }
            return like.reduce(0) { $0 | 1 << UInt32($1) }
        }
    }

    /// The cost of a letter too many or too few, beside its neighbour on the left.
    static func indel(_ letter: UInt8, after previous: UInt8) -> Int {
        if letter == previous { return doubling }
        switch letter {
        case LetterCode.aUmlaut, LetterCode.aRing, LetterCode.oUmlaut: return lostVowel
        default: return plain
        }
    }

    private static func soundAlike(_ a: UInt8, _ b: UInt8) -> Bool {
        switch (Unicode.Scalar(a), Unicode.Scalar(b)) {
        case ("e", "{"), ("o", "|"), ("c", "k"), ("c", "s"), ("k", "q"), ("s", "z"), ("v", "w"), ("g", "j"), ("i", "y"),
            ("d", "t"), ("o", "u"), ("u", "y"), ("{", "|"), ("e", "i"), ("b", "p"):
            true
        default: false
        }
    }
}
