public import CatalogueModel
import SwedishText

extension IndexSnapshot {
    /// How a text is read by this index's rules and vocabulary.
    ///
    /// - Complexity: that of analysing each word once.
    public func analyse(_ text: String) -> TextAnalysis {
        var reader = textReader()
        return reader.read(Array(text.utf8))
    }

    /// A reader for many texts, which analyses each distinct word once.
    public func textReader() -> TextReader { TextReader(self) }
}

/// Shows how texts are read, one after the other.
///
/// Useful for: going through many lines that share words. Not useful for: sharing between threads.
public struct TextReader {
    private let snapshot: IndexSnapshot
    private var known: [[UInt8]: ReadWord] = [:]

    init(_ snapshot: IndexSnapshot) { self.snapshot = snapshot }

    /// Reads UTF-8; ill-formed bytes separate words, and byte ranges count the bytes as given.
    ///
    /// - Complexity: that of analysing each word not met before, and O(1) for each other.
    public mutating func read(_ bytes: [UInt8]) -> TextAnalysis {
        let tokens = Tokeniser.tokens(in: bytes)
        let words = tokens.map { word($0.surface) }
        let text = AnalysedText(bytes: bytes, tokens: tokens, words: words, analyser: snapshot.analyser)
        return TextAnalysis(
            input: String(decoding: bytes, as: UTF8.self), tokens: text.shown, concepts: concepts(words, text))
    }

    private mutating func word(_ surface: [UInt8]) -> ReadWord {
        if let word = known[surface] { return word }
        let speller = QuerySpeller(words: snapshot.words, analyser: snapshot.analyser, layers: .all)
        let spellings = speller.spellings(of: surface).map(\.word)
        let analysis = snapshot.analyser.analyse(surface)
        let likeliest = spellings.first ?? surface
        let word = ReadWord(
            analysis: analysis, spellings: spellings.filter { $0 != surface },
            inLabels: snapshot.phrases.word(
                likeliest, likeliest == surface ? analysis : snapshot.analyser.analyse(likeliest)))
        known[surface] = word
        return word
    }

    private func concepts(_ words: [ReadWord], _ text: AnalysedText) -> [TextAnalysis.FoundConcept] {
        snapshot.phrases.matches(in: words.map(\.inLabels)).flatMap { match in
            let range = text.byteRange(match.range.lowerBound...(match.range.upperBound - 1))
            return match.concepts.map { snapshot.vocabulary.concepts[Int($0)] }.map { concept in
                TextAnalysis.FoundConcept(
                    id: concept.id, label: concept.label, group: concept.group, text: text.text(range),
                    start: range.lowerBound, end: range.upperBound)
            }
        }
    }
}

/// What is known of a word as it was written.
private struct ReadWord {
    let analysis: WordAnalysis
    /// Other words that a search takes it for.
    let spellings: [[UInt8]]
    /// The likeliest of them all, as labels are compared with it.
    let inLabels: PhraseWord
}

/// The words of a text as they are shown.
private struct AnalysedText {
    let bytes: [UInt8]
    let tokens: [Token]
    let words: [ReadWord]
    let analyser: WordAnalyser

    var shown: [TextAnalysis.Word] {
        var joined = HyphenatedCompounds.words(in: tokens, analyser)[...]
        return tokens.indices.flatMap { index in
            var shown = [word(words[index].analysis, tokens[index].byteRange, .word, words[index].spellings)]
            while let next = joined.first, next.tokens.upperBound == index {
                let analysis = analyser.analyse(next.surface, hyphensAt: next.cuts)
                shown.append(word(analysis, byteRange(next.tokens), next.isCompletion ? .completed : .joined, []))
                joined.removeFirst()
            }
            return shown
        }
    }

    func byteRange(_ range: ClosedRange<Int>) -> Range<Int> {
        tokens[range.lowerBound].byteRange.lowerBound..<tokens[range.upperBound].byteRange.upperBound
    }

    func text(_ range: Range<Int>) -> String { Self.text(bytes[range]) }

    private static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private func word(
        _ analysis: WordAnalysis, _ range: Range<Int>, _ kind: TextAnalysis.Word.Kind, _ spellings: [[UInt8]]
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
            searchedAs: spellings.map(Self.text))
    }

    private func part(_ part: CompoundPart, in word: [UInt8]) -> TextAnalysis.Part {
        TextAnalysis.Part(
            text: Self.text(word[part.range]), lemma: Self.text(part.lemma), role: part.role.rawValue,
            parts: part.parts.map { self.part($0, in: word) })
    }
}
