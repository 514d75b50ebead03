/// The forms in which a word stands first in a compound.
///
/// *arbete* links as *arbets-*, *kvinna* as *kvinno-*, *gata* as *gatu-*, *familj* as *familje-*. The
/// lexicon lists them; where it is silent a noun links bare and with -s, one in -a without it
/// (*skola, skol-*), one in -ande or -ende both ways (*ärende|typ, boende|stöd*). A noun that is itself a compound takes -s more readily: *fotbolls|plan*.
///
/// Source: Svenska Akademiens grammatik, the linking forms of nouns in compounds.
enum LinkingForms {
    /// The modifier forms of a line of the lexicon.
    static func forms(of line: LexiconLine) -> [[UInt8]] {
        let isNoun = line.paradigm.wordClass == .noun
        guard isNoun else { return line.joints }
        if line.joints.isEmpty { return standard(line.lemma) }
        if Letters.ends(line.lemma, "nde") { return line.joints + [line.lemma, line.lemma + [s]] }
        guard !line.cuts.isEmpty, !Letters.endsInVowel(line.lemma), line.lemma.last != s else { return line.joints }
        return line.joints + [line.lemma + [s]].filter { !line.joints.contains($0) }
    }

    private static let s = UInt8(ascii: "s")

    private static func standard(_ lemma: [UInt8]) -> [[UInt8]] {
        if Letters.ends(lemma, "a") { return [Array(lemma.dropLast())].filter { $0.count >= 3 } }
        return lemma.last == s ? [lemma] : [lemma, lemma + [s]]
    }
}
