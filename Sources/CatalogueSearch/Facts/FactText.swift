import CatalogueModel
import SwedishText

/// A text as facts are read out of it: its words, and the clauses that signs divide it into.
struct FactText {
    /// A word of the text.
    struct Word {
        /// The normalised word: lower case, *å ä ö* kept.
        let text: String
        /// The same without dots, as people write on a foreign keyboard.
        let folded: String
        /// Where it stands, in UTF-8 bytes.
        let byteRange: Range<Int>
        /// Whether it is written with a capital first letter.
        let isCapitalised: Bool
        /// Which sentence it stands in, from 0.
        let sentence: Int
        /// Which part between commas and other signs, counted through all sentences.
        let segment: Int
        /// The sign that follows directly: "+" in "25+", "%" in "50 %"; else 0.
        let sign: UInt8
        /// Whether a hyphen binds it to the next: "19" in "19-åring".
        let isJoined: Bool
    }

    let words: [Word]
    /// Whether no word has å, ä or ö, as from a keyboard without them.
    let isUndotted: Bool
    /// Whether the text has no small letter, so that capitals mean nothing.
    let isShouting: Bool
    /// Whether each sentence is a question.
    let isQuestion: [Bool]
    private let bytes: [UInt8]

    /// Reads a text; misspelt words are read as `spelling` mends them.
    ///
    /// - Complexity: O(n) in the bytes.
    init(_ text: String, spelling: FactSpelling? = nil) {
        bytes = Array(text.utf8)
        let tokens = Tokeniser.tokens(in: bytes)
        let isUndotted = !tokens.contains { SwedishFolding.isDotted($0.surface) }
        self.isUndotted = isUndotted
        var words: [Word] = []
        words.reserveCapacity(tokens.count)
        var (sentence, segment) = (0, 0)
        var questions: [Bool] = []
        for (index, token) in tokens.enumerated() {
            let next = index + 1 < tokens.count ? tokens[index + 1].byteRange.lowerBound : bytes.count
            let gap = bytes[token.byteRange.upperBound..<max(next, token.byteRange.upperBound)]
            let first = bytes[token.byteRange.lowerBound]
            // Å, Ä and Ö are C3 85, C3 84 and C3 96.
            let second = token.byteRange.count > 1 ? bytes[token.byteRange.lowerBound + 1] : 0
            let isCapitalised = (65...90).contains(first) || first == 0xC3 && [0x84, 0x85, 0x96].contains(second)
            let meant = Self.meant(tokens, index, isCapitalised, spelling, isUndotted: isUndotted)
            words.append(
                Word(
                    text: meant.map { isUndotted ? Self.fold($0) : $0 } ?? token.text,
                    folded: meant.map(Self.fold) ?? String(decoding: token.folded, as: UTF8.self),
                    byteRange: token.byteRange, isCapitalised: isCapitalised, sentence: sentence, segment: segment,
                    sign: Self.sign(gap), isJoined: token.link == .joined))
            let follows = next < bytes.count ? bytes[next] : 0
            switch Self.boundary(gap, before: follows, after: token.text) {
            case .none: break
            case .segment: segment += 1
            case .sentence:
                while questions.count <= sentence { questions.append(false) }
                questions[sentence] = gap.contains(UInt8(ascii: "?"))
                sentence += 1
                segment += 1
            }
        }
        while questions.count <= sentence { questions.append(false) }
        self.words = words
        isQuestion = questions
        isShouting = !bytes.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    /// What a word stands for that is written as it is spoken, or misspelt.
    private static func meant(
        _ tokens: [Token], _ index: Int, _ isCapitalised: Bool, _ spelling: FactSpelling?, isUndotted: Bool
    ) -> String? {
        let word = tokens[index].text
        if !isCapitalised, tokens[index].link == .apart {
            let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
            if let meant = FactSpelling.spoken(word, before: next, after: index > 0 ? tokens[index - 1].text : "") {
                return meant
            }
        }
        // What has a capital may be a name, and what is known as a place, a person or an age means itself.
        guard let spelling, tokens.count >= FactSpelling.fewestWords, !isCapitalised || index == 0,
            PlaceNames.names(beginningWith: word).isEmpty,
            PlaceNames.nicknames[word] == nil, PlaceNames.counties[word] == nil,
            !["bo", "bon", "borna", "bor"].contains(where: word.hasSuffix),
            !spelling.isOfCue(word, isUndotted: isUndotted),
            !GenderRule.nouns.contains(word)
        else { return nil }
        return spelling.mended(word)
    }

    /// A word without dots.
    static func fold(_ word: String) -> String {
        String(decoding: SwedishFolding.fold(Array(word.utf8)), as: UTF8.self)
    }

    private enum Boundary { case none, segment, sentence }

    /// Short forms that a full stop belongs to, whatever follows: "ej anm. AF".
    private static let abbreviations: Set<String> = [
        "anm", "inskr", "insk", "reg", "akt", "ang", "bl", "ca", "dvs", "ek", "ensamst", "ev", "försörjn", "nyanl",
        "pga", "resp", "sjukskr", "sk", "tel", "tex", "ung",
    ]

    /// Short words that end a sentence rather than stand for a longer one: "orkar inte mer. 54 år."
    private static let shortLast: Set<String> = [
        "mer", "nu", "än", "ut", "in", "bra", "här", "där", "det", "mig", "dig", "sig", "oss", "upp", "hem", "dag",
        "år", "av", "på", "till", "så", "med", "jobb", "man",
    ]

    /// What the signs between two words mean. A full stop before a small letter or a digit ends an abbreviation.
    private static func boundary(_ gap: ArraySlice<UInt8>, before next: UInt8, after word: String) -> Boundary {
        var found = Boundary.none
        for byte in gap {
            switch byte {
            case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"): return .sentence
            case UInt8(ascii: ".") where abbreviations.contains(word): break
            case UInt8(ascii: ".") where shortLast.contains(word) && gap.count > 1: return .sentence
            case UInt8(ascii: ".") where ["af", "fk", "fs", "soc"].contains(word): return .sentence
            case UInt8(ascii: "."):
                let isNewSentence = (65...90).contains(next) || next == 0xC3 || word.utf8.count > 3
                if isNewSentence { return .sentence }
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
                UInt8(ascii: "/"), UInt8(ascii: "|"):
                found = .segment
            default: break
            }
        }
        // A dash with spaces around it.
        if gap.count > 2, gap.contains(UInt8(ascii: "-")) || gap.contains(0xE2) { found = .segment }
        return found
    }

    /// "+" or "%", directly or after a space.
    private static func sign(_ gap: ArraySlice<UInt8>) -> UInt8 {
        let first = gap.first { $0 != UInt8(ascii: " ") && $0 != 0xC2 && $0 != 0xA0 } ?? 0
        return first == UInt8(ascii: "+") || first == UInt8(ascii: "%") ? first : 0
    }

    /// The words as they stand in the text, from the first of a range to the last, signs between them included.
    func excerpt(_ words: Range<Int>) -> (text: String, byteRange: Range<Int>) {
        let range =
            self.words[words.lowerBound].byteRange.lowerBound..<self.words[words.upperBound - 1].byteRange.upperBound
        return (String(decoding: bytes[range], as: UTF8.self), range)
    }

    /// The word at a place; empty outside the text.
    func text(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }

    /// A word and the one that a hyphen binds to it.
    func joined(_ place: Int) -> String {
        guard words.indices.contains(place + 1) else { return text(place) }
        return isUndotted
            ? words[place].folded + "-" + words[place + 1].folded : words[place].text + "-" + words[place + 1].text
    }

    /// Whether two places lie in the same part between signs.
    func areTogether(_ a: Int, _ b: Int) -> Bool {
        words.indices.contains(a) && words.indices.contains(b) && words[a].segment == words[b].segment
    }

    /// The places before one, nearest first, in the same sentence, `most` at most.
    func before(_ place: Int, most: Int, sameSegment: Bool = false) -> [Int] {
        var found: [Int] = []
        var next = place - 1
        while next >= 0, found.count < most, words[next].sentence == words[place].sentence,
            !sameSegment || words[next].segment == words[place].segment
        {
            found.append(next)
            next -= 1
        }
        return found
    }

    /// The places after one, nearest first, in the same sentence, `most` at most.
    func after(_ place: Int, most: Int, sameSegment: Bool = false) -> [Int] {
        var found: [Int] = []
        var next = place + 1
        while next < words.count, found.count < most, words[next].sentence == words[place].sentence,
            !sameSegment || words[next].segment == words[place].segment
        {
            found.append(next)
            next += 1
        }
        return found
    }
}

/// A fact that a rule has found, with the words it was read from.
struct FoundFact: Equatable {
    let fact: KnownFact
    let words: Range<Int>
    /// Words before these are not asked whether they deny it: the expression itself says how it is.
    var statesItself = false
    /// Whether the words name somebody else, and say what the person is to them: "mina barn" makes a parent.
    var isOfRelation = false
    /// Whether a denial before the words takes the fact away without saying the contrary: "inte tillbaka i jobb" denies
    /// nothing that words near each other tell.
    var isOnlyTakenBack = false
    /// The word that denying words must come before; the first unless told.
    var core: Int?
}
