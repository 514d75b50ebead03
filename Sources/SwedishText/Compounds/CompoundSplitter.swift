/// Finds the parts of a compound that the lexicon does not list whole.
///
/// All parts but the last are forms in which a known word links (``LinkingForms``); the last is a form of
/// a known noun or adjective. Of several ways to split a word the one with the fewest parts is taken, then
/// the one whose parts are the most productive in the lexicon's own compounds, then the longest last part.
///
/// Dynamic programming over the places in the word: the best way to fill the letters before each place
/// with modifiers is kept, so the work is bounded however many ways there are.
///
/// Source: fewest parts first: Karlsson, "SWETWOL", 1992; the scheme: Språkbanken's Sparv.
struct CompoundSplitter {
    /// A word taken apart.
    struct Split {
        /// First parts: their bytes and their lemma.
        let modifiers: [(range: Range<Int>, lemma: Lemma)]
        let head: Range<Int>
        /// The lemmas that the last part may be a form of.
        let readings: [Lemma]
    }

    /// A part's lemma: a number of the lexicon, or the bytes of a word derived from one.
    enum Lemma {
        case listed(Int)
        case derived([UInt8])
    }

    /// The most parts of a compound.
    private static let mostParts = 5
    /// The shortest last part, in bytes.
    private static let shortestHead = 2
    /// The shortest word that is tried, in bytes.
    private static let shortestWord = 6

    let lexicon: Lexicon

    /// The best way to split a word, or `nil` when there is none.
    ///
    /// - Complexity: O(n²) lookups at most for n bytes; usually few places can be reached.
    func split(_ word: [UInt8]) -> Split? {
        guard word.count >= Self.shortestWord else { return nil }
        var steps = [Step?](repeating: nil, count: word.count)
        var best: (cost: Cost, head: Int, readings: [Lemma])?
        for place in 0..<(word.count - Self.shortestHead + 1) {
            let before = place == 0 ? Cost.nothing : steps[place]?.cost
            guard let before, before.parts < Self.mostParts, Self.isBoundary(word, place) else { continue }
            if place > 0, let head = head(of: word, from: place) {
                let cost = before.adding(head.cost)
                if best.map({ cost.isBetter(than: $0.cost) || cost.isEqual(to: $0.cost) && place < $0.head }) ?? true {
                    best = (cost, place, head.readings)
                }
            }
            extend(word, from: place, before, &steps)
        }
        guard let best else { return nil }
        guard isPlausible(word, best.head, best.readings) else { return nil }
        return Split(modifiers: Self.path(to: best.head, steps), head: best.head..<word.count, readings: best.readings)
    }

    /// How the letters before a place are filled best.
    private struct Step {
        let cost: Cost
        let start: Int
        let lemma: Lemma
    }

    /// Tries every modifier that begins at a place.
    private func extend(_ word: [UInt8], from place: Int, _ before: Cost, _ steps: inout [Step?]) {
        var hash = ByteTable.emptyHash
        for end in (place + 1)..<word.count {
            hash = ByteTable.extend(hash, by: word[end - 1])
            guard end - place >= 2, Self.isBoundary(word, end), let part = modifier(word, place..<end, hash),
                Self.mayBeFirst(word[place..<end])
            else { continue }
            let step = Step(cost: before.adding(part.cost), start: place, lemma: part.lemma)
            Self.improve(&steps[end], step)
            if TripleConsonant.isShared(word, end: end) { Self.improve(&steps[end - 1], step) }
        }
    }

    /// What a stretch is as first part: a linking form; the lemma with -s behind another first part
    /// (*barn|vårds|utredning*); or a noun made of a verb (*avstämnings|möte*).
    private func modifier(_ word: [UInt8], _ range: Range<Int>, _ hash: UInt32) -> (cost: Cost, lemma: Lemma)? {
        if let number = lexicon.modifiers.find(word, range, hash: hash) {
            let lemma = Int(lexicon.modifierLemmas[number])
            return (Cost(parts: 1, productivity: Cost.log(lexicon.productivity[lemma].asModifier)), .listed(lemma))
        }
        guard word[range.upperBound - 1] == UInt8(ascii: "s") else { return nil }
        let bare = range.lowerBound..<(range.upperBound - 1)
        if range.lowerBound > 0, bare.count >= 3,
            let lemma = lexicon.lemmas.find(word, bare, hash: ByteTable.hash(word, bare)), lexicon.isNoun(lemma)
        {
            return (Cost(parts: 1, productivity: 0), .listed(lemma))
        }
        return VerbalNouns.lemma(of: word, bare, lexicon).map { (Cost(parts: 1, productivity: 0), .derived($0)) }
    }

    private static func improve(_ step: inout Step?, _ candidate: Step) {
        if step.map({ candidate.cost.isBetter(than: $0.cost) }) ?? true { step = candidate }
    }

    /// The lemmas of a last part, if it can be one.
    private func head(of word: [UInt8], from place: Int) -> (cost: Cost, readings: [Lemma])? {
        let part = word[place...]
        guard !DerivationalSuffixes.isForm(part) else { return nil }
        let letters = ShortParts.letters(part)
        guard letters > 2 || ShortParts.isLast(part) else { return nil }
        let readings = lexicon.readings(of: word, from: place).filter { $0.wordClass <= .verb }
        guard let first = readings.first else {
            return VerbalNouns.lemma(ofFormFrom: place, in: word, lexicon).map {
                (Cost(parts: 1, productivity: 0), [.derived($0)])
            }
        }
        let productivity = readings.map { Cost.log(lexicon.productivity[$0.lemma].asHead) }.max() ?? 0
        // Verbs are seldom last parts: such a split counts as one part more.
        let parts = first.wordClass == .verb ? 2 : 1
        return (Cost(parts: parts, productivity: productivity), readings.map { .listed($0.lemma) })
    }

    private static func mayBeFirst(_ part: ArraySlice<UInt8>) -> Bool {
        (ShortParts.letters(part) > 2 || ShortParts.isFirst(part)) && !VerbalPrefixes.contains(part)
    }

    /// After little, a last part of three letters must be one that the lexicon's compounds have: *personal|tät*
    /// is a compound, *el|ände* none.
    private func isPlausible(_ word: [UInt8], _ head: Int, _ readings: [Lemma]) -> Bool {
        guard ShortParts.letters(word[head...]) == 3, ShortParts.letters(word[..<head]) < Self.longBeginning else {
            return true
        }
        return readings.contains { reading in
            guard case .listed(let lemma) = reading else { return false }
            return lexicon.productivity[lemma].asHead > 0
        }
    }

    /// Letters before a last part that make a short one believable.
    private static let longBeginning = 5

    private static func path(to end: Int, _ steps: [Step?]) -> [(range: Range<Int>, lemma: Lemma)] {
        var parts: [(range: Range<Int>, lemma: Lemma)] = []
        var place = end
        while place > 0, let step = steps[place] {
            parts.append((step.start..<place, step.lemma))
            place = step.start
        }
        return parts.reversed()
    }

    /// Whether no letter is cut in two.
    private static func isBoundary(_ word: [UInt8], _ place: Int) -> Bool { word[place] & 0xC0 != 0x80 }
}

/// What a way to split costs: fewer parts are better, then more productive ones.
struct Cost {
    let parts: Int
    let productivity: Int

    static let nothing = Cost(parts: 0, productivity: 0)

    func adding(_ other: Cost) -> Cost {
        Cost(parts: parts + other.parts, productivity: productivity + other.productivity)
    }

    /// For equal numbers of parts the sum of logarithms orders as the geometric mean does.
    func isBetter(than other: Cost) -> Bool { (parts, -productivity) < (other.parts, -other.productivity) }
    func isEqual(to other: Cost) -> Bool { parts == other.parts && productivity == other.productivity }

    /// The logarithm of a count in quarter steps.
    static func log(_ count: UInt16) -> Int {
        guard count > 0 else { return 0 }
        let bits = 15 - count.leadingZeroBitCount
        let next = bits > 0 ? Int(count >> (bits - 1)) & 1 : 0
        return 4 + 4 * bits + 2 * next
    }
}
