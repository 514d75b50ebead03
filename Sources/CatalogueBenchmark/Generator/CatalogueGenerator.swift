import CatalogueModel
import FoundationEssentials

/// Makes up a Swedish catalogue of any size: entries of about 1 kB of text whose words are as frequent, as
/// long and as often compounds as in real descriptions. What they say means nothing.
///
/// An entry depends on the seed, the vocabulary, the templates and its number alone, not on the entries made
/// before it.
struct CatalogueGenerator {
    let seed: UInt64
    let words: RankedWords
    var writer: SentenceWriter
    let labels: [ConceptGroup: LabelSampler]
    let municipalities: [Municipality]
    let municipalitySampler: ZipfSampler
    let counties: [County]

    /// How unevenly entries are spread over municipalities.
    private static let municipalityExponent = 0.7
    /// When the first entry was made: 2026-01-01 00:00 UTC; each later one a minute after. Late enough for the entries to
    /// be shown on the day that the benchmark takes as today, though nobody has confirmed them.
    private static let start = Date(timeIntervalSince1970: 1_767_225_600)

    /// Prepares a catalogue; words of the templates' texts are among the common ones.
    ///
    /// - Complexity: some 160,000 words are made and sorted, in about half a second.
    init(seed: UInt64, vocabulary: Vocabulary, templates: [InterventionContent] = []) {
        var random = SeededRandom(seed: seed, stream: UInt64.max - 1)
        self.seed = seed
        words = RankedWords(seed: seed, vocabulary: vocabulary, templates: templates)
        writer = SentenceWriter(words)
        var labels: [ConceptGroup: LabelSampler] = [:]
        for group in ConceptGroup.allCases {
            labels[group] = LabelSampler(group, vocabulary, Self.labelRange(of: group), using: &random)
        }
        self.labels = labels
        municipalities = random.shuffled(Gazetteer.sweden.municipalities)
        municipalitySampler = ZipfSampler(count: municipalities.count, exponent: Self.municipalityExponent)
        counties = Gazetteer.sweden.counties
    }

    /// How many labels of a group an entry has, inclusive.
    private static func labelRange(of group: ConceptGroup) -> ClosedRange<Int> {
        switch group {
        case .targetGroup: 1...4
        case .need: 1...5
        case .method: 0...3
        case .incomeSupport: 0...2
        case .activity: 1...3
        }
    }

    /// The published entry with this number, from 0.
    ///
    /// - Complexity: O(n) in the bytes of the entry.
    mutating func intervention(_ number: Int) -> Intervention {
        var random = SeededRandom(seed: seed, stream: UInt64(number))
        // The time in the id differs for each number, so ids do.
        let created = Self.start.addingTimeInterval(Double(number) * 60)
        let id = UUID.version7(at: created, using: &random)
        return Intervention(
            id: id, slug: "insats-\(number)", importSource: "generated",
            content: content(number, &random), status: .published, revision: 1, createdAt: created,
            updatedAt: created)
    }
}
