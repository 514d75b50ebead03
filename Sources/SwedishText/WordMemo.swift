/// Numbers the distinct words of a text and analyses each once.
///
/// Useful for: going through many texts that share words, as when an index is built. Looking a word up
/// again costs one hash and no allocation. Not useful for: sharing between threads.
public struct WordMemo {
    private let analyser: WordAnalyser
    private var table = ByteTable(capacity: 4_096)
    private var analyses: [WordAnalysis] = []

    /// Creates an empty memo.
    public init(_ analyser: WordAnalyser) { self.analyser = analyser }

    /// Number of distinct words met.
    public var count: Int { analyses.count }

    /// The number of a normalised word, from 0 in the order in which words were first met.
    ///
    /// - Complexity: O(n) in the bytes of a word met before; else that of ``WordAnalyser/analyseAnew(_:)``.
    public mutating func number(of word: [UInt8]) -> Int {
        let hash = ByteTable.hash(word, 0..<word.count)
        if let number = table.find(word, 0..<word.count, hash: hash) { return number }
        analyses.append(analyser.analyseAnew(word))
        return table.append(word, 0..<word.count, hash: hash)
    }

    /// The number of the word that a scanner read last.
    ///
    /// - Complexity: O(n) in the bytes of a word met before; else that of ``WordAnalyser/analyseAnew(_:)``.
    public mutating func number(ofWordOf scanner: WordScanner) -> Int {
        let range = 0..<scanner.letterCount
        if let number = table.find(scanner.letters, range, hash: scanner.hash) { return number }
        analyses.append(analyser.analyseAnew(scanner.surface))
        return table.append(scanner.letters, range, hash: scanner.hash)
    }

    /// What is known of a normalised word.
    public mutating func analysis(of word: [UInt8]) -> WordAnalysis {
        let number = number(of: word)
        return analyses[number]
    }

    /// What is known of word `number`, which is then forgotten but for its number: so a memo of many words
    /// that each are needed once keeps little.
    public mutating func takeAnalysis(of number: Int) -> WordAnalysis {
        let analysis = analyses[number]
        analyses[number] = Self.forgotten
        return analysis
    }

    private static let forgotten = WordAnalysis(surface: [], source: .unknown, lemmas: [], parts: [])

    /// What is known of word `number`.
    public subscript(number: Int) -> WordAnalysis { analyses[number] }
}
