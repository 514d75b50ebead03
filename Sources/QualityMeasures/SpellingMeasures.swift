public import CatalogueSearch
import SwedishText

/// How other spellings are seen through.
public struct SpellingMeasures: Sendable {
    /// Misspellings whose meant word is among the first three, by kind; `single` counts words of five
    /// letters and more.
    public private(set) var found: [String: Share] = [:]

    /// Measures one half against the words of an index.
    public init(_ judgements: Judgements, _ half: Half, _ snapshot: IndexSnapshot) throws {
        for (written, meant, kind) in try judgements.misspellings(half) {
            let spellings = snapshot.spellings(of: written).prefix(3)
            found[kind, default: Share()].add(
                spellings.contains(meant), "\(written) → \(spellings.joined(separator: ", ")), not \(meant)")
        }
    }
}

/// Whether words that differ only in dots are kept apart, and found without them.
public struct DotMeasures: Sendable {
    /// Dotted words whose query gives no other spelling above, or level with, the exact one.
    public private(set) var separated = Share()
    /// Words that are found when their dots are left out.
    public private(set) var foundUndotted = Share()

    /// Measures one half: each pair makes a catalogue of two entries; see ``PairCatalogue``.
    public init(_ judgements: Judgements, _ half: Half) throws {
        for (first, second) in try judgements.pairs(half) {
            let catalogue = PairCatalogue(first, second, isFair: Self.areRelated(first, second))
            for (word, other) in [(first, second), (second, first)] {
                let undotted = SwedishFolding.fold(Array(word.utf8))
                if SwedishFolding.isDotted(Array(word.utf8)) {
                    let ranked = catalogue.search(word)
                    let isApart =
                        ranked.first?.word == word
                        && !ranked.contains { $0.word == other && $0.score >= ranked[0].score }
                    separated.add(isApart, "\(word): \(ranked)")
                }
                let ranked = catalogue.search(String(decoding: undotted, as: UTF8.self))
                foundUndotted.add(ranked.contains { $0.word == word }, "\(word): \(ranked)")
            }
        }
    }

    /// Whether two words are forms of one lemma or of one family, so that finding one by the other is right.
    private static func areRelated(_ first: String, _ second: String) -> Bool {
        let analyser = WordAnalyser()
        func lemmas(_ word: String) -> Set<[UInt8]> {
            let own = analyser.analyse(Array(word.utf8)).lemmas
            let numbers = own.compactMap { analyser.lexicon.lemma($0) }
            return Set(own + numbers.flatMap(analyser.lexicon.relatives).map(analyser.lexicon.spelling))
        }
        return !lemmas(first).isDisjoint(with: lemmas(second))
    }
}
