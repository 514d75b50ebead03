import CatalogueModel
import SearchIndex
import SwedishText

/// What a search text means to the index.
struct QueryAnalysis {
    /// Words of the query with the ways to match each.
    let words: [QueryWord]
    /// Tokens of the query.
    let tokens: [Token]
    /// What each token was taken for.
    let resolved: [[UInt8]]
    /// Words that do not occur, and the near ones that were taken for them.
    let corrections: [Correction]
    /// Ids of the concepts recognised.
    let concepts: [String]
    /// Beginnings of words that are asked for by a star.
    let beginnings: [[UInt8]]
    /// What the signs of the query demand of a hit.
    let conditions: QueryConditions
    /// Whether something is written, but no word.
    let isOnlySigns: Bool
    private let reading: QueryReading

    /// The most words of a query that are looked for; later ones are left out.
    private static let mostWords = 40

    init(_ text: String, snapshot: IndexSnapshot, layers: SearchLayers = .all) {
        let speller = QuerySpeller(words: snapshot.words, analyser: snapshot.analyser, layers: layers)
        let syntax = QuerySyntax(Self.bounded(text))
        let written = Array(Tokeniser.tokens(in: syntax.text).prefix(Self.mostWords))
        let tokens = syntax.openEnds.isEmpty ? speller.mendingLostLetters(in: written) : written
        var spellings = tokens.map { speller.spellings(of: $0.surface) }
        // "arbets- och rehabiliteringsinsatser" asks for "arbetsinsatser".
        for word in HyphenatedCompounds.words(in: tokens, snapshot.analyser) where word.isCompletion {
            spellings[word.tokens.lowerBound] = speller.spellings(of: word.surface)
        }
        let resolved = zip(tokens, spellings).map { $1.first?.word ?? $0.surface }
        let phraseWords = resolved.map { snapshot.phrases.word($0, snapshot.analyser.analyse($0)) }
        let matches = layers.contains(.concepts) ? snapshot.phrases.matches(in: phraseWords) : []
        let reading = QueryReading(
            tokens: tokens, spellings: spellings, resolved: resolved, matches: matches,
            openEnds: syntax.openEnds, builder: Self.builder(snapshot, layers, text: syntax.text),
            phrases: snapshot.phrases, analyser: snapshot.analyser)
        self.tokens = tokens
        self.resolved = resolved
        corrections = zip(tokens, spellings).compactMap { token, spellings in
            spellings.first.flatMap { $0.kind == .corrected ? $0.word : nil }.map {
                Correction(
                    typed: String(decoding: token.surface, as: UTF8.self), read: String(decoding: $0, as: UTF8.self))
            }
        }
        concepts = snapshot.phrases.concepts(of: matches)
        beginnings = tokens.filter { syntax.openEnds.contains($0.byteRange.upperBound) }.map(\.surface)
        conditions = QueryConditions(syntax, snapshot)
        isOnlySigns = tokens.isEmpty && conditions.isEmpty && text.contains { !$0.isWhitespace }
        self.reading = reading
        words = reading.words(isWide: false)
    }

    /// A builder that knows the last word may not yet be written to its end.
    private static func builder(_ snapshot: IndexSnapshot, _ layers: SearchLayers, text: String) -> WordBuilder {
        var builder = WordBuilder(snapshot: snapshot, layers: layers)
        builder.unfinishedEnd = text.utf8.count
        return builder
    }

    /// The words with ways to match that are only near: for when little else is found.
    func wideWords() -> [QueryWord] { reading.words(isWide: true) }

    /// The part of a query that is read: cut at a scalar boundary.
    private static func bounded(_ text: String) -> String {
        guard text.utf8.count > SearchRequest.longestQueryBytes else { return text }
        return String(decoding: text.utf8.prefix(SearchRequest.longestQueryBytes), as: UTF8.self)
    }

    /// How much of a query's weight a hit must have: all of a short one, a small part of a long question.
    var minimumCoverage: Double {
        switch words.count {
        case ...2: 1
        case 3: 0.65
        default: 0.15
        }
    }
}

/// Makes the words to look for out of tokens, their spellings and the labels among them.
private struct QueryReading {
    let tokens: [Token]
    let spellings: [[QueryWordSpelling]]
    let resolved: [[UInt8]]
    let matches: [PhraseTable.Match]
    /// Where words end of which only the beginning is written.
    let openEnds: Set<Int>
    let builder: WordBuilder
    let phrases: PhraseTable
    let analyser: WordAnalyser

    /// The most concepts that are guessed at.
    private static let mostLikely = 3

    /// Concepts that are likely meant though no label of theirs is written, as words that add to a score.
    func likelyConcepts(isOptional: Bool) -> [QueryWord] {
        let content = resolved.filter { !UnaskedWords.contains($0) }
        // A guess from a word that was itself guessed at is worth less.
        let certainty = spellings.compactMap(\.first?.weight).min() ?? 1
        guard builder.layers.contains(.concepts) else { return [] }
        let lexicon = analyser.lexicon
        let words = content.map { word in
            let analysis = analyser.analyse(word)
            let related = analysis.lemmas.compactMap(lexicon.lemma).flatMap(lexicon.relatives)
            let others =
                Array(analysis.lemmas.dropFirst()) + analysis.parts.map(\.lemma) + related.map(lexicon.spelling)
            return (lemma: analysis.lemma, others: others)
        }
        let known = Set(phrases.concepts(of: matches))
        return phrases.likely(words, limit: Self.mostLikely).filter { !known.contains($0.concept) }.compactMap {
            builder.likely($0.concept, likeness: $0.likeness * certainty, isOptional: isOptional)
        }
    }

    /// Labels as one word each, and of the other words those that carry meaning, or all when none does.
    func words(isWide: Bool) -> [QueryWord] {
        var builder = builder
        builder.isWide = isWide
        var labels: [QueryWord] = []
        var covered = Set<Int>()
        var conceptsOfToken: [Int: [String]] = [:]
        for match in matches {
            if match.range.count == 1 {
                conceptsOfToken[match.range.lowerBound] = phrases.concepts(of: [match])
            } else if let label = builder.label(tokens[match.range], concepts: phrases.concepts(of: [match])) {
                labels.append(label)
                labels += wordsInside(match.range, builder)
                covered.formUnion(match.range)
            }
        }
        let others = tokens.indices.filter { !covered.contains($0) }
        let meaningful = others.filter { !UnaskedWords.contains(resolved[$0]) || conceptsOfToken[$0] != nil }
        let chosen = labels.isEmpty && meaningful.isEmpty ? others : meaningful
        let words = chosen.map { index in
            if openEnds.contains(tokens[index].byteRange.upperBound) { return [builder.beginning(tokens[index])] }
            return builder.words(tokens[index], spellings: spellings[index], concepts: conceptsOfToken[index] ?? [])
        }
        return labels + joining(words, chosen, builder).joined() + likelyConcepts(isOptional: !isWide)
    }

    /// What is not found by a label as a whole is still found by its words and their own concepts, and
    /// counts less: "nyanländ kvinna" leads to what is for all who are new in the country too.
    private func wordsInside(_ label: Range<Int>, _ builder: WordBuilder) -> [QueryWord] {
        label.filter { !UnaskedWords.contains(resolved[$0]) }.flatMap { index in
            let word = phrases.word(resolved[index], analyser.analyse(resolved[index]))
            let concepts = builder.layers.contains(.concepts) ? phrases.concepts(of: phrases.matches(in: [word])) : []
            return builder.words(tokens[index], spellings: spellings[index], concepts: concepts)
                .map { builder.lessened($0, by: VariantWeight.wordOfLabel) }
        }
    }

    /// "hem tjänst": two words that stand beside each other may be one compound written apart.
    private func joining(_ words: [[QueryWord]], _ chosen: [Int], _ builder: WordBuilder) -> [[QueryWord]] {
        var words = words
        for place in chosen.indices.dropLast() where chosen[place + 1] == chosen[place] + 1 {
            let (first, second) = (chosen[place], chosen[place + 1])
            guard tokens[first].link != .suspended,
                let whole = builder.joined(resolved[first], resolved[second])
            else { continue }
            let concepts = phrases.concepts(of: phrases.matches(in: [phrases.word(whole, analyser.analyse(whole))]))
            for index in [place, place + 1] {
                words[index] = words[index].map { builder.adding(joined: whole, concepts: concepts, to: $0) }
            }
        }
        return words
    }
}
