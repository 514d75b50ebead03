/// Many words end to end in one piece of memory, each found by its number.
struct WordPool {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []

    /// Number of words.
    var count: Int { ends.count }

    /// Adds a word, as UTF-8.
    mutating func append(_ word: [UInt8]) {
        bytes += word
        ends.append(Int32(bytes.count))
    }

    /// The bytes of a word.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(of: number)] }

    /// Writes a word behind a text.
    func append(_ number: Int, to text: inout [UInt8]) { text.append(contentsOf: self[number]) }

    /// A word as text.
    func text(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }

    private func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }
}
