import SwedishText

/// The words of a text as they are meant: spoken and shortened forms written out, misspelt ones mended.
///
/// "mkt" is "mycket" and "å" is "och"; a word that neither lexicon nor catalogue knows is taken for the nearest that
/// occurs ("sjuksriven"), or for the one with the dots that were left out ("angest"). Short words, names and places
/// mean themselves, and so does every word of a text of one or two: that is a search, which has its own way with
/// spellings, and a guess at half of it tells nothing of a person.
struct FactSpelling {
    private let speller: QuerySpeller
    private let analyser: WordAnalyser
    private let cues: CueTable

    init(_ snapshot: IndexSnapshot) {
        speller = QuerySpeller(words: snapshot.words, analyser: snapshot.analyser, layers: .all)
        analyser = snapshot.analyser
        cues = snapshot.cues
    }

    /// Whether a cue needs a word, so that it is no misspelt other one.
    func isOfCue(_ word: String, isUndotted: Bool) -> Bool {
        cues.index(isUndotted: isUndotted).number(of: word) != CueIndex.unknown
    }

    /// Forms that are written as they are spoken, or short. Those that are words as well are not among them.
    private static let spoken: [String: String] = [
        "o": "och", "e": "är", "ä": "är", "me": "med", "mej": "mig", "sej": "sig", "dej": "dig", "mkt": "mycket",
        "mket": "mycket", "int": "inte", "inge": "inget", "ngt": "något", "ngn": "någon", "ngnstans": "någonstans",
        "tbx": "tillbaka", "tbaka": "tillbaka", "kmr": "kommer", "huvet": "huvudet", "dan": "dagen", "dar": "dagar",
        "nåt": "något", "nån": "någon", "nånstans": "någonstans", "nånting": "någonting", "nåra": "några", "dom": "de",
        "oxå": "också", "jg": "jag", "jja": "jag", "asså": "alltså", "nåns": "någons",
        "hjäp": "hjälp", "beh": "behöver", "allti": "alltid", "sånt": "sådant", "sån": "sådan",
        "kvina": "kvinna", "lgh": "lägenhet", "gymn": "gymnasiet", "utb": "utbildning", "pojk": "pojke", "ikke": "inte",
    ]
    /// Verbs that make "ja" before them "jag".
    private static let afterI: Set<String> = [
        "har", "är", "vill", "orkar", "kan", "ska", "behöver", "bor", "mår", "går", "känner", "söker", "får", "e",
        "måste", "lever", "tror", "vet", "hade", "fick", "jobbar",
    ]

    /// Words that "att" follows on, so that "å" before a verb stands for it: "svårt å sova".
    private static let beforeInfinitive: Set<String> = [
        "ingen", "inget", "någon", "något", "nån", "nåt", "svårt", "lätt", "för", "utan", "med", "på", "till", "om",
        "av",
        "rädd", "trött", "kul", "roligt", "försöker", "börjat", "börja", "slutat", "sluta", "hjälp", "kommer", "tänker",
        "lärt", "lära", "dags", "tungt", "jobbigt", "skönt", "orka", "ork", "lust", "råd", "tid", "problem", "vågat",
    ]
    /// Infinitives that do not end with "a".
    private static let shortInfinitives: Set<String> = [
        "gå", "få", "se", "stå", "bo", "må", "be", "dö", "ge", "slå", "förstå", "klä", "sy", "tro",
    ]

    /// The fewest bytes of a word whose dots, or whose letters, are mended.
    private static let shortest = (dots: 5, letters: 5)

    /// The form that a word of a text stands for, when it is a spoken one.
    static func spoken(_ word: String, before next: String, after last: String) -> String? {
        guard word.utf8.count < 11 else { return nil }
        if word == "å" { return beforeInfinitive.contains(last) && isInfinitive(next) ? "att" : "och" }
        if word == "ja" { return afterI.contains(next) ? "jag" : nil }
        if word == "förm" { return last == "arb" ? "arbetsförmedlingen" : nil }
        if word == "vart" { return last == "har" || last == "hade" ? "varit" : nil }
        return spoken[word]
    }

    private static func isInfinitive(_ word: String) -> Bool {
        word.utf8.count > 2 && word.hasSuffix("a") || shortInfinitives.contains(word)
    }

    /// The fewest words of a text that are mended.
    static let fewestWords = 3

    /// Whether a word is one: of the lexicon, or of the catalogue.
    func isKnown(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return speller.words.contains(bytes) || [.lexicon, .function].contains(analyser.analyse(bytes).source)
    }

    /// "synnedsättn", "utredn": a word that is cut before its last "ing".
    private func writtenOut(_ word: String) -> String? {
        guard word.hasSuffix("n"), word.utf8.count > 5, let before = word.dropLast().last,
            !"aeiouyåäö".contains(before), analyser.analyse(Array(word.utf8)).source != .lexicon
        else { return nil }
        let whole = word + "ing"
        return speller.words.contains(Array(whole.utf8)) || isKnown(whole) ? whole : nil
    }

    /// The word that a misspelt one is taken for; `nil` when it is known or nothing is near.
    ///
    /// - Complexity: O(1) for a word that is known.
    func mended(_ word: String) -> String? {
        let bytes = Array(word.utf8)
        guard bytes.count >= Self.shortest.dots, bytes.allSatisfy({ $0 >= 0x61 }) else { return nil }
        guard !speller.words.contains(bytes) else { return nil }
        if let whole = writtenOut(word) { return whole }
        let source = analyser.analyse(bytes).source
        guard source == .unknown || source == .derived || source == .compound else { return nil }
        // "forsorjningsstöd": some dots are there, others not.
        if let dotted = speller.dottedSpellings(of: SwedishFolding.fold(bytes), isKnown: false).first {
            return String(decoding: dotted.word, as: UTF8.self)
        }
        guard source != .compound, bytes.count >= Self.shortest.letters else { return nil }
        let budget = bytes.count < 6 ? 5 : bytes.count < 9 ? 10 : 20
        return speller.corrections(of: bytes, budget: budget).first.map { String(decoding: $0.word, as: UTF8.self) }
    }
}
