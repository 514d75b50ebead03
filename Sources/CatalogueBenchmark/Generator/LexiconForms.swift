import SwedishText

/// The words of the lexicon in their inflected forms, and the nouns that compounds are made of.
///
/// Forms are proposed by adding endings, and kept when the lexicon reads them as the lemma: irregular forms
/// are left out, which does not matter here.
struct LexiconForms {
    /// A noun that can stand in a compound.
    struct Noun {
        /// Its forms as first part.
        let linking: [[UInt8]]
        /// Its forms as last part, the lemma first.
        let forms: [[UInt8]]
    }

    /// Forms of nouns, adjectives, verbs and adverbs, as UTF-8, in the order of the lexicon; may repeat.
    private(set) var forms: [[UInt8]] = []
    /// Nouns for compounds.
    private(set) var nouns: [Noun] = []

    /// The forms of the lexicon that the program carries; made once, in some tenths of a second.
    static let builtIn = LexiconForms(.builtIn)

    private static let endings = [
        "n", "t", "en", "et", "ar", "er", "or", "na", "arna", "erna", "orna", "ade", "de", "te", "a", "are", "ande",
        "r", "at",
    ].map { Array($0.utf8) }
    /// Letters that a stem may lose before an ending.
    private static let lostVowels = Set("ae".utf8)
    /// Lengths in bytes of nouns in compounds: shorter ones give odd words, longer ones are compounds themselves.
    private static let nounLengths = 3...9

    private init(_ lexicon: Lexicon) {
        for lemma in 0..<lexicon.lemmaCount {
            let spelling = lexicon.spelling(of: lemma)
            guard spelling.count >= 2, !FunctionWords.contains(spelling),
                let reading = lexicon.readings(of: spelling).first(where: { $0.lemma == lemma }),
                reading.wordClass != .other
            else { continue }
            let forms = [spelling] + Self.inflected(spelling, lemma, lexicon)
            self.forms += forms
            let linking = lexicon.linkingForms(of: lemma)
            guard reading.wordClass == .noun, Self.nounLengths.contains(spelling.count), !linking.isEmpty else {
                continue
            }
            nouns.append(Noun(linking: linking, forms: forms))
        }
    }

    private static func inflected(_ spelling: [UInt8], _ lemma: Int, _ lexicon: Lexicon) -> [[UInt8]] {
        var stems = [spelling]
        if let last = spelling.last, lostVowels.contains(last) { stems.append(spelling.dropLast()) }
        return stems.flatMap { stem in endings.map { stem + $0 } }.filter { form in
            form != spelling && lexicon.readings(of: form).contains { $0.lemma == lemma }
        }
    }
}
