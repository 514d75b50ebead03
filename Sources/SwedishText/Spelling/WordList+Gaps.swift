extension WordList {
    /// The word that is `pieces` with one å, ä or ö between each two, as text recognised from a scan may
    /// have lost them; the most frequent of several.
    ///
    /// - Complexity: O(3^g · log n) for g gaps, of which at most six are tried.
    public func filling(gapsBetween pieces: [[UInt8]]) -> [UInt8]? {
        guard pieces.count > 1, pieces.count <= 7 else { return nil }
        let letters = pieces.map { LetterCode.letters(of: $0) }
        var best: Int?
        var word = letters[0]
        fill(letters, from: 1, &word, &best)
        return best.map { self.word($0) }
    }

    private func fill(_ pieces: [[UInt8]], from next: Int, _ word: inout [UInt8], _ best: inout Int?) {
        let position = lowerBound(word.span)
        guard position < count, commonLength(position, word.span) == word.count else { return }
        guard next < pieces.count else {
            guard length(position) == word.count else { return }
            if best.map({ frequencies[$0] < frequencies[position] }) ?? true { best = position }
            return
        }
        let length = word.count
        for letter in LetterCode.dottedLetters {
            word.append(letter)
            word += pieces[next]
            fill(pieces, from: next + 1, &word, &best)
            word.removeSubrange(length...)
        }
    }
}
