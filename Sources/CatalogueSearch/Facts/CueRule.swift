import CatalogueModel

/// What is said in so many ways that no list of expressions holds them: words that together tell of a concept.
///
/// Each line of ``CueTable`` names a concept and groups of words. Where one word of every group stands in the same
/// part of a sentence, close together and in any order, the concept is meant: "svårt att somna", "somnar aldrig",
/// "kan inte sova" all say `need-somnproblem`.
struct CueRule {
    let text: FactText
    let vocabulary: Vocabulary

    /// Words that deny, and so state themselves how it is where a cue needs them.
    private static let denials: Set<String> = [
        "inte", "ingen", "inget", "inga", "ingenting", "utan", "saknar", "saknas", "aldrig", "ej", "knappt", "varken",
        "nekad", "nekats",
        "nekat", "avslag", "förlorat", "mist", "ingenstans", "int", "indragen", "indraget", "slutat", "nekades",
        "tappat", "förlorade",
    ]
    /// How many words a cue may stretch over.
    private static let reach = 8

    /// Words of which one must be there, and what such words may end with: "-sköterska".
    struct Group {
        let words: Set<String>
        let endings: [String]

        init(_ words: [String]) {
            self.words = Set(words.filter { $0.first != "-" })
            endings = words.filter { $0.first == "-" }.map { String($0.dropFirst()) }
        }

        func contains(_ word: String) -> Bool { words.contains(word) || endings.contains(where: word.hasSuffix) }
    }

    /// A line of the table.
    struct Cue {
        let kind: FactKind
        let concept: String
        /// One word of each must be there; the first group is looked for.
        let groups: [Group]
        /// The same without dots, for a text that has none.
        let foldedGroups: [Group]
        /// None of these may be there.
        let exceptions: Set<String>
        /// Whether the first word must end its part of the sentence.
        let isLast: Bool
        /// Whether a denial before the words denies the concept even where the cue has a denying word of its own.
        let canBeDenied: Bool
        /// Whether the words may stand in different parts of a sentence.
        let isOfSentence: Bool

        /// Reads "concept: a|b & c|d ! e|f"; `~` before the concept lets all denials count, `^` lets the words stand in
        /// different parts of a sentence, `$` ends a group that must
        /// end its part.
        init?(_ line: Substring) {
            guard let colon = line.firstIndex(of: ":") else { return nil }
            var id = line[..<colon]
            canBeDenied = id.first == "~"
            isOfSentence = id.first == "^"
            if canBeDenied || isOfSentence { id = id.dropFirst() }
            concept = String(id)
            kind = id.hasPrefix("tg-") ? .background : id.hasPrefix("income-") ? .incomeSupport : .need
            let parts = line[line.index(after: colon)...].split(separator: "!")
            var all = parts[0]
            isLast = all.contains("$")
            if isLast { all = all.prefix { $0 != "$" } }
            let words = all.split(separator: "&").map(Self.words)
            groups = words.map(Group.init)
            foldedGroups = words.map { Group($0.map(FactText.fold)) }
            exceptions = parts.count > 1 ? Set(Self.words(parts[1])) : []
        }

        /// The words of a part; where "inte" may stand, "ej" may too.
        private static func words(_ part: Substring) -> [String] {
            let words = part.split(whereSeparator: { $0 == "|" || $0 == " " }).map(String.init)
            return words + (words.contains("inte") && !words.contains("ej") ? ["ej"] : [])
        }
    }

    /// The cues by each word of their first group, dots kept, and without.
    private static let table = index { $0 }
    private static let foldedTable = index(FactText.fold)

    private static func index(_ form: (String) -> String) -> [String: [Cue]] {
        var table: [String: [Cue]] = [:]
        for line in CueTable.lines {
            guard let cue = Cue(line) else { preconditionFailure("a line of the table of cues without a colon") }
            for word in cue.groups[0].words { table[form(word), default: []].append(cue) }
        }
        return table
    }

    /// Whether a cue needs a word, so that it is no misspelt other one.
    static func knows(_ word: String) -> Bool { known.contains(word) }

    private static let known: Set<String> = Set(
        table.values.joined().flatMap { $0.groups.flatMap(\.words) })

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
            let word = text.words[place]
            var cues = (text.isUndotted ? Self.foldedTable[word.folded] : Self.table[word.text]) ?? []
            if word.isJoined { cues += (text.isUndotted ? Self.foldedTable : Self.table)[text.joined(place)] ?? [] }
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

    private func match(_ cue: Cue, at place: Int, among near: [Int]) -> Found? {
        if cue.isLast, text.areTogether(place, place + 1) { return nil }
        guard !near.contains(where: { cue.exceptions.contains(text.words[$0].text) }) else { return nil }
        var places = [place]
        for group in (text.isUndotted ? cue.foldedGroups : cue.groups).dropFirst() {
            guard let other = near.first(where: { isMember($0, of: group) }) else { return nil }
            if !places.contains(other) { places.append(other) }
        }
        guard vocabulary[cue.concept] != nil, let low = places.min(), let high = places.max(), high - low <= Self.reach,
            cue.isOfSentence || !isDivided(low, high)
        else { return nil }
        let fact = KnownFact(cue.kind, .text(cue.concept))
        let isDenial =
            places.contains { Self.denials.contains(text.text($0)) } || (low...high).contains(where: isInability)
        let found = FoundFact(
            fact: fact, words: low..<high + 1, statesItself: isDenial && !cue.canBeDenied, core: place)
        return Found(fact: found, places: places)
    }

    /// Whether a group has a word, alone or with the one that a hyphen binds to it: "a-kassan".
    private func isMember(_ place: Int, of group: Group) -> Bool {
        group.contains(text.words[place].text) || text.words[place].isJoined && group.contains(text.joined(place))
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
