import SwedishText

/// Analyses each distinct word once and remembers the terms that it is indexed under.
///
/// Useful for: building an index. Not useful for: sharing between threads.
struct TermMemo {
    private var words: WordMemo
    /// Terms by the word's number.
    private var terms: [[[UInt8]]] = []

    init(_ analyser: WordAnalyser) { words = WordMemo(analyser) }

    /// What is known of a word.
    mutating func analysis(of word: [UInt8]) -> WordAnalysis {
        let number = words.number(of: word)
        return words[number]
    }

    /// The terms of a word: itself, its lemmas, and the parts of a compound by their role.
    ///
    /// - Complexity: O(1) for a word met before.
    mutating func terms(of word: [UInt8]) -> [[UInt8]] {
        let number = words.number(of: word)
        while terms.count <= number { terms.append(Self.terms(of: words[terms.count])) }
        return terms[number]
    }

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
