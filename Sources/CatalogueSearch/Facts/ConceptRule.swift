import CatalogueModel
import SwedishText

/// What the vocabulary knows: income support, needs, and groups that the person belongs to.
///
/// Every label of the vocabulary is recognised in any inflection. A lack that is the need itself ("ingen bostad", "kan
/// inte svenska") states itself; what is said in more ways than labels can hold is found by ``CueRule``.
struct ConceptRule {
    private let text: FactText
    private let snapshot: IndexSnapshot
    private let words: [PhraseWord]

    /// Looks the words of a text up.
    init(text: FactText, snapshot: IndexSnapshot) {
        (self.text, self.snapshot) = (text, snapshot)
        words = text.words.map { word in
            let surface = Array(Self.plain(word.text).utf8)
            return snapshot.phrases.word(surface, snapshot.analyser.analyse(surface))
        }
    }

    /// Words that deny, and so may be part of a label.
    private static let denials: Set<String> = [
        "inte", "ingen", "inget", "inga", "utan", "saknar", "ej", "aldrig", "varken", "avslag", "nekad", "slutat",
    ]
    /// Abbreviations that are ordinary words or syllables as well: only capitals, or "har", make them what they stand for.
    private static let abbreviations: Set<String> = [
        "als", "kol", "ae", "jug", "damp", "ts", "ra", "put", "if",
    ]
    /// Words after an expression that take it back: "ingen inkomst utöver etableringsersättning".
    private static let goesOn: Set<String> = ["utöver", "förutom", "förrän", "avslag"]
    /// Words that strengthen what they are written together with.
    private static let strengthening = ["jätte", "skit", "super", "svin", "as", "urs", "dunder", "jette"]

    /// The facts in the text, in its order; denials of other words not yet looked at.
    ///
    /// - Parameter taken: the words that tell of something already; a label that needs one of them is passed over.
    func found(except taken: Set<Int>) -> [FoundFact] {
        var fruitless: Set<Range<Int>> = []
        let labels =
            facts(in: words[...], except: taken, &fruitless) + subordinate(except: taken) + notes(except: taken)
        let covered = labels.reduce(into: taken) { $0.formUnion($1.words) }
        return labels + compounds(except: covered)
    }

    /// Where labels of three words or more stand, and what kinds of facts they state.
    func longLabels(except taken: Set<Int>) -> [(words: Range<Int>, kinds: Set<FactKind>)] {
        snapshot.phrases.statedMatches(in: words).filter {
            $0.range.count > 2 && !$0.range.contains(where: taken.contains)
        }.map { match in
            (match.range, Set(stated(by: match.concepts.map { snapshot.vocabulary.concepts[Int($0)] }).map(\.kind)))
        }
    }

    private func word(_ surface: [UInt8]) -> PhraseWord {
        snapshot.phrases.word(surface, snapshot.analyser.analyse(surface))
    }

    /// Compounds that no list has, by the need that a part of them tells: "klimatångest" by its last part,
    /// "psykossjuk" by its first, where the last only says that it is a trouble.
    private func compounds(except covered: Set<Int>) -> [FoundFact] {
        text.words.indices.compactMap { place in
            let word = text.words[place].text
            guard word.utf8.count > 7, !covered.contains(place) else { return nil }
            let analysis = snapshot.analyser.analyse(Array(word.utf8))
            guard analysis.source == .compound, let head = analysis.parts.last?.lemma,
                let first = analysis.parts.first?.lemma
            else { return nil }
            let isTrouble = Self.troubles.contains(String(decoding: head, as: UTF8.self))
            guard let need = need(of: isTrouble ? first : head) else { return nil }
            return FoundFact(fact: KnownFact(.need, .text(need)), words: place..<place + 1)
        }
    }

    /// The need that has a single word for a label.
    private func need(of part: [UInt8]) -> String? {
        guard part.count > 4 else { return nil }
        return snapshot.phrases.statedMatches(in: [word(part)]).flatMap(\.concepts)
            .map { snapshot.vocabulary.concepts[Int($0)] }
            .first { $0.group == .need && $0.reading.traits.isEmpty }?.id
    }

    /// Last parts of compounds that only say that the first is a trouble.
    private static let troubles: Set<String> = [
        "problem", "besvär", "svårighet", "sjuk", "sjukdom", "diagnos", "brist", "skada", "skadad", "tillstånd",
        "problematik", "attack", "anfall", "störning", "syndrom", "symtom", "symptom", "drabbad", "sjukskriven",
    ]

    /// Needs that are a word of their own in a row of such, as in notes: "M 54, FS, alkohol, Sandviken". There a word
    /// tells something that tells nothing in a sentence.
    private func notes(except taken: Set<Int>) -> [FoundFact] {
        guard (text.words.last?.segment ?? 0) >= 2 else { return [] }
        return words.indices.flatMap { place -> [FoundFact] in
            guard text.words[place].segment > 0, !taken.contains(place), !text.areTogether(place - 1, place),
                !text.areTogether(place, place + 1), !isActor(place)
            else { return [] }
            // As it is written: "tvätt" in a note is no "tvättar".
            let concepts = snapshot.phrases.matches(in: [words[place]]).flatMap(\.concepts)
                .map { snapshot.vocabulary.concepts[Int($0)] }
                .filter { $0.swedishLabels.contains { FactText.fold($0.lowercased()) == text.words[place].folded } }
            let need = concepts.first { $0.group == .need && $0.statesFact && !$0.reading.traits.contains(.situation) }
            let income = concepts.first { $0.group == .incomeSupport && $0.statesFact }
            return [income ?? need].compactMap { $0 }.map {
                FoundFact(
                    fact: KnownFact($0.group == .need ? .need : .incomeSupport, .text($0.id)), words: place..<place + 1)
            }
        }
    }

    /// "flera aktörer (AF, soc, psyk)": whom the person meets, not what they live on.
    private func isActor(_ place: Int) -> Bool {
        ["soc", "fk", "af"].contains(text.text(place))
            && text.before(place, most: 5).contains {
                ["aktörer", "kontakter", "myndigheter", "kontakt", "samverkan", "parter", "instanser"].contains(
                    text.text($0))
            }
    }

    /// The word without what only strengthens it: "jättedement".
    private static func plain(_ word: String) -> String {
        for first in strengthening where word.utf8.count > first.utf8.count + 4 && word.hasPrefix(first) {
            return first == "as" || first == "urs" ? word : String(word.dropFirst(first.count))
        }
        return word
    }

    /// The facts that labels in some of the words tell.
    ///
    /// Where a label tells nothing, shorter ones inside it may: "har försörjningsstöd". A range of words that told
    /// nothing is `fruitless` and not tried again, so that a label of n words costs O(n²) tries and not 2ⁿ.
    private func facts(
        in words: ArraySlice<PhraseWord>, except taken: Set<Int>, _ fruitless: inout Set<Range<Int>>
    ) -> [FoundFact] {
        guard !words.isEmpty, !fruitless.contains(words.indices) else { return [] }
        var found: [FoundFact] = []
        for match in snapshot.phrases.statedMatches(in: Array(words)) {
            let range = match.range.lowerBound + words.startIndex..<match.range.upperBound + words.startIndex
            if !range.contains(where: taken.contains) {
                if let each = listed(words[range], except: taken, &fruitless) {
                    found += each
                    continue
                }
                let own = facts(of: match.concepts, range)
                found += own
                if !own.isEmpty {
                    found += incomes(in: words[range], of: own)
                    continue
                }
            }
            guard range.count > 1 else { continue }
            let later = facts(in: words[range.dropFirst()], except: taken, &fruitless)
            found += later.isEmpty ? facts(in: words[range.dropLast()], except: taken, &fruitless) : later
        }
        if found.isEmpty { fruitless.insert(words.indices) }
        return found
    }

    /// The benefits named in a label of another thing: "får inte sjukpenning" is a need, and denies the benefit.
    private func incomes(in words: ArraySlice<PhraseWord>, of own: [FoundFact]) -> [FoundFact] {
        guard words.count > 1, !own.contains(where: { $0.fact.kind == .incomeSupport }) else { return [] }
        return words.indices.flatMap { place in
            snapshot.phrases.statedMatches(in: [words[place]]).flatMap { facts(of: $0.concepts, place..<place + 1) }
        }.filter { $0.fact.kind == .incomeSupport }
    }

    /// What the sides of an "och" tell, where both tell something: "adhd och autism" are two.
    private func listed(
        _ words: ArraySlice<PhraseWord>, except taken: Set<Int>, _ fruitless: inout Set<Range<Int>>
    ) -> [FoundFact]? {
        let joining = words.indices.dropFirst().dropLast().first {
            ["och", "o", "eller", "samt"].contains(text.text($0))
        }
        guard let joining else { return nil }
        let first = facts(in: words[..<joining], except: taken, &fruitless)
        let second = facts(in: words[(joining + 1)...], except: taken, &fruitless)
        return first.isEmpty || second.isEmpty ? nil : first + second
    }

    /// "eftersom jag inte orkar gå ut", "jag inte förstå brev": what labels with the denial after the verb tell, as in
    /// main clauses; each by all the words it covers.
    private func subordinate(except taken: Set<Int>) -> [FoundFact] {
        let denials = words.indices.dropLast().filter {
            ["inte", "ej", "int"].contains(text.text($0)) && text.areTogether($0, $0 + 1)
                && text.text($0 - 1) != text.text($0 + 1) && !taken.contains($0)
        }
        guard !denials.isEmpty else { return [] }
        var turned = words
        for place in denials { turned.swapAt(place, place + 1) }
        return snapshot.phrases.statedMatches(in: turned).flatMap { match -> [FoundFact] in
            guard !match.range.contains(where: taken.contains),
                denials.contains(where: { match.range.contains($0) && match.range.contains($0 + 1) })
            else { return [] }
            return facts(of: match.concepts, match.range)
        }
    }

    private func facts(of concepts: [UInt32], _ range: Range<Int>) -> [FoundFact] {
        guard !(range.count == 1 && isEmptyWord(range.lowerBound)), text.text(range.lowerBound) != "från" else {
            return []
        }
        if range.count == 2, text.text(range.lowerBound).hasPrefix("kom"), text.text(range.lowerBound + 1) == "ut" {
            return []  // "kom ut från", "kommer ut på": much else than home.
        }
        if isMereHome(range) || isSeeker(range) || isJob(range) || isCrime(range.lowerBound) { return [] }
        if isOfThing(range) { return [] }
        // "behöver inte tolk" is no "ingen tolk".
        if range.count == 2, ["inte", "ej"].contains(text.text(range.lowerBound)),
            ["behöver", "vill", "önskar"].contains(text.text(range.lowerBound - 1))
        {
            return []
        }
        // "klarar inte mer än två dagar" says how much, not that it is too much.
        if text.text(range.upperBound - 1) == "mer", text.text(range.upperBound) == "än" { return [] }
        if Self.goesOn.contains(text.text(range.upperBound)) { return [] }
        let segment = text.words[range.lowerBound].segment
        guard text.words[range.upperBound - 1].segment == segment || range.count > 3 else { return [] }
        let statesItself = range.contains { Self.denials.contains(text.text($0)) }
        let isWork = isWorkplace(range)
        let known = concepts.map { snapshot.vocabulary.concepts[Int($0)] }
            .filter { range.count > 1 || sharesBeginning(range.lowerBound, $0) }
            .filter { !isWork || $0.group != .need }
        return stated(by: known).map {
            FoundFact(fact: $0, words: range, statesItself: statesItself)
        }
    }

    /// Whether a single word begins as a label of the concept does: other forms of a word do, other words may not.
    private func sharesBeginning(_ place: Int, _ concept: Concept) -> Bool {
        let word = Self.plain(text.text(place))
        let beginning = FactText.fold(word).utf8.prefix(4)
        return (concept.swedishLabels + concept.reading.sayings).contains { label in
            guard !label.utf8.contains(UInt8(ascii: " ")) else { return false }
            return FactText.fold(label.lowercased()).utf8.prefix(4).elementsEqual(beginning)
        }
    }

    /// What a label of some concepts states: income support before all; then a group, where no need has the label but
    /// such as are a situation in life as well; else one need.
    private func stated(by concepts: [Concept]) -> [KnownFact] {
        let vocabulary = snapshot.vocabulary
        let told = concepts.map { concept in concept.reading.statedAs.flatMap { vocabulary[$0] } ?? concept }
        let incomes = told.filter { $0.group == .incomeSupport }
        if !incomes.isEmpty { return incomes.map { KnownFact(.incomeSupport, .text($0.id)) } }
        let groups = told.filter { $0.group == .targetGroup }.map { KnownFact(.background, .text($0.id)) }
        let own = zip(concepts, told).filter { $0.id == $1.id && $0.group == .need }.map(\.0)
        if !groups.isEmpty, own.allSatisfy({ $0.reading.traits.contains(.situation) }) { return groups }
        let need = own.first ?? told.first { $0.group == .need }
        return need.map { [KnownFact(.need, .text($0.id))] } ?? groups
    }

    /// "inte anmäld som arbetssökande" says that the person is not registered, not that they have work.
    private func isSeeker(_ range: Range<Int>) -> Bool {
        text.text(range.upperBound - 1) == "arbetssökande" && ["som"].contains(text.text(range.upperBound - 2))
    }

    /// "själv är jag hemma": who is at home need not be shut in.
    private func isMereHome(_ range: Range<Int>) -> Bool {
        text.text(range.upperBound - 1) == "hemma" && ["är", "var", "vara", "ar"].contains(text.text(range.lowerBound))
            && !range.contains { ["bara", "jämt", "alltid", "mest"].contains(text.text($0)) }
    }

    /// "jobbar deltid" is how things are; the labels "jobba deltid" are wishes.
    private func isJob(_ range: Range<Int>) -> Bool {
        ["jobbar", "arbetar", "jobbade", "jobbat", "arbetat"].contains(text.text(range.lowerBound))
            && !range.contains { Self.denials.contains(text.text($0)) || text.text($0) == "svart" }
    }

    /// "trött på honom", "uppsagd från lägenheten", "ryggen är helt slut": said of something else than the person's job or
    /// strength.
    private func isOfThing(_ range: Range<Int>) -> Bool {
        let (last, next) = (text.text(range.upperBound - 1), text.text(range.upperBound))
        switch last {
        case "nekar": return next == "till"
        case "svenska", "svenskan": return isGood(range.upperBound - 1)
        case "trött": return ["på", "av"].contains(next) && text.areTogether(range.lowerBound, range.upperBound)
        case "uppsagd", "varslad", "uppsagda":
            return text.after(range.upperBound - 1, most: 4).contains {
                ["lägenhet", "lägenheten", "kontraktet", "hyreskontraktet", "bostaden"].contains(text.text($0))
            }
        case "slut":
            let verb = range.first { ["är", "var", "tog"].contains(text.text($0)) } ?? range.lowerBound - 1
            return ["är", "var", "tog"].contains(text.text(verb)) && text.areTogether(verb - 1, verb)
                && !Self.tired.contains(text.text(verb - 1))
        default: return false
        }
    }

    /// "talar god svenska": no trouble, unless denied.
    private func isGood(_ place: Int) -> Bool {
        ["god", "bra", "flytande", "perfekt", "utmärkt"].contains(text.text(place - 1))
            && !text.before(place - 1, most: 3, sameSegment: true).contains { Self.denials.contains(text.text($0)) }
    }

    /// Who or what in somebody is "slut", when they are tired out.
    private static let tired: Set<String> = [
        "jag", "hon", "han", "hen", "vi", "mannen", "kvinnan", "klienten", "deltagaren", "orken", "kraften", "kroppen",
        "huvudet", "som", "och", "mamma", "pappa", "att", "energin", "hjärnan", "psyket",
    ]

    /// "har arbetat i äldreomsorgen": what the person does, or did, for a living.
    private func isWorkplace(_ range: Range<Int>) -> Bool {
        ["i", "inom", "på"].contains(text.text(range.lowerBound - 1))
            && ["jobbar", "arbetar", "jobbat", "arbetat", "jobbade", "arbetade", "anställd", "vikarierar"].contains(
                text.text(range.lowerBound - 2))
    }

    /// "dömd för misshandel": what the person did.
    private func isCrime(_ place: Int) -> Bool {
        text.before(place, most: 3, sameSegment: true).contains {
            ["dömd", "dömdes", "dömts", "åtalad", "misstänkt"].contains(text.text($0))
        }
            && text.text(place - 1) == "för"
    }

    /// Whether a word is too short to tell anything, or an ordinary word and not written as an abbreviation.
    private func isEmptyWord(_ place: Int) -> Bool {
        let word = text.words[place].text
        if Self.abbreviations.contains(word) {
            return !isCapitals(place) && !["har", "och", "med"].contains(text.text(place - 1))
        }
        if word == "studenten" { return true }  // The examination, not one who studies.
        return word.utf8.count < 3 && !isCapitals(place) && word != "ms"
    }

    private func isCapitals(_ place: Int) -> Bool {
        text.excerpt(place..<place + 1).text.utf8.allSatisfy { (65...90).contains($0) || $0 > 0x7F }
    }
}
