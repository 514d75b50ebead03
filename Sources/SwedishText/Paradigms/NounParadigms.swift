/// Stems and endings of nouns.
///
/// | Class | Example |
/// |---|---|
/// | u-or | kvinna kvinnan kvinnor kvinnorna |
/// | u-ar | bil bilen bilar bilarna; pojke pojkar; nyckel nycklar |
/// | u-er | insats insatsen insatser insatserna; dator datorn; regel regler |
/// | u-r | händelse händelsen händelser händelserna |
/// | u-0 | lärare läraren lärare lärarna; studerande studerandena |
/// | t-n | arbete arbetet arbeten arbetena |
/// | t-0 | barn barnet barn barnen; fönster fönstret fönstren |
/// | t-er | parti partiet partier partierna; gymnasium gymnasiet gymnasier |
/// | u, t | without plural: mjölk mjölken, våld våldet |
///
/// The genitive -s is no ending here: the lookup takes it off every nominal form.
///
/// Source: Svenska Akademiens grammatik, the declensions of nouns.
enum NounParadigms {
    private static let or = EndingSet("a an or orna")
    private static let bareOr = EndingSet("- en or orna")
    private static let arAfterE = EndingSet("e en ar arna")
    private static let erAfterE = EndingSet("e en er erna")
    private static let ar = EndingSet("- en n ar arna")
    private static let er = EndingSet("- en n er erna")
    private static let pluralAr = EndingSet("ar arna")
    private static let pluralEr = EndingSet("er erna")
    private static let doubledAr = EndingSet("en ar arna")
    private static let doubledEr = EndingSet("en er erna")
    private static let r = EndingSet("- n en r rna")
    private static let bare = EndingSet("-")
    private static let definite = EndingSet("- n")
    private static let plainNone = EndingSet("- en n na ena")
    private static let na = EndingSet("na")
    private static let uncounted = EndingSet("- en n")
    private static let en = EndingSet("en")
    private static let n = EndingSet("- t n na")
    private static let neuter = EndingSet("- et t en na")
    private static let neuterShort = EndingSet("et en na")
    private static let neuterEr = EndingSet("- et er erna")
    private static let neuterUm = EndingSet("um umet et er erna")
    private static let neuterUncounted = EndingSet("- et t")

    /// Adds the stems of `lemma`; `isDoubled` when its last m or n is doubled before a vowel.
    static func add(_ lemma: [UInt8], _ paradigm: Paradigm, isDoubled: Bool, to list: inout StemList) {
        switch paradigm {
        case .uOr: addOr(lemma, to: &list)
        case .uAr: addPlural(lemma, (arAfterE, ar, pluralAr, doubledAr), isDoubled, to: &list)
        case .uEr: addPlural(lemma, (erAfterE, er, pluralEr, doubledEr), isDoubled, to: &list)
        case .uR: list.add(lemma, r)
        case .uNone: addNone(lemma, to: &list)
        case .u: addUncounted(lemma, uncounted, en, isDoubled, to: &list)
        case .tN: list.add(lemma, n)
        case .tNone: addUncounted(lemma, neuter, neuterShort, isDoubled, to: &list)
        case .tEr: addNeuterEr(lemma, to: &list)
        case .t:
            addUncounted(lemma, neuterUncounted, neuterShort, isDoubled, to: &list)
            if Letters.ends(lemma, "um") { list.add(lemma.dropLast(2), neuterUm) }
        default: list.add(lemma, bare)
        }
    }

    private static func addOr(_ lemma: [UInt8], to list: inout StemList) {
        if Letters.ends(lemma, "a") { list.add(lemma.dropLast(), or) } else { list.add(lemma, bareOr) }
    }

    private typealias Sets = (afterE: EndingSet, whole: EndingSet, plural: EndingSet, doubled: EndingSet)

    private static func addPlural(_ lemma: [UInt8], _ sets: Sets, _ isDoubled: Bool, to list: inout StemList) {
        if Letters.ends(lemma, "e") {
            list.add(lemma.dropLast(), sets.afterE)
        } else if isDoubled, let last = lemma.last {
            list.add(lemma, bare)
            list.add(lemma + [last], sets.doubled)
        } else {
            list.add(lemma, sets.whole)
            if let short = Syncope.stem(of: lemma) { list.add(short, sets.plural) }
        }
    }

    private static func addNone(_ lemma: [UInt8], to list: inout StemList) {
        if Letters.ends(lemma, "are") {
            list.add(lemma, definite)
            list.add(lemma.dropLast(), na)
        } else {
            list.add(lemma, plainNone)
        }
    }

    private static func addUncounted(
        _ lemma: [UInt8], _ whole: EndingSet, _ beforeVowel: EndingSet, _ isDoubled: Bool, to list: inout StemList
    ) {
        if isDoubled, let last = lemma.last {
            list.add(lemma, bare)
            list.add(lemma + [last], beforeVowel)
            return
        }
        list.add(lemma, whole)
        if let short = Syncope.stem(of: lemma) { list.add(short, beforeVowel) }
    }

    private static func addNeuterEr(_ lemma: [UInt8], to list: inout StemList) {
        if Letters.ends(lemma, "um") {
            list.add(lemma.dropLast(2), neuterUm)
        } else {
            list.add(lemma, neuterEr)
        }
    }
}
