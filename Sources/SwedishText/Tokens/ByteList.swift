/// A short list of words that most words are not in.
struct ByteList: Sendable {
    private var table = ByteTable()
    private let longest: Int

    init(_ words: [[UInt8]]) {
        longest = words.map(\.count).max() ?? 0
        for word in words { _ = table.insert(word) }
    }

    /// - Complexity: O(n) in the bytes of a word no longer than the longest of the list; O(1) for others.
    func contains(_ word: [UInt8]) -> Bool { word.count <= longest && table.find(word) != nil }
}
