import CatalogueModel
import SearchIndex
import SwedishText

/// What a query's signs demand of a hit, whatever its words find: phrases that it has, words that it has not.
struct QueryConditions {
    private let phrases: [[[[UInt8]]]]
    private let excluded: [[[[UInt8]]]]
    private let index: SegmentSet

    /// The most phrases and the most exclusions that are read; later ones are left out.
    private static let mostConditions = 10
    /// The most words of a phrase that are compared.
    private static let mostWords = 12

    init(_ syntax: QuerySyntax, _ snapshot: IndexSnapshot) {
        let reader = ConditionReader(snapshot: snapshot)
        phrases = syntax.phrases.prefix(Self.mostConditions).map { text in
            Tokeniser.tokens(in: text).prefix(Self.mostWords).map { reader.spellings(of: $0.surface) }
        }.filter { !$0.isEmpty }
        excluded = syntax.excluded.prefix(Self.mostConditions).map { text in
            let tokens = Tokeniser.tokens(in: text).prefix(Self.mostWords)
            return tokens.map { tokens.count == 1 ? reader.forms(of: $0.surface) : reader.spellings(of: $0.surface) }
        }.filter { !$0.isEmpty }
        index = snapshot.index
    }

    /// Whether nothing is demanded.
    var isEmpty: Bool { phrases.isEmpty && excluded.isEmpty }

    /// Those of some documents that meet the conditions.
    ///
    /// - Complexity: see `SegmentSet.documents(withPhrase:)`.
    func apply(to documents: DocumentSet) -> DocumentSet {
        var left = documents
        for phrase in phrases where !left.isEmpty { left = index.documents(withPhrase: phrase, in: left) }
        for words in excluded where !left.isEmpty { left.subtract(index.documents(withPhrase: words, in: left)) }
        return left
    }
}

/// The terms that a word of a condition may be.
private struct ConditionReader {
    let snapshot: IndexSnapshot

    /// A word of a phrase as it is written; without dots also with those that were left out.
    func spellings(of word: [UInt8]) -> [[UInt8]] {
        guard !SwedishFolding.isDotted(word) else { return [word] }
        return [word] + snapshot.words.dotted(like: word).map(\.word)
    }

    /// A word in any inflection.
    func forms(of word: [UInt8]) -> [[UInt8]] {
        let analysis = snapshot.analyser.analyse(word)
        guard analysis.source != .unknown, analysis.source != .function else { return spellings(of: word) }
        return spellings(of: word) + analysis.lemmas.map(SpecialTerm.lemma)
    }
}
