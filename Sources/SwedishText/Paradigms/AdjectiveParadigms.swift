/// Stems and endings of adjectives and of participles used as adjectives.
///
/// *glad glatt glada gladare gladast*; *anpassad anpassat anpassade*; *öppen öppet öppna*;
/// *enkel enkelt enkla*; *röd rött röda*; *utbränd utbränt*; *dum dumt dumma*; *sann sant sanna*; *ny nytt*.
///
/// Source: Svenska Akademiens grammatik, the inflection of adjectives.
enum AdjectiveParadigms {
    private static let regular = EndingSet("- t a e are ast aste")
    private static let oblique = EndingSet("a e are ast aste")
    private static let obliqueSyncope = EndingSet("a e are ast aste")
    private static let bareT = EndingSet("- t")
    private static let supineT = EndingSet("t")
    private static let participleAd = EndingSet("ad at ade")
    private static let afterVowelD = EndingSet("d tt da de dare dast daste")
    private static let afterConsonantD = EndingSet("d t da de dare dast daste")
    private static let afterDd = EndingSet("dd tt dda")
    private static let en = EndingSet("en et na nare nast naste")
    private static let vowel = EndingSet("- tt t a e are ast aste")
    private static let bare = EndingSet("-")

    /// Adds the stems of an adjective; `isDoubled` when its last m or n is doubled before a vowel.
    static func add(_ lemma: [UInt8], _ paradigm: Paradigm, isDoubled: Bool, to list: inout StemList) {
        guard paradigm == .a else { return list.add(lemma, bare) }
        if isDoubled, let last = lemma.last {
            list.add(lemma, bareT)
            list.add(lemma + [last], oblique)
        } else if Letters.ends(lemma, "d") {
            addInD(lemma, to: &list)
        } else if Letters.ends(lemma, "en") {
            list.add(lemma.dropLast(2), en)
            if let short = Syncope.stem(of: lemma) { list.add(short, obliqueSyncope) }
        } else if Letters.endsInVowel(lemma) {
            list.add(lemma, vowel)
        } else {
            list.add(lemma, regular)
            if let short = Syncope.stem(of: lemma) { list.add(short, obliqueSyncope) }
            if Letters.ends(lemma, "nn") { list.add(lemma.dropLast(), supineT) }
        }
    }

    private static func addInD(_ lemma: [UInt8], to list: inout StemList) {
        let base = Array(lemma.dropLast())
        if Letters.ends(lemma, "ad"), lemma.count > 4 {
            list.add(lemma.dropLast(2), participleAd)
        } else if Letters.ends(lemma, "dd") {
            list.add(lemma.dropLast(2), afterDd)
        } else {
            list.add(base, Letters.endsInVowel(base) ? afterVowelD : afterConsonantD)
        }
    }
}
