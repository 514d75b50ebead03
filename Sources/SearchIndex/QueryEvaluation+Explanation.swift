extension QueryEvaluation {
    /// Explains the scores of documents, in the order given.
    ///
    /// - Complexity: for each document O(w log d) for w words in d documents, and O(v · log t + p / 128) to find
    ///   the best of v variants among t terms with p postings.
    public func explain(documents: [Int], boosts: [Boost]) -> [ScoreExplanation] {
        documents.map { document in
            ScoreExplanation(
                base: words.isEmpty ? 1 : 0,
                words: zip(words, matches).compactMap { share(of: $0, $1, document) },
                boosts: boosts.filter { $0.documents.contains(document) }.map {
                    ScoreExplanation.AppliedBoost(label: $0.label, factor: $0.factor)
                })
        }
    }

    private func share(of word: QueryWord, _ match: WordMatches, _ document: Int) -> ScoreExplanation.WordShare? {
        let strength = match.strengths.strength(in: document)
        guard strength > 0 else { return nil }
        return ScoreExplanation.WordShare(
            label: word.label, strength: Double(strength) / Double(WordMatches.unit),
            inverseDocumentFrequency: match.inverseDocumentFrequency,
            documentCounts: (match.documentCount, index.liveCount), worth: match.worth,
            way: way(of: word, document, strength: strength))
    }

    /// The variant that gives a word its strength in a document; `nil` when a conjunction does.
    private func way(of word: QueryWord, _ document: Int, strength: Int) -> ScoreExplanation.Way? {
        let (segment, local) = index.place(of: document)
        for variant in word.variants {
            let weight = WordMatches.fixed(variant.weight)
            for term in segment.termIndices(for: variant) {
                guard let payload = segment.payload(ofTerm: term, document: local),
                    Int(WordMatches.weighed(payload.strength, by: weight)) == strength
                else { continue }
                let own = Double(payload.strength) / Double(TermStrength.full)
                return ScoreExplanation.Way(
                    // As it came out of fixed numbers, so that the factors make up the share.
                    term: Array(segment.term(term)), weight: Double(strength) / Double(WordMatches.unit) / own,
                    strength: own, fields: segment.schema.fields.indices.filter { payload.fields >> $0 & 1 != 0 })
            }
        }
        return nil
    }
}

extension Segment {
    /// The payload of a document among those of a term, if it is there.
    fileprivate func payload(ofTerm index: Int, document: Int) -> (fields: UInt8, strength: UInt16)? {
        var cursor = PostingCursor(self, term: index)
        guard cursor.nextDocuments(reaching: document) != nil else { return nil }
        cursor.readPayloads()
        for place in 0..<cursor.count where Int(cursor.documents[place]) == document {
            let payload = Int(cursor.payloads[place])
            return (cursor.fields[payload], cursor.strengths[payload])
        }
        return nil
    }
}
