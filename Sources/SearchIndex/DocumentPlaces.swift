/// The places of some documents in a list of them: a bit for each document there is, and how many of the list stand
/// before each 64.
struct DocumentPlaces {
    /// A bit for each document of the list.
    let words: [UInt64]
    /// For each word how many documents stand before it.
    let before: [UInt32]

    /// - Complexity: O(n + N / 64) for n of N documents.
    init(of documents: [UInt32], among documentCount: Int) {
        var words = [UInt64](repeating: 0, count: (documentCount + 63) / 64)
        for document in documents { words[Int(document >> 6)] |= 1 << UInt64(document & 63) }
        var (before, count) = ([UInt32](), 0 as UInt32)
        before.reserveCapacity(words.count)
        for word in words {
            before.append(count)
            count += UInt32(word.nonzeroBitCount)
        }
        (self.words, self.before) = (words, before)
    }

    /// The first document of the list that is not below `document`.
    ///
    /// - Complexity: O(g) for a gap of 64 · g documents.
    func first(notBelow document: Int) -> Int? {
        var index = document >> 6
        guard index < words.count else { return nil }
        var rest = words[index] & ~0 << UInt64(document & 63)
        while rest == 0 {
            index += 1
            guard index < words.count else { return nil }
            rest = words[index]
        }
        return index << 6 + rest.trailingZeroBitCount
    }
}
