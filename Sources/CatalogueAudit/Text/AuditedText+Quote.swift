extension AuditedText {
    /// Quotes words with the sentence around them.
    ///
    /// - Complexity: O(1): no more than what is shown is looked at.
    func quote(_ places: Range<Int>) -> Quote {
        Quote(field: field, byteRange: byteRange(places), sentence: excerpt(around: places))
    }

    /// The numbers of the words that lie in some bytes.
    ///
    /// - Complexity: O(log n) in the words, besides those found.
    func places(in range: Range<Int>) -> Range<Int> {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = low + (high - low) / 2
            if words[middle].byteRange.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let end = words[low...].firstIndex { $0.byteRange.lowerBound >= range.upperBound } ?? words.count
        return low..<end
    }

    /// The sentence around words, with its full stop; cut at words when it is long.
    private func excerpt(around places: Range<Int>) -> String {
        guard words.indices.contains(places.lowerBound), !places.isEmpty else { return "" }
        let sentence = sentence(around: places.lowerBound)
        var (first, end) = (places.lowerBound, min(places.upperBound, sentence.upperBound))
        let most = Quote.longestSentence - 2
        while end > first + 1, length(first..<end) > most { end -= 1 }
        // First what follows, half of the room; then what stands before; then the rest of what follows.
        for room in [most / 2, most] {
            while end < sentence.upperBound, length(first..<end + 1) <= room { end += 1 }
            while first > sentence.lowerBound, length(first - 1..<end) <= most { first -= 1 }
        }
        let text = String(decoding: bytes[byteRange(first..<end)], as: UTF8.self).prefix(most)
        let isWhole = end == sentence.upperBound
        return (first > sentence.lowerBound ? "…" : "") + text + (isWhole ? endMark(after: end - 1) : "…")
    }

    /// The bytes of words, as many as their letters or more.
    private func length(_ places: Range<Int>) -> Int { byteRange(places).count }

    /// The sign that ends a sentence.
    private func endMark(after place: Int) -> String {
        let end = words[place].byteRange.upperBound
        guard end < bytes.count, [0x21, 0x2E, 0x3F].contains(bytes[end]) else { return "" }
        return String(Unicode.Scalar(bytes[end]))
    }
}
