/// The words that occur, sorted, to look up other spellings of a word in.
///
/// One buffer of letters; each word knows how many letters it shares with the one before, so that a walk
/// over all words computes the shared rows of an edit distance once.
///
/// Useful for: what a misspelt, undotted or cut word may have meant. Not useful for: looking up a word for each of a text's, a hash table is faster.
public final class WordList: Sendable {
    let letters: [UInt8]
    let starts: [UInt32]
    /// How many letters each word shares with the one before.
    let shared: PackedBytes
    /// Bits for the runs of letters of each word, see ``WordGrams``.
    let gramSignatures: [UInt64]
    /// In how many documents each word occurs.
    let frequencies: [UInt32]

    /// Number of words.
    public var count: Int { frequencies.count }

    /// Makes a list of normalised words in ascending byte order with their document frequencies.
    ///
    /// - Complexity: O(n) in the bytes of the words.
    public init(_ words: some Sequence<(word: ArraySlice<UInt8>, frequency: Int)>) {
        // An array is taken as it is, and its elements are got at without a call each.
        let words = Array(words)
        frequencies = words.map { UInt32(clamping: $0.frequency) }
        let packed = Self.packed(words)
        (letters, starts, shared) = packed
        gramSignatures = Self.signatures(packed.letters, packed.starts, packed.shared)
    }

    /// The letters of all words, where each word starts, and how many letters it shares with the one before.
    private static func packed(
        _ words: [(word: ArraySlice<UInt8>, frequency: Int)]
    ) -> (letters: [UInt8], starts: [UInt32], shared: PackedBytes) {
        var letters = Array(repeating: UInt8(0), count: words.reduce(0) { $0 + $1.word.count })
        var starts = Array(repeating: UInt32(0), count: words.count + 1)
        var shared = PackedBytes(zeros: words.count)
        let end = pack(words.span, letters.mutableSpan, starts.mutableSpan, &shared)
        letters.removeLast(letters.count - end)
        return (letters, starts, shared)
    }

    /// Fills the tables; gives the number of letters.
    private static func pack(
        _ words: Span<(word: ArraySlice<UInt8>, frequency: Int)>, _ letters: consuming MutableSpan<UInt8>,
        _ starts: consuming MutableSpan<UInt32>, _ shared: inout PackedBytes
    ) -> Int {
        var (previous, start) = (0, 0)
        for number in words.indices {
            let end = LetterCode.write(words[number].word.span, to: &letters, from: start)
            let longest = min(start - previous, end - start, 255)
            var length = 0
            while length < longest, letters[previous + length] == letters[start + length] { length += 1 }
            shared.fill(number, with: UInt8(length))
            starts[number + 1] = UInt32(end)
            (previous, start) = (start, end)
        }
        return start
    }

    /// The signature of each word, see ``WordGrams/signature(_:shared:_:)``.
    private static func signatures(_ letters: [UInt8], _ starts: [UInt32], _ shared: PackedBytes) -> [UInt64] {
        var all = Array(repeating: UInt64(0), count: starts.count - 1)
        var beginnings = Array(repeating: UInt64(0), count: 256)
        let (letters, starts) = (letters.span, starts.span)
        var signatures = all.mutableSpan
        var known = beginnings.mutableSpan
        for number in signatures.indices {
            let word = letters.extracting(Int(starts[number])..<Int(starts[number + 1]))
            signatures[number] = WordGrams.signature(word, shared: Int(shared[number]), &known)
        }
        return all
    }

    func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

    /// Letters that a word shares with the one before.
    @inline(__always)
    func sharedCount(_ word: Int) -> Int { Int(shared[word]) }

    /// The UTF-8 of a word.
    func word(_ number: Int) -> [UInt8] { LetterCode.word(letters[range(of: number)]) }
}

/// A word that another may have been meant for.
public struct SpellingCandidate: Hashable, Sendable {
    /// UTF-8 of the word.
    public let word: [UInt8]
    /// How far it is from what was written, in tenths of an edit; see ``SwedishConfusions``.
    public let cost: Int
    /// In how many documents it occurs.
    public let frequency: Int
}
