/// The runs of four letters of a word, with marks at the ends and dots left out.
///
/// Source: McNamee & Mayfield, "Character n-gram tokenization for European language text retrieval", 2004.
struct WordGrams {
    /// The different runs, sorted.
    private let grams: [UInt32]
    /// Whether some run falls into a place, so that most runs of other words are passed over without a search.
    private let places: [Bool]
    /// The bits of all runs, see ``bit(_:)``.
    let signature: UInt64

    /// The mark before the first and after the last letter.
    private static let mark: UInt32 = 1

    init(_ letters: [UInt8]) {
        var (gram, all) = (Self.mark, [UInt32]())
        for (index, letter) in letters.enumerated() {
            gram = Self.gram(gram, letter)
            if index >= 2 { all.append(gram) }
        }
        if letters.count >= 2 { all.append(gram << 8 | Self.mark) }
        grams = Set(all).sorted()
        var places = Array(repeating: false, count: 1 << 12)
        for gram in all { places[Self.place(gram)] = true }
        self.places = places
        signature = all.reduce(0) { $0 | Self.bit($1) }
    }

    /// Number of different runs.
    var count: Int { grams.count }

    /// How many runs of another word are among these, each as often as it has them; `nil` when more than so
    /// many are not.
    @inline(__always)
    func sharedCount(_ letters: Span<UInt8>, withoutAtMost most: Int) -> Int? {
        let stored = places
        let places = stored.span
        var (gram, shared, missing) = (Self.mark, 0, 0)
        for index in letters.indices {
            gram = Self.gram(gram, letters[index])
            guard index >= 2 else { continue }
            if places[Self.place(gram)], contains(gram) { shared += 1 } else { missing += 1 }
            if missing > most { return nil }
        }
        return letters.count >= 2 && contains(gram << 8 | Self.mark) ? shared + 1 : shared
    }

    /// Number of runs in a word of so many letters.
    @inline(__always)
    static func count(letters: Int) -> Int { max(letters - 1, 0) }

    /// The bits of the runs of a word, of which the first `shared` letters were those of the one before.
    ///
    /// - Parameter beginnings: the bits of the runs within so many first letters of the word before, and then
    ///   of this word.
    @inline(__always)
    static func signature(_ letters: Span<UInt8>, shared: Int, _ beginnings: inout MutableSpan<UInt64>) -> UInt64 {
        var (gram, bits) = (mark, beginnings[shared])
        for index in max(shared - 4, 0)..<letters.count {
            gram = WordGrams.gram(gram, letters[index])
            guard index >= shared else { continue }
            if index >= 2 { bits |= bit(gram) }
            if index + 1 < beginnings.count { beginnings[index + 1] = bits }
        }
        return letters.count >= 2 ? bits | bit(gram << 8 | mark) : bits
    }

    /// The run that ends with `letter`, after the run before.
    @inline(__always)
    private static func gram(_ before: UInt32, _ letter: UInt8) -> UInt32 {
        before << 8 | UInt32(truncatingIfNeeded: LetterCode.folded(letter))
    }

    /// One of 64 bits for each run, so that words are told apart without a look at their letters.
    @inline(__always)
    static func bit(_ gram: UInt32) -> UInt64 { 1 << UInt64((gram &* 0x9E37_79B1) >> 26) }

    @inline(__always)
    private static func place(_ gram: UInt32) -> Int { Int(truncatingIfNeeded: (gram &* 0x9E37_79B1) >> 20) }

    private func contains(_ gram: UInt32) -> Bool {
        var (low, high) = (0, grams.count)
        while low < high {
            let middle = low + (high - low) / 2
            if grams[middle] < gram { low = middle + 1 } else { high = middle }
        }
        return low < grams.count && grams[low] == gram
    }
}
