import SearchIndex
import SwedishText

/// Analyses each distinct word once and remembers the terms that it is indexed under, by number.
///
/// Useful for: building an index. Not useful for: sharing between threads.
struct TermMemo {
    private var words: WordMemo
    private let phrases: PhraseTable
    /// Terms of all words, one after the other, and where each word's begin.
    private var terms: [TermNumber] = []
    private var starts: [Int] = [0]
    private var phraseWords: [PhraseWord] = []

    init(_ analyser: WordAnalyser, _ phrases: PhraseTable) {
        words = WordMemo(analyser)
        self.phrases = phrases
    }

    /// The number of a word, whose terms are put into `writer` when it is met first.
    ///
    /// - Complexity: O(n) in its bytes for a word met before.
    mutating func number(of word: [UInt8], in writer: inout SegmentWriter) -> Int {
        let number = words.number(of: word)
        while phraseWords.count <= number { addNext(to: &writer) }
        return number
    }

    private mutating func addNext(to writer: inout SegmentWriter) {
        let analysis = words[phraseWords.count]
        for term in Self.terms(of: analysis) { terms.append(writer.number(of: term)) }
        starts.append(terms.count)
        phraseWords.append(phrases.word(analysis.surface, analysis))
    }

    /// The terms of a word: itself, its lemmas, and the parts of a compound by their role.
    func terms(of number: Int) -> ArraySlice<TermNumber> { terms[starts[number]..<starts[number + 1]] }

    /// The word as labels are compared with it.
    func phraseWord(_ number: Int) -> PhraseWord { phraseWords[number] }

    private static func terms(of analysis: WordAnalysis) -> [[UInt8]] {
        var terms = [analysis.surface]
        guard analysis.source != .function, analysis.source != .unknown else { return terms }
        terms += analysis.lemmas.map(SpecialTerm.lemma)
        for part in analysis.parts.flatMap(\.all) {
            terms.append(part.role == .head ? SpecialTerm.head(part.lemma) : SpecialTerm.modifier(part.lemma))
        }
        var seen: Set<[UInt8]> = []
        return terms.filter { seen.insert($0).inserted }
    }
}
