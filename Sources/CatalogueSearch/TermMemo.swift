import SwedishText

/// Analyses each distinct word once and remembers the terms that it is indexed under.
///
/// Useful for: building an index. Not useful for: sharing between threads.
struct TermMemo {
    private let analyser: WordAnalyser
    private var terms: [[UInt8]: [[UInt8]]] = [:]
    private var analyses: [[UInt8]: WordAnalysis] = [:]

    init(_ analyser: WordAnalyser) { self.analyser = analyser }

    /// What is known of a word.
    mutating func analysis(of word: [UInt8]) -> WordAnalysis {
        if let known = analyses[word] { return known }
        let analysis = analyser.analyse(word)
        analyses[word] = analysis
        return analysis
    }

    /// The terms of a word: itself, its lemmas, and the parts of a compound by their role.
    ///
    /// - Complexity: O(1) for a word met before.
    mutating func terms(of word: [UInt8]) -> [[UInt8]] {
        if let known = terms[word] { return known }
        let made = Self.terms(of: analysis(of: word))
        terms[word] = made
        return made
    }

    private static func terms(of analysis: WordAnalysis) -> [[UInt8]] {
        var terms = [analysis.surface]
        guard analysis.source != .function, analysis.source != .unknown else { return terms }
        terms += analysis.lemmas.map(SpecialTerm.lemma)
        for part in Set(analysis.parts.flatMap(\.all)) {
            terms.append(part.role == .head ? SpecialTerm.head(part.lemma) : SpecialTerm.modifier(part.lemma))
        }
        var seen: Set<[UInt8]> = []
        return terms.filter { seen.insert($0).inserted }
    }
}
