public import CatalogueModel
import SwedishText

extension IndexSnapshot {
    /// How a text is read by this index's rules and vocabulary.
    ///
    /// - Complexity: that of analysing each word once.
    public func analyse(_ text: String) -> TextAnalysis {
        let bytes = Array(text.utf8)
        let tokens = Tokeniser.tokens(in: bytes)
        let speller = QuerySpeller(words: self.words, analyser: analyser, layers: .all)
        let reading = AnalysedText(bytes: bytes, tokens: tokens, analyser: analyser, speller: speller)
        let words = tokens.map { token in
            let word = speller.spellings(of: token.surface).first?.word ?? token.surface
            return PhraseWord(word, analyser.analyse(word))
        }
        let concepts = phrases.matches(in: words).flatMap { match -> [TextAnalysis.FoundConcept] in
            let range = reading.byteRange(match.range.lowerBound...(match.range.upperBound - 1))
            return match.concepts.compactMap { vocabulary[$0] }.map { concept in
                TextAnalysis.FoundConcept(
                    id: concept.id, label: concept.label, group: concept.group, text: reading.text(range),
                    start: range.lowerBound, end: range.upperBound)
            }
        }
        return TextAnalysis(input: text, tokens: reading.words, concepts: concepts)
    }
}

/// The words of a text as they are shown.
private struct AnalysedText {
    let bytes: [UInt8]
    let tokens: [Token]
    let analyser: WordAnalyser
    let speller: QuerySpeller

    var words: [TextAnalysis.Word] {
        let extra = HyphenatedCompounds.words(in: tokens, analyser)
        return tokens.indices.flatMap { index in
            let own = word(analyser.analyse(tokens[index].surface), tokens[index].byteRange, .word)
            return [own]
                + extra.filter { $0.tokens.upperBound == index }.map { extra in
                    word(
                        analyser.analyse(extra.surface, hyphensAt: extra.cuts), byteRange(extra.tokens),
                        extra.isCompletion ? .completed : .joined)
                }
        }
    }

    func byteRange(_ range: ClosedRange<Int>) -> Range<Int> {
        tokens[range.lowerBound].byteRange.lowerBound..<tokens[range.upperBound].byteRange.upperBound
    }

    func text(_ range: Range<Int>) -> String { Self.text(bytes[range]) }

    private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private func word(
        _ analysis: WordAnalysis, _ range: Range<Int>, _ kind: TextAnalysis.Word.Kind
    ) -> TextAnalysis.Word {
        let lexicon = analyser.lexicon
        let own = analysis.lemmas.compactMap(lexicon.lemma)
        let related = Set(own.flatMap(lexicon.relatives)).subtracting(own).sorted()
        return TextAnalysis.Word(
            text: text(range), start: range.lowerBound, end: range.upperBound, kind: kind,
            surface: Self.text(analysis.surface), lemmas: analysis.lemmas.map(Self.text),
            related: related.map { Self.text(lexicon.spelling(of: $0)) }, source: analysis.source.rawValue,
            parts: analysis.parts.map { part($0, in: analysis.surface) },
            folded: Self.text(SwedishFolding.fold(analysis.surface)),
            searchedAs: kind == .joined
                ? []
                : speller.spellings(of: analysis.surface).map(\.word)
                    .filter { $0 != analysis.surface }.map(Self.text))
    }

    private func part(_ part: CompoundPart, in word: [UInt8]) -> TextAnalysis.Part {
        TextAnalysis.Part(
            text: Self.text(word[part.range]), lemma: Self.text(part.lemma), role: part.role.rawValue,
            parts: part.parts.map { self.part($0, in: word) })
    }
}
