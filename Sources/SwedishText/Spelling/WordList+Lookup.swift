extension WordList {
    /// Whether a normalised word occurs.
    ///
    /// - Complexity: O(log n).
    public func contains(_ word: [UInt8]) -> Bool {
        LetterCode.withLetters(of: word) { key in
            let position = lowerBound(key)
            return position < count && commonLength(position, key) == key.count && length(position) == key.count
        }
    }

    /// The first word not below `key`, compared by letters.
    func lowerBound(_ key: Span<UInt8>) -> Int { lowerBound(key, in: 0..<count) }

    /// The first word of `words` not below `key`, compared by letters.
    func lowerBound(_ key: Span<UInt8>, in words: Range<Int>) -> Int {
        let (storedLetters, storedStarts) = (letters, starts)
        let (letters, starts) = (storedLetters.span, storedStarts.span)
        var (low, high) = (words.lowerBound, words.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            let (start, end) = (Int(starts[middle]), Int(starts[middle + 1]))
            if Self.precedes(letters, start, end, key) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Words with this first letter.
    func words(beginningWith letter: UInt8) -> Range<Int> {
        let first: InlineArray<1, UInt8> = [letter]
        let start = lowerBound(first.span)
        guard letter < 0xFF else { return start..<count }
        let next: InlineArray<1, UInt8> = [letter + 1]
        return start..<lowerBound(next.span, in: start..<count)
    }

    /// Number of letters of a word.
    func length(_ number: Int) -> Int { range(of: number).count }

    /// How many letters at its beginning a word shares with `key`.
    func commonLength(_ number: Int, _ key: Span<UInt8>) -> Int {
        let stored = letters
        let letters = stored.span
        let (start, end) = (range(of: number).lowerBound, range(of: number).upperBound)
        let common = min(end - start, key.count)
        var length = 0
        while length < common, letters[start + length] == key[length] { length += 1 }
        return length
    }

    /// Whether the letters from `start` to `end` come before `key`.
    @inline(__always)
    private static func precedes(_ letters: Span<UInt8>, _ start: Int, _ end: Int, _ key: Span<UInt8>) -> Bool {
        let common = min(end - start, key.count)
        var index = 0
        while index < common {
            let (letter, other) = (letters[start + index], key[index])
            if letter != other { return letter < other }
            index += 1
        }
        return end - start < key.count
    }
}
