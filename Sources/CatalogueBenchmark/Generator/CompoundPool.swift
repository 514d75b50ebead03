/// Compounds of two nouns that no list has, with their inflection, as Swedish authors make them at will.
struct CompoundPool {
    /// The compounds, as UTF-8, each once.
    let words: [[UInt8]]

    /// Makes `count` different forms, or fewer when the nouns don't give so many.
    ///
    /// Some nouns stand in many compounds and most in few, as in real text: both parts are drawn by Zipf's law.
    ///
    /// - Complexity: O(n) draws on average.
    init(count: Int, nouns: [LexiconForms.Noun], using random: inout SeededRandom) {
        guard !nouns.isEmpty else {
            words = []
            return
        }
        let (first, last) = (random.shuffled(nouns), random.shuffled(nouns))
        let sampler = ZipfSampler(count: nouns.count, exponent: Self.exponent)
        var found: Set<[UInt8]> = []
        var words: [[UInt8]] = []
        for _ in 0..<(count * Self.mostDrawsPerWord) where words.count < count {
            let modifier = random.element(of: first[sampler.rank(&random)].linking)
            // A compound is mostly met in more than one form.
            for form in last[sampler.rank(&random)].forms where random.chance(Self.formShare) {
                let word = Self.joined(modifier, form)
                if words.count < count, found.insert(word).inserted { words.append(word) }
            }
        }
        self.words = words
    }

    /// How unevenly nouns take part in compounds.
    private static let exponent = 0.6
    /// How many of the last noun's forms are met, in per cent.
    private static let formShare = 60
    /// Bounds the work where nearly all compounds are found.
    private static let mostDrawsPerWord = 20

    /// Two parts as one word: of three equal consonants one is dropped (*till* + *lägg*: *tillägg*).
    private static func joined(_ modifier: [UInt8], _ head: [UInt8]) -> [UInt8] {
        guard let letter = head.first, modifier.suffix(2).elementsEqual([letter, letter]) else {
            return modifier + head
        }
        return modifier + head.dropFirst()
    }
}
