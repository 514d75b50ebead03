internal import LexiconData

/// The Swedish words that are known, with their inflection, their compounds and their families.
///
/// Useful for: which lemmas a form may belong to, which words may stand first in a compound, which
/// words mean the same thing in another word class. Not useful for: generating text.
///
/// Immutable and shared; made once from the embedded data (about ten thousand lemmas).
public final class Lexicon: Sendable {
    /// A lemma that a form may belong to.
    public struct Reading: Hashable, Sendable {
        /// Number of the lemma's spelling.
        public let lemma: Int
        /// Part of speech.
        public let wordClass: WordClass
    }

    struct StemEntry: Sendable {
        let lemma: Int32
        let wordClass: WordClass
        let endings: EndingSet
        /// The next entry of the same stem, or -1.
        let next: Int32
    }

    /// The lexicon that the program carries.
    public static let builtIn = Lexicon(
        words: embedded_lexicon().array, families: embedded_word_families().array)

    /// Spellings of the lemmas; homographs share one.
    let lemmas: ByteTable
    let stems: ByteTable
    /// First entry of each stem.
    let firstEntry: [Int32]
    let entries: [StemEntry]
    /// Cuts of each lemma, as byte offsets; empty for words that are no compounds.
    let cuts: [[UInt8]]
    /// Forms that stand first in compounds.
    let modifiers: ByteTable
    /// The lemma of each modifier form.
    let modifierLemmas: [Int32]
    /// How many lemmas of the lexicon are compounds with this lemma first, and last.
    let productivity: [(asModifier: UInt16, asHead: UInt16)]
    /// Which modifier forms may be a compound's first part: not prefixes, and no two letters but some.
    let standsFirst: [Bool]
    /// Beginnings of everything that is looked up by its first letters.
    let beginnings: BeginningSet
    /// First bytes of stems.
    private let stemBeginnings: ByteSet
    private let nouns: [Bool]
    private let families: WordFamilies
    /// The first modifier form of each lemma, and after each form the next of the same lemma; -1 for none.
    private let modifierForms: (first: [Int32], next: [Int32])

    /// Reads a lexicon from the bytes of its two files.
    ///
    /// - Complexity: O(n) in the bytes.
    init(words: [UInt8], families: [UInt8]) {
        var builder = LexiconBuilder(byteCount: words.count)
        builder.read(words)
        builder.countProductivity()
        lemmas = builder.lemmas
        stems = builder.stems
        firstEntry = builder.firstEntry
        entries = builder.entries
        cuts = builder.cuts
        modifiers = builder.modifiers
        modifierLemmas = builder.modifierLemmas
        productivity = builder.productivity
        nouns = builder.nouns
        standsFirst = (0..<builder.modifiers.count).map {
            CompoundSplitter.mayBeFirst(builder.modifiers.bytes(of: $0))
        }
        beginnings = BeginningSet(builder)
        stemBeginnings = ByteSet((0..<builder.stems.count).compactMap { builder.stems.bytes(of: $0).first })
        self.families = WordFamilies(families, lemmas: builder.lemmas)
        var first = [Int32](repeating: -1, count: builder.lemmas.count)
        var next = [Int32](repeating: -1, count: builder.modifierLemmas.count)
        for form in next.indices.reversed() {
            let lemma = Int(builder.modifierLemmas[form])
            (next[form], first[lemma]) = (first[lemma], Int32(form))
        }
        modifierForms = (first, next)
    }

    /// Number of different lemmas.
    public var lemmaCount: Int { lemmas.count }

    /// The spelling of a lemma.
    public func spelling(of lemma: Int) -> [UInt8] { Array(lemmas.bytes(of: lemma)) }

    /// The number of a lemma.
    public func lemma(_ spelling: [UInt8]) -> Int? { lemmas.find(spelling) }

    /// Other lemmas of the same word family: *sjukskriven* for *sjukskrivning*.
    ///
    /// - Complexity: O(1).
    public func relatives(of lemma: Int) -> [Int] { families.relatives(of: lemma) }

    /// The forms in which a lemma stands first in compounds.
    ///
    /// - Complexity: O(n) in the forms.
    public func linkingForms(of lemma: Int) -> [[UInt8]] {
        var (forms, form) = ([[UInt8]](), modifierForms.first[lemma])
        while form >= 0 {
            forms.append(Array(modifiers.bytes(of: Int(form))))
            form = modifierForms.next[Int(form)]
        }
        return forms
    }

    /// The lemmas that a whole word may be a form of, the likeliest first.
    ///
    /// - Complexity: O(n) in the bytes of the word.
    public func readings(of word: [UInt8]) -> [Reading] { readings(of: word, from: 0) }

    /// The lemmas that `word[start...]` may be a form of, the likeliest first: a lemma spelt so before an
    /// inflected form, then nouns before adjectives before verbs.
    func readings(of word: [UInt8], from start: Int) -> [Reading] {
        guard start < word.count, stemBeginnings.contains(word[start]) else { return [] }
        var found: [Reading] = []
        collect(word, start..<word.count, nominalOnly: false, into: &found)
        if word.last == UInt8(ascii: "s"), word.count - start > 2 {
            collect(word, start..<(word.count - 1), nominalOnly: true, into: &found)
        }
        guard found.count > 1 else { return found }
        let exact = lemmas.find(word, start..<word.count, hash: ByteTable.hash(word, start..<word.count))
        return found.enumerated().sorted {
            let (a, b) = ($0.element, $1.element)
            if (a.lemma == exact) != (b.lemma == exact) { return a.lemma == exact }
            return (a.wordClass, $0.offset) < (b.wordClass, $1.offset)
        }.map(\.element)
    }

    /// Whether any form begins with a byte.
    func mayBeginReading(_ byte: UInt8) -> Bool { stemBeginnings.contains(byte) }

    /// Whether `word[start...]` may be a form of any lemma.
    func hasReading(of word: [UInt8], from start: Int) -> Bool { !readings(of: word, from: start).isEmpty }

    /// Tries every ending, the rest being a stem.
    private func collect(_ word: [UInt8], _ range: Range<Int>, nominalOnly: Bool, into found: inout [Reading]) {
        let shortest = max(range.lowerBound + 1, range.upperBound - Ending.longest)
        guard shortest <= range.upperBound else { return }
        var hash = ByteTable.hash(word, range.lowerBound..<shortest)
        guard beginnings.mayContain(hash: hash) else { return }
        let endings = Ending.numbers(in: word, end: range.upperBound, longest: range.upperBound - shortest)
        for end in shortest...range.upperBound {
            if end > shortest { hash = ByteTable.extend(hash, by: word[end - 1]) }
            guard beginnings.mayContain(hash: hash) else { return }
            let ending = Int(endings[range.upperBound - end])
            guard ending >= 0, let stem = stems.find(word, range.lowerBound..<end, hash: hash) else { continue }
            collectEntries(of: stem, ending, nominalOnly: nominalOnly, into: &found)
        }
    }

    private func collectEntries(of stem: Int, _ ending: Int, nominalOnly: Bool, into found: inout [Reading]) {
        var next = firstEntry[stem]
        while next >= 0 {
            let entry = entries[Int(next)]
            next = entry.next
            guard entry.endings.contains(ending), !nominalOnly || entry.wordClass.isNominal else { continue }
            let reading = Reading(lemma: Int(entry.lemma), wordClass: entry.wordClass)
            if !found.contains(where: { $0.lemma == reading.lemma }) { found.append(reading) }
        }
    }

    /// Whether a lemma is a noun.
    func isNoun(_ lemma: Int) -> Bool { nouns[lemma] }

    /// Whether a stretch with -a behind it is a verb.
    func isVerbStem(_ word: [UInt8], _ range: Range<Int>) -> Bool {
        isVerbStem(word, range, hash: ByteTable.hash(word, range))
    }

    /// Whether a stretch, whose hash is given, with -a behind it is a verb.
    func isVerbStem(_ word: [UInt8], _ range: Range<Int>, hash: UInt32) -> Bool {
        guard !range.isEmpty, let stem = stems.find(word, range, hash: hash) else { return false }
        var next = firstEntry[stem]
        while next >= 0 {
            let entry = entries[Int(next)]
            if entry.wordClass == .verb, entry.endings.contains(Self.endingA) { return true }
            next = entry.next
        }
        return false
    }

    private static let endingA = Ending.all.firstIndex(of: [UInt8(ascii: "a")]) ?? 0

    /// All forms of a lemma without genitives, sorted; slow, for tests and for looking at.
    ///
    /// - Complexity: O(s) for all stems of the lexicon.
    public func forms(of lemma: Int) -> [[UInt8]] {
        var forms: Set<[UInt8]> = []
        for stem in 0..<stems.count {
            var next = firstEntry[stem]
            while next >= 0 {
                let entry = entries[Int(next)]
                next = entry.next
                guard Int(entry.lemma) == lemma else { continue }
                for ending in entry.endings.endings { forms.insert(Array(stems.bytes(of: stem)) + ending) }
            }
        }
        return forms.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
