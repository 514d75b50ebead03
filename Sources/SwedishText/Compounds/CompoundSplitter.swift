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
        var steps = [Step](repeating: .unreached, count: word.count)
        var best: (cost: Cost, head: Head)?
        for place in 0..<(word.count - Self.shortestHead + 1) {
            guard place == 0 || steps[place].isReached else { continue }
            let before = place == 0 ? Cost.nothing : steps[place].cost
            guard before.parts < Self.mostParts, Self.isBoundary(word, place) else { continue }
            if place > 0, let head = head(of: word, from: place) {
                let cost = before.adding(head.cost)
                if best.map({ cost.isBetter(than: $0.cost) || cost.isEqual(to: $0.cost) && place < $0.head.start })
                    ?? true
                {
                    best = (cost, head)
                }
            }
            extend(word, from: place, before, &steps)
        }
        guard let head = best?.head, isPlausible(word, head) else { return nil }
        return Split(
            modifiers: Self.path(to: head.start, steps, word), head: head.start..<word.count,
            readings: lemmas(of: head, in: word))
    }

    /// How the letters before a place are filled best.
    private struct Step {
        /// 0 for a place that is not reached.
        let parts: UInt8
        let start: UInt8
        let productivity: Int32
        /// The lemma's number, or −1 for a verbal noun before an -s.
        let lemma: Int32

        static let unreached = Step(parts: 0, start: 0, productivity: 0, lemma: -1)

        var isReached: Bool { parts > 0 }
        var cost: Cost { Cost(parts: Int(parts), productivity: Int(productivity)) }
    }

    /// A word's last part.
    private struct Head {
        let start: Int
        let cost: Cost
        /// Empty for a noun that is made of a verb.
        let readings: [Lexicon.Reading]
    }

    /// Tries every modifier that begins at a place.
    private func extend(_ word: [UInt8], from place: Int, _ before: Cost, _ steps: inout [Step]) {
        var hash = ByteTable.emptyHash
        // The last place up to which some known word begins so.
        var begun = place
        for end in (place + 1)..<word.count {
            let bareHash = hash
            hash = ByteTable.extend(hash, by: word[end - 1])
            let isBeginning = lexicon.beginnings.mayContain(hash: hash)
            if isBeginning { begun = end } else if end - begun > VerbalNouns.longestUnlisted { return }
            guard end - place >= 2, Self.isBoundary(word, end),
                let part = modifier(word, place..<end, isBeginning ? hash : nil, bareHash)
            else { continue }
            let cost = before.adding(part.cost)
            let step = Step(
                parts: UInt8(cost.parts), start: UInt8(place), productivity: Int32(cost.productivity),
                lemma: Int32(part.lemma))
            Self.improve(&steps[end], step)
            if TripleConsonant.isShared(word, end: end) { Self.improve(&steps[end - 1], step) }
        }
    }

    /// What a stretch is as first part: a linking form; the lemma with -s behind another first part
    /// (*barn|vårds|utredning*); or a noun made of a verb (*avstämnings|möte*), for which the lemma is −1.
    ///
    /// - Parameters:
    ///   - hash: of the stretch; `nil` when it is no linking form.
    ///   - bareHash: of the stretch without its last byte.
    private func modifier(
        _ word: [UInt8], _ range: Range<Int>, _ hash: UInt32?, _ bareHash: UInt32
    ) -> (cost: Cost, lemma: Int)? {
        if let hash, let number = lexicon.modifiers.find(word, range, hash: hash) {
            guard lexicon.standsFirst[number] else { return nil }
            let lemma = Int(lexicon.modifierLemmas[number])
            return (Cost(parts: 1, productivity: Cost.log(lexicon.productivity[lemma].asModifier)), lemma)
        }
        guard word[range.upperBound - 1] == UInt8(ascii: "s") else { return nil }
        let bare = range.lowerBound..<(range.upperBound - 1)
        if range.lowerBound > 0, bare.count >= 3,
            let lemma = lexicon.lemmas.find(word, bare, hash: bareHash), lexicon.isNoun(lemma)
        {
            return Self.mayBeFirst(word[range]) ? (Cost(parts: 1, productivity: 0), lemma) : nil
        }
        guard VerbalNouns.isLemma(word, bare, lexicon), Self.mayBeFirst(word[range]) else { return nil }
        return (Cost(parts: 1, productivity: 0), -1)
    }

    private static func improve(_ step: inout Step, _ candidate: Step) {
        if !step.isReached || candidate.cost.isBetter(than: step.cost) { step = candidate }
    }

    /// The last part that begins at a place, if there can be one.
    private func head(of word: [UInt8], from place: Int) -> Head? {
        guard !DerivationalSuffixes.isForm(word, from: place) else { return nil }
        let part = word[place...]
        guard ShortParts.letters(part) > 2 || ShortParts.isLast(part) else { return nil }
        let readings = lexicon.readings(of: word, from: place).filter { $0.wordClass <= .verb }
        guard let first = readings.first else {
            guard VerbalNouns.lemma(ofFormFrom: place, in: word, lexicon) != nil else { return nil }
            return Head(start: place, cost: Cost(parts: 1, productivity: 0), readings: [])
        }
        let productivity = readings.map { Cost.log(lexicon.productivity[$0.lemma].asHead) }.max() ?? 0
        // Verbs are seldom last parts: such a split counts as one part more.
        let parts = first.wordClass == .verb ? 2 : 1
        return Head(start: place, cost: Cost(parts: parts, productivity: productivity), readings: readings)
    }

    private func lemmas(of head: Head, in word: [UInt8]) -> [Lemma] {
        guard head.readings.isEmpty else { return head.readings.map { .listed($0.lemma) } }
        return VerbalNouns.lemma(ofFormFrom: head.start, in: word, lexicon).map { [.derived($0)] } ?? []
    }

    /// Whether a stretch is no prefix, and has more than two letters or is one of the few words that have not.
    static func mayBeFirst(_ part: ArraySlice<UInt8>) -> Bool {
        (ShortParts.letters(part) > 2 || ShortParts.isFirst(part)) && !VerbalPrefixes.contains(part)
    }

    /// After little, a last part of three letters must be one that the lexicon's compounds have: *personal|tät*
    /// is a compound, *el|ände* none.
    private func isPlausible(_ word: [UInt8], _ head: Head) -> Bool {
        guard ShortParts.letters(word[head.start...]) == 3,
            ShortParts.letters(word[..<head.start]) < Self.longBeginning
        else { return true }
        return head.readings.contains { lexicon.productivity[$0.lemma].asHead > 0 }
    }

    /// Letters before a last part that make a short one believable.
    private static let longBeginning = 5

    private static func path(
        to end: Int, _ steps: [Step], _ word: [UInt8]
    ) -> [(range: Range<Int>, lemma: Lemma)] {
        var parts: [(range: Range<Int>, lemma: Lemma)] = []
        var place = end
        while place > 0, steps[place].isReached {
            let (start, lemma) = (Int(steps[place].start), Int(steps[place].lemma))
            parts.append((start..<place, lemma < 0 ? .derived(Array(word[start..<(place - 1)])) : .listed(lemma)))
            place = start
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
