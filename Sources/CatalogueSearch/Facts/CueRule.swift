import CatalogueModel

/// What is said in so many ways that no list of expressions holds them: words that together tell of a concept.
///
/// Each cue of the vocabulary names groups of words. Where one word of every group stands in the same part of a
/// sentence, close together and in any order, the concept is meant: "svårt att somna", "somnar aldrig", "kan inte sova"
/// all say `need-somnproblem`.
struct CueRule {
    private let text: FactText
    private let index: CueIndex
    /// The number of each word of the text among those of cues, alone and with the one that a hyphen binds to it.
    private let numbers: [Int32]
    private let joined: [Int32]

    init(text: FactText, table: CueTable) {
        let index = table.index(isUndotted: text.isUndotted)
        self.text = text
        self.index = index
        numbers = text.words.map { index.number(of: text.isUndotted ? $0.folded : $0.text) }
        joined = text.words.indices.map { place in
            text.words[place].isJoined ? index.number(of: text.joined(place)) : CueIndex.unknown
        }
    }

    /// Words that deny, and so state themselves how it is where a cue needs them.
    private static let denials: Set<String> = [
        "inte", "ingen", "inget", "inga", "ingenting", "utan", "saknar", "saknas", "aldrig", "ej", "knappt", "varken",
        "nekad", "nekats",
        "nekat", "avslag", "förlorat", "mist", "ingenstans", "int", "indragen", "indraget", "slutat", "nekades",
        "tappat", "förlorade",
    ]
    /// How many words a cue may stretch over.
    private static let reach = 8

    /// A cue that was found, and the words that made it.
    struct Found {
        let fact: FoundFact
        let places: [Int]
    }

    /// The cues in the text, in its order.
    ///
    /// - Complexity: O(n) for n words: a word is looked up once, and begins few cues.
    func found() -> [Found] {
        text.words.indices.flatMap { place -> [Found] in
            let cues = index.cues(from: numbers[place]) + index.cues(from: joined[place])
            guard !cues.isEmpty else { return [] }
            let near = self.near(place, sameSegment: true)
            return cues.compactMap { cue in
                match(cue, at: place, among: cue.isOfSentence ? self.near(place, sameSegment: false) : near)
            }
        }
    }

    /// The places within reach of one, those before it first, nearest first.
    private func near(_ place: Int, sameSegment: Bool) -> [Int] {
        text.before(place, most: Self.reach, sameSegment: sameSegment)
            + text.after(place, most: Self.reach, sameSegment: sameSegment)
    }

    private func match(_ cue: CueIndex.Cue, at place: Int, among near: [Int]) -> Found? {
        if cue.isLast, text.areTogether(place, place + 1) { return nil }
        var places = [place]
        for group in cue.others {
            guard let other = near.first(where: { isMember($0, of: group) }) else { return nil }
            if !places.contains(other) { places.append(other) }
        }
        guard let low = places.min(), let high = places.max(), high - low <= Self.reach,
            cue.isOfSentence || !isDivided(low, high),
            !near.contains(where: { cue.exceptions.contains(numbers[$0]) })
        else { return nil }
        let fact = KnownFact(cue.kind, .text(cue.concept))
        let isDenial =
            places.contains { Self.denials.contains(text.text($0)) } || (low...high).contains(where: isInability)
        var found = FoundFact(
            fact: fact, words: low..<high + 1, statesItself: isDenial && !cue.canBeDenied, core: place)
        found.isOnlyTakenBack = cue.kind != .incomeSupport && !cue.canBeDenied && !cue.others.isEmpty
        return Found(fact: found, places: places)
    }

    /// Whether a group has a word, alone or with the one that a hyphen binds to it: "a-kassan".
    private func isMember(_ place: Int, of group: CueIndex.Group) -> Bool {
        if numbers[place] >= 0, group.words.contains(numbers[place]) { return true }
        if joined[place] >= 0, group.words.contains(joined[place]) { return true }
        guard !group.endings.isEmpty else { return false }
        let word = text.isUndotted ? text.words[place].folded : text.words[place].text
        return group.endings.contains(where: word.hasSuffix)
    }

    /// Words that begin a statement of their own.
    private static let dividing: Set<String> = ["men", "eftersom", "trots", "fastän", "däremot"]

    /// Whether another statement begins between two words: "äter tramadol och kommer inte ifrån det".
    private func isDivided(_ low: Int, _ high: Int) -> Bool {
        (low + 1..<max(high, low + 1)).contains { place in
            Self.dividing.contains(text.text(place))
                || ["och", "o"].contains(text.text(place)) && FactScope.verbs.contains(text.text(place + 1))
        }
    }

    /// "vågar inte", "räcker inte": the denied verb is the trouble; but "är inte", "har aldrig" deny what follows.
    private func isInability(_ place: Int) -> Bool {
        ["inte", "aldrig", "knappt", "ej"].contains(text.text(place))
            && ![
                "är", "har", "blir", "känner", "behöver", "vill", "ska", "var", "hade", "jag", "hon", "han", "ar",
                "varit", "haft",
            ].contains(
                text.text(place - 1))
    }
}
