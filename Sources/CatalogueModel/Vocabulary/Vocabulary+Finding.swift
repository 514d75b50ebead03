extension Vocabulary {
    /// The concepts that have, for every word of a text, a label with a word that begins so, in the vocabulary's order.
    ///
    /// - Complexity: O(n) in the characters of all labels.
    public func concepts(beginning text: String) -> [Concept] {
        let words = NameWords.folded(text)
        guard !words.isEmpty else { return [] }
        return concepts.filter { concept in
            let labels = concept.swedishLabels.flatMap(NameWords.folded)
            return words.allSatisfy { word in labels.contains { $0.hasPrefix(word) } }
        }
    }
}
