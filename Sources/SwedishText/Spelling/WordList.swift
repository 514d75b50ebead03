/// The words that occur, sorted, to look up other spellings of a word in.
///
/// One buffer of letters; each word knows how many letters it shares with the one before, so that a walk
/// over all words computes the shared rows of an edit distance once.
///
/// Useful for: what a misspelt, undotted or cut word may have meant. Not useful for: exact lookup.
public final class WordList: Sendable {
    let letters: [UInt8]
    let starts: [UInt32]
    /// Letters shared with the word before.
    let shared: [UInt8]
    /// In how many documents each word occurs.
    let frequencies: [UInt32]

    /// Number of words.
    public var count: Int { frequencies.count }

    /// Makes a list of normalised words in ascending byte order with their document frequencies.
    ///
    /// - Complexity: O(n) in the bytes of the words.
    public init(_ words: some Sequence<(word: ArraySlice<UInt8>, frequency: Int)>) {
        var letters: [UInt8] = []
        var starts: [UInt32] = [0]
        var shared: [UInt8] = []
        var frequencies: [UInt32] = []
        for (word, frequency) in words {
            let previous = starts.count > 1 ? Int(starts[starts.count - 2])..<letters.count : 0..<0
            let start = letters.count
            LetterCode.append(word, to: &letters)
            var length = 0
            while length < previous.count, start + length < letters.count,
                letters[previous.lowerBound + length] == letters[start + length], length < 255
            {
                length += 1
            }
            shared.append(UInt8(length))
            starts.append(UInt32(letters.count))
            frequencies.append(UInt32(clamping: frequency))
        }
        (self.letters, self.starts, self.shared, self.frequencies) = (letters, starts, shared, frequencies)
    }

    func range(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

    /// The UTF-8 of a word.
    func word(_ number: Int) -> [UInt8] { LetterCode.word(letters[range(of: number)]) }

    /// Whether a normalised word occurs.
    ///
    /// - Complexity: O(log n).
    public func contains(_ word: [UInt8]) -> Bool {
        let key = LetterCode.letters(of: word)
        let position = lowerBound(key[...])
        return position < count && letters[range(of: position)].elementsEqual(key)
    }

    /// The first word not below `key`, compared by letters.
    func lowerBound(_ key: ArraySlice<UInt8>, from first: Int = 0, to last: Int? = nil) -> Int {
        var (low, high) = (first, last ?? count)
        while low < high {
            let middle = low + (high - low) / 2
            if letters[range(of: middle)].lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
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
