/// Stems and endings of verbs.
///
/// | Class | Example |
/// |---|---|
/// | v1 | arbeta arbetar arbetade arbetat arbetad |
/// | v2d | ringa ringer ringde ringt ringd; känna kände; leda ledde lett; sända sände sänt; hyra hyr |
/// | v2t | köpa köper köpte köpt; mäta mätte mätt; gifta gifte gift |
/// | v3 | bo bor bodde bott bodd |
/// | v4 | principal parts listed: skriva skriver skrev skrivit skriven |
/// | vs | deponents, listed: hoppas hoppas hoppades hoppats |
///
/// Source: Svenska Akademiens grammatik, the conjugations of verbs.
enum VerbParadigms {
    private static let first = EndingSet("a ar ade ades ad at ats as ande andes")
    private static let present = EndingSet("- a er es s as ande")
    private static let pastD = EndingSet("d da de des t ts")
    private static let pastT = EndingSet("t ta te tes ts")
    private static let pastAfterVowelD = EndingSet("d da de des")
    private static let supineAfterVowel = EndingSet("tt tts")
    private static let pastAfterVowelT = EndingSet("t ta te tes ts")
    private static let pastE = EndingSet("- a e es s")
    private static let supine = EndingSet("t ts")
    private static let third = EndingSet("- r dde ddes dd dda tt tts s ende")
    private static let infinitive = EndingSet("- a as ande s")
    private static let vowelInfinitive = EndingSet("- s ende")
    private static let passive = EndingSet("- s")
    private static let presentStem = EndingSet("r s")
    private static let presentErStem = EndingSet("er es s")
    private static let participleEn = EndingSet("en et na")
    private static let participleD = EndingSet("d t da")
    private static let participleDd = EndingSet("dd tt dda")
    private static let participleAd = EndingSet("ad at ade")
    private static let participleT = EndingSet("- a")

    /// Adds the stems of a verb; `forms` are the listed ones of v4 and vs, empty where there is none.
    static func add(_ lemma: [UInt8], _ paradigm: Paradigm, forms: [[UInt8]], to list: inout StemList) {
        let base = lemma.last == UInt8(ascii: "a") ? Array(lemma.dropLast()) : lemma
        switch paradigm {
        case .v1: list.add(base, first)
        case .v2d: addSecondD(base, to: &list)
        case .v2t: addSecondT(base, to: &list)
        case .v3: list.add(lemma, third)
        case .v4: addStrong(lemma, base, forms, to: &list)
        default: list.add(form: lemma)
        }
        if paradigm != .v4 { forms.forEach { list.add(form: $0) } }
    }

    private static func addSecondD(_ base: [UInt8], to list: inout StemList) {
        list.add(base, present)
        let shorter = Array(base.dropLast())
        if base.last == UInt8(ascii: "d") {
            if Letters.endsInVowel(shorter) {
                list.add(base, pastAfterVowelD)
                list.add(shorter, supineAfterVowel)
            } else {
                list.add(base, pastE)
                list.add(shorter, supine)
            }
        } else {
            let simplified = Letters.ends(base, "nn") || Letters.ends(base, "mm")
            list.add(simplified ? shorter : base, pastD)
        }
    }

    private static func addSecondT(_ base: [UInt8], to list: inout StemList) {
        list.add(base, present)
        if base.last == UInt8(ascii: "t") {
            list.add(base, Letters.endsInVowel(base.dropLast()) ? pastAfterVowelT : pastE)
        } else {
            list.add(base, pastT)
        }
    }

    /// Present, past, supine and participle as listed, with their passives.
    private static func addStrong(_ lemma: [UInt8], _ base: [UInt8], _ forms: [[UInt8]], to list: inout StemList) {
        if base.count < lemma.count { list.add(base, infinitive) } else { list.add(lemma, vowelInfinitive) }
        // The imperative of stödja is stöd.
        if base.last == UInt8(ascii: "j") { list.add(form: Array(base.dropLast())) }
        for (place, form) in forms.enumerated() where !form.isEmpty && form != [UInt8(ascii: "-")] {
            switch place {
            case 0: addPresent(form, to: &list)
            case 3: addParticiple(form, to: &list)
            default: list.add(form, passive)
            }
        }
    }

    private static func addPresent(_ form: [UInt8], to list: inout StemList) {
        if Letters.ends(form, "er") {
            list.add(form.dropLast(2), presentErStem)
        } else if Letters.ends(form, "r") {
            list.add(form.dropLast(), presentStem)
        } else {
            list.add(form, passive)
        }
    }

    /// Adds a past participle in its three forms.
    static func addParticiple(_ form: [UInt8], to list: inout StemList) {
        if Letters.ends(form, "en") {
            list.add(form.dropLast(2), participleEn)
        } else if Letters.ends(form, "dd") {
            list.add(form.dropLast(2), participleDd)
        } else if Letters.ends(form, "ad") {
            list.add(form.dropLast(2), participleAd)
        } else if Letters.ends(form, "d") {
            list.add(form.dropLast(), participleD)
        } else {
            list.add(form, participleT)
        }
    }
}
