/// Reads the lexicon file into tables.
struct LexiconBuilder {
    private(set) var lemmas: ByteTable
    private(set) var stems: ByteTable
    private(set) var firstEntry: [Int32] = []
    private(set) var entries: [Lexicon.StemEntry] = []
    private(set) var cuts: [[UInt8]] = []
    private(set) var modifiers: ByteTable
    private(set) var modifierLemmas: [Int32] = []
    private(set) var productivity: [(asModifier: UInt16, asHead: UInt16)] = []

    /// Which lemmas are nouns.
    private(set) var nouns: [Bool] = []

    /// Creates a builder for a file of so many bytes: small tables for a small one, which stay in the cache.
    init(byteCount: Int) {
        lemmas = ByteTable(capacity: byteCount / Self.bytesPerLemma)
        stems = ByteTable(capacity: byteCount / Self.bytesPerStem)
        modifiers = ByteTable(capacity: byteCount / Self.bytesPerLemma)
    }

    /// Bytes of the file for each lemma and each stem, about.
    private static let (bytesPerLemma, bytesPerStem) = (20, 12)

    mutating func read(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if let line = LexiconLine(bytes, start..<end) { add(line) }
            start = end + 1
        }
    }

    private mutating func add(_ line: LexiconLine) {
        let lemma = lemmas.insert(line.lemma)
        if lemma == cuts.count {
            cuts.append(line.cuts)
            productivity.append((0, 0))
            nouns.append(false)
        } else if cuts[lemma].isEmpty {
            cuts[lemma] = line.cuts
        }
        if line.paradigm.wordClass == .noun { nouns[lemma] = true }
        for stem in Self.stems(of: line) { add(stem, of: lemma, line.paradigm.wordClass) }
        let isNoun = line.paradigm.wordClass == .noun
        for form in LinkingForms.forms(of: line) { addModifier(form, of: lemma, isNoun: isNoun) }
    }

    /// The stems of a line by the rules of its part of speech.
    static func stems(of line: LexiconLine) -> [StemList.Stem] {
        var list = StemList()
        switch line.paradigm.wordClass {
        case .noun:
            NounParadigms.add(line.lemma, line.paradigm, isDoubled: line.isDoubled, to: &list)
            line.forms.forEach { list.add(form: $0) }
        case .verb: VerbParadigms.add(line.lemma, line.paradigm, forms: line.forms, to: &list)
        case .adjective:
            AdjectiveParadigms.add(line.lemma, line.paradigm, isDoubled: line.isDoubled, to: &list)
            line.forms.forEach { list.add(form: $0) }
        case .adverb, .other:
            list.add(form: line.lemma)
            line.forms.forEach { list.add(form: $0) }
        }
        return list.stems
    }

    private mutating func add(_ stem: StemList.Stem, of lemma: Int, _ wordClass: WordClass) {
        let number = stems.insert(stem.bytes)
        if number == firstEntry.count { firstEntry.append(-1) }
        entries.append(
            Lexicon.StemEntry(
                lemma: Int32(lemma), wordClass: wordClass, endings: stem.endings, next: firstEntry[number]))
        firstEntry[number] = Int32(entries.count - 1)
    }

    /// The first noun that claims a modifier form keeps it, else the first other word.
    private mutating func addModifier(_ form: [UInt8], of lemma: Int, isNoun: Bool) {
        let number = modifiers.insert(form)
        if number == modifierLemmas.count {
            modifierLemmas.append(Int32(lemma))
        } else if isNoun, !nouns[Int(modifierLemmas[number])] {
            modifierLemmas[number] = Int32(lemma)
        }
    }

    /// Counts in how many compounds of the lexicon each lemma stands first and last.
    mutating func countProductivity() {
        for (lemma, cuts) in cuts.enumerated() {
            guard let first = cuts.first, let last = cuts.last else { continue }
            let bytes = Array(lemmas.bytes(of: lemma))
            if let modifier = modifiers.find(Array(bytes[..<Int(first)])) {
                productivity[Int(modifierLemmas[modifier])].asModifier &+= 1
            }
            if let head = lemmas.find(Array(bytes[Int(last)...])) { productivity[head].asHead &+= 1 }
        }
    }
}
