import SwedishText

/// The word that a query word is taken for.
struct QueryWordSpelling {
    /// How the word was found.
    enum Kind: Hashable {
        /// As written.
        case asWritten
        /// With the dots that were left out.
        case dotted
        /// With å, ä and ö for aa, ae and oe.
        case digraphs
        /// As the nearest word that occurs.
        case corrected
    }

    /// UTF-8 of the normalised word.
    let word: [UInt8]
    let kind: Kind
    /// What the word counts beside one that is written so.
    let weight: Double

    /// What another spelling counts, beside 1 for the word itself.
    enum Weight {
        /// Dots put on a word that means nothing without.
        static let dotted = 0.9
        /// Dots put on a word that means something else without.
        static let dottedOther = 0.3
        static let digraphs = 0.7
        /// A near word, less for each edit.
        static let corrected = 0.5
    }
}

/// Finds what the words of a query may have been meant for.
struct QuerySpeller {
    let words: WordLists
    let analyser: WordAnalyser
    let layers: SearchLayers

    /// The most other spellings of one word.
    private static let mostDotted = 4
    private static let mostCorrections = 3

    /// What a word may mean, the likeliest first; what is written is always among them.
    ///
    /// A word that occurs means itself. One that does not is looked for with dots, with å, ä, ö for digraphs,
    /// then as a near word; a word that the lexicon knows is only taken for one that sounds alike.
    func spellings(of word: [UInt8]) -> [QueryWordSpelling] {
        let asWritten = QueryWordSpelling(word: word, kind: .asWritten, weight: 1)
        let source = analyser.analyse(word).source
        let isKnown = isKnown(word, source)
        let dotted = dottedSpellings(of: word, isKnown: isKnown)
        if isKnown { return [asWritten] + dotted }
        if !dotted.isEmpty { return dotted + corrections(of: word, budget: Self.soundAlike) + [asWritten] }
        if let digraphs = digraphSpelling(of: word) { return [digraphs, asWritten] }
        guard source != .function else { return [asWritten] }
        let corrections = corrections(of: word, budget: Self.budget(source))
        if !corrections.isEmpty {
            return source == .lexicon ? [asWritten] + corrections : corrections + [asWritten]
        }
        return knownSpellings(of: word) + [asWritten]
    }

    /// The cost of one confusion of letters that sound alike.
    private static let soundAlike = 5

    /// How far a correction may be, in tenths of an edit.
    private static func budget(_ source: WordAnalysis.Source) -> Int {
        switch source {
        case .lexicon: soundAlike
        case .compound, .prefixed: 10
        case .function, .derived, .unknown: 20
        }
    }

    /// Whether a word, or a lemma that it is a form of, occurs.
    private func isKnown(_ word: [UInt8], _ source: WordAnalysis.Source) -> Bool {
        if words.contains(word) || word.allSatisfy({ (48...58).contains($0) }) { return true }
        guard source != .unknown, source != .derived else { return false }
        return analyser.analyse(word).lemmas.contains { words.contains($0) }
    }

    /// Words that occur and are written like this one but for dots, the commonest first.
    func dottedSpellings(of word: [UInt8], isKnown: Bool) -> [QueryWordSpelling] {
        guard layers.contains(.folding), !SwedishFolding.isDotted(word) else { return [] }
        let weight = isKnown ? QueryWordSpelling.Weight.dottedOther : QueryWordSpelling.Weight.dotted
        let found = words.dotted(like: word).sorted { $0.frequency > $1.frequency }
        return found.prefix(Self.mostDotted).map { QueryWordSpelling(word: $0.word, kind: .dotted, weight: weight) }
    }

    /// Dotted spellings of an undotted word that the lexicon knows though they do not occur.
    private func knownSpellings(of word: [UInt8]) -> [QueryWordSpelling] {
        guard layers.contains(.folding), !SwedishFolding.isDotted(word) else { return [] }
        return OtherSpellings.known(for: word, analyser).prefix(Self.mostDotted).map {
            QueryWordSpelling(word: $0, kind: .dotted, weight: QueryWordSpelling.Weight.dotted)
        }
    }

    private func digraphSpelling(of word: [UInt8]) -> QueryWordSpelling? {
        guard layers.contains(.folding), let other = OtherSpellings.fromDigraphs(word),
            words.contains(other) || isKnown(other, analyser.analyse(other).source)
        else { return nil }
        return QueryWordSpelling(word: other, kind: .digraphs, weight: QueryWordSpelling.Weight.digraphs)
    }

    /// The nearest words that occur, the best first.
    func corrections(of word: [UInt8], budget: Int = 20) -> [QueryWordSpelling] {
        guard layers.contains(.typos) else { return [] }
        let folded = SwedishFolding.fold(word)
        // What differs in dots alone is another matter, see `dottedSpellings`.
        let near = words.near(word, limit: Self.mostCorrections).filter {
            $0.cost <= budget && SwedishFolding.fold($0.word) != folded
        }
        return near.map { candidate in
            let share = 1 - Double(candidate.cost - (near.first?.cost ?? 0)) / 20
            return QueryWordSpelling(
                word: candidate.word, kind: .corrected, weight: QueryWordSpelling.Weight.corrected * max(share, 0.3))
        }
    }

    /// The word that pieces make when letters between them were lost: "f rs rjning".
    ///
    /// Only where at least one piece means nothing by itself, and some word that occurs has exactly å, ä and
    /// ö where the pieces meet.
    func joiningLostLetters(_ pieces: [[UInt8]]) -> [UInt8]? {
        guard pieces.count > 1, layers.contains(.folding), !pieces.allSatisfy(words.contains) else { return nil }
        return words.filling(gapsBetween: pieces)
    }

    /// The most pieces that one word is mended from.
    private static let mostPieces = 5

    /// Tokens with those joined that are pieces of one word, see ``joiningLostLetters(_:)``.
    func mendingLostLetters(in tokens: [Token]) -> [Token] {
        var mended: [Token] = []
        var index = 0
        while index < tokens.count {
            let longest = min(Self.mostPieces, tokens.count - index)
            let match = stride(from: longest, through: 2, by: -1).lazy.compactMap { count in
                joiningLostLetters(tokens[index..<(index + count)].map(\.surface)).map { (word: $0, count: count) }
            }.first
            if let match {
                let range = tokens[index].byteRange.lowerBound..<tokens[index + match.count - 1].byteRange.upperBound
                mended.append(Token(byteRange: range, surface: match.word))
            } else {
                mended.append(tokens[index])
            }
            index += match?.count ?? 1
        }
        return mended
    }
}
