import CatalogueModel

/// Draws labels of one group of concepts: some concepts tag many entries, most few.
struct LabelSampler {
    private let labels: [String]
    private let sampler: ZipfSampler?
    private let range: ClosedRange<Int>

    /// Creates a sampler of so many different labels an entry, as far as the group has them.
    init(_ group: ConceptGroup, _ vocabulary: Vocabulary, _ range: ClosedRange<Int>, using random: inout SeededRandom) {
        labels = random.shuffled(vocabulary.concepts.filter { $0.group == group }.map(\.label))
        sampler = labels.isEmpty ? nil : ZipfSampler(count: labels.count)
        self.range = range
    }

    /// The labels of one entry, each once.
    func draw(_ random: inout SeededRandom) -> [String] {
        guard let sampler else { return [] }
        let wanted = min(random.number(in: range), labels.count)
        var ranks: [Int] = []
        while ranks.count < wanted {
            let rank = sampler.rank(&random)
            if !ranks.contains(rank) { ranks.append(rank) }
        }
        return ranks.map { labels[$0] }
    }
}
