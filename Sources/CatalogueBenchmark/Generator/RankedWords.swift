import CatalogueModel
import SwedishText

/// The words of a made-up catalogue in the order of their frequency, drawn by ``WordFrequencies``.
///
/// First the words that carry grammar; then those of the vocabulary's labels and of the templates, the most
/// used first; then forms of the lexicon and compounds in random order, short listed words mostly before
/// compounds, as in real text.
struct RankedWords {
    /// All words by rank, each once.
    let pool: WordPool
    /// How many words of the beginning carry grammar only.
    let functionWordCount: Int
    private let sampler: ZipfSampler

    /// Different compounds, inflected forms counted.
    private static let compoundCount = 120_000

    /// Makes the words of a seed.
    init(seed: UInt64, vocabulary: Vocabulary, templates: [InterventionContent]) {
        var random = SeededRandom(seed: seed, stream: UInt64.max)
        let forms = LexiconForms.builtIn
        let compounds = CompoundPool(count: Self.compoundCount, nouns: forms.nouns, using: &random)
        var pool = WordPool()
        var seen: Set<[UInt8]> = []
        for word in Self.functionWords where seen.insert(word).inserted { pool.append(word) }
        functionWordCount = pool.count
        let domain = Self.domainWords(vocabulary, templates)
        let rest = Self.mixed(forms.forms, compounds.words, &random)
        for word in domain + rest where !FunctionWords.contains(word) && seen.insert(word).inserted {
            pool.append(word)
        }
        self.pool = pool
        sampler = ZipfSampler(weights: WordFrequencies.weights(count: pool.count))
    }

    /// A word's rank, from 0.
    func draw(_ random: inout SeededRandom) -> Int { sampler.rank(&random) }

    /// The rank of a word that means something.
    func drawContentWord(_ random: inout SeededRandom) -> Int {
        while true {
            let rank = sampler.rank(&random)
            if rank >= functionWordCount { return rank }
        }
    }

    /// The words of labels and templates, the most used first.
    private static func domainWords(_ vocabulary: Vocabulary, _ templates: [InterventionContent]) -> [[UInt8]] {
        var counts: [[UInt8]: Int] = [:]
        let labels = vocabulary.concepts.flatMap(\.swedishLabels)
        let texts = templates.flatMap { [$0.name, $0.summary ?? "", $0.description ?? "", $0.easyRead ?? ""] }
        for text in labels + texts {
            for token in Tokeniser.tokens(in: text) where isWord(token.surface) {
                counts[token.surface, default: 0] += 1
            }
        }
        return counts.sorted { a, b in
            a.value == b.value ? a.key.lexicographicallyPrecedes(b.key) : a.value > b.value
        }.map(\.key)
    }

    /// Whether it is at least three bytes of letters; the letters behind z are all above ASCII.
    private static func isWord(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 3 && bytes.allSatisfy { (97...122).contains($0) || $0 >= 0x80 }
    }

    /// Both lists in one random order, in which listed words tend to the front and compounds to the back.
    private static func mixed(
        _ forms: [[UInt8]], _ compounds: [[UInt8]], _ random: inout SeededRandom
    ) -> [[UInt8]] {
        var placed: [(place: Double, word: [UInt8])] = []
        for word in forms {
            let place = random.unit()
            placed.append((place * place, word))
        }
        for word in compounds { placed.append((random.unit().squareRoot(), word)) }
        return placed.sorted { $0.place < $1.place }.map(\.word)
    }

    /// Words that carry grammar, about as frequent as in descriptions of services.
    private static let functionWords = """
        och i som för en är till kan den att det eller med på av ett har ska de om från inte få också finns sig var \
        vara andra även under får efter vad hur där vid när ha in utan mellan vi man du dig din sin genom så kommer \
        blir bli vill behöver mot hos ut upp alla mer än men dem då detta dessa sina ditt dina här över inom samt \
        någon något några kunde skulle måste bland enligt både åt du oss vår vårt själv sedan innan redan bara
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
}
