public import SwedishText

/// What the word analysis gets right.
public struct WordMeasures: Sendable {
    /// Compounds that are split exactly: with all main cuts and no cut that is not marked.
    public var exactSplits = Share()
    /// Simplex words that are split; the examples are those left whole.
    public var overSplits = Share()
    /// Forms that reach their lemma.
    public var formsReachingLemma = Share()
    /// Forms that reach the lemma of another word of the list of which they are no form.
    public var falseMerges = Share()

    /// Measures one half.
    public init(_ judgements: Judgements, _ half: Half, analyser: WordAnalyser) throws {
        for compound in try judgements.compounds(half) { measure(compound, analyser) }
        for word in try judgements.simplexWords(half) {
            let parts = analyser.analyse(Array(word.utf8)).parts
            overSplits.total += 1
            if !parts.isEmpty {
                overSplits.count += 1
                overSplits.examples.append(Self.shown(word, parts))
            }
        }
        try measureLemmas(judgements.lemmas(half), analyser)
    }

    private mutating func measure(_ compound: Judgements.Compound, _ analyser: WordAnalyser) {
        let parts = analyser.analyse(Array(compound.word.utf8)).parts
        let cuts = Set(parts.dropFirst().map(\.range.lowerBound))
        let leafCuts = Set(parts.flatMap(\.leaves).dropFirst().map(\.range.lowerBound))
        let isExact = compound.answers.contains { $0.main.isSubset(of: cuts) && leafCuts.isSubset(of: $0.all) }
        exactSplits.add(isExact, Self.shown(compound.word, parts))
    }

    private mutating func measureLemmas(_ lemmas: [(lemma: String, forms: [String])], _ analyser: WordAnalyser) {
        var lemmasOfForm: [String: Set<String>] = [:]
        for (lemma, forms) in lemmas {
            for form in forms + [lemma] { lemmasOfForm[form, default: []].insert(lemma) }
        }
        let listed = Set(lemmas.map(\.lemma))
        for (form, own) in lemmasOfForm.sorted(by: { $0.key < $1.key }) {
            let reached = Set(analyser.analyse(Array(form.utf8)).lemmas.map { String(decoding: $0, as: UTF8.self) })
            for lemma in own.sorted() where lemma != form {
                formsReachingLemma.add(reached.contains(lemma), "\(form) → \(reached.sorted()), not \(lemma)")
            }
            let wrong = reached.intersection(listed).subtracting(own)
            falseMerges.total += 1
            if !wrong.isEmpty {
                falseMerges.count += 1
                falseMerges.examples.append("\(form) → \(wrong.sorted())")
            }
        }
    }

    static func shown(_ word: String, _ parts: [CompoundPart]) -> String {
        let bytes = Array(word.utf8)
        guard !parts.isEmpty else { return word }
        return parts.map { part in
            part.leaves.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: "+")
        }.joined(separator: "|")
    }
}
