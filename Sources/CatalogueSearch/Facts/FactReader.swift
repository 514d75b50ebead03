public import CatalogueModel

/// Reads facts of the person sought out of Swedish text, as things are now.
///
/// Each rule finds what it knows in the words (``AgeRule``, ``PlaceRule``, ``GenderRule``, ``StatusRule``,
/// ``FamilyRule``, ``OriginRule``, ``CueRule``, ``ConceptRule``); ``FactScope`` then tells what is denied, over, only asked about or said of somebody else.
/// Nothing is learnt from and nothing leaves the program.
public struct FactReader {
    private let snapshot: IndexSnapshot
    private let today: CalendarDate

    /// The most bytes of a text that are read; the rest is left out.
    public static let longestText = 20_000

    /// Creates a reader; `today` turns a year of birth into an age.
    public init(snapshot: IndexSnapshot, today: CalendarDate) {
        self.snapshot = snapshot
        self.today = today
    }

    /// The facts in a text, in its order.
    ///
    /// - Complexity: O(n) in the bytes of the text, and analysing each of its words once.
    public func facts(in text: String) -> [UnderstoodFact] {
        let spelling = FactSpelling(snapshot)
        let text = FactText(
            text.utf8.count > Self.longestText ? String(text.prefix(Self.longestText / 4)) : text, spelling: spelling)
        guard !text.words.isEmpty else { return [] }
        let scope = FactScope(text)
        var seen: Set<KnownFact> = []
        return candidates(in: text, scope, spelling).sorted { $0.words.lowerBound < $1.words.lowerBound }.compactMap {
            candidate in
            guard let fact = fact(candidate, scope), seen.insert(fact).inserted else { return nil }
            let (words, range) = text.excerpt(fact.isNegated ? scope.withDenial(candidate.words) : candidate.words)
            return UnderstoodFact(fact, label: fact.label(snapshot.vocabulary), text: words, byteRange: range)
        }
    }

    /// Ages that a text says somebody has and nobody can have.
    ///
    /// - Complexity: O(n) in the bytes of the text; those that have no number so high are not taken apart.
    func impossibleAges(in text: String) -> [Int] {
        let digits = text.utf8.map { (48...57).contains($0) }
        guard zip(digits, zip(digits.dropFirst(), digits.dropFirst(2))).contains(where: { $0 && $1.0 && $1.1 }) else {
            return []
        }
        return AgeRule(text: FactText(String(text.prefix(Self.longestText / 4))), today: today).impossible()
    }

    /// What each rule finds, of whomever and of whatever time it is said.
    private func candidates(in text: FactText, _ scope: FactScope, _ spelling: FactSpelling) -> [FoundFact] {
        var found = AgeRule(text: text, today: today).found() + PlaceRule(text: text, spelling: spelling).found()
        found += GenderRule(text: text, scope: scope).found() + StatusRule(text: text).found()
        found += FamilyRule(text: text, scope: scope).found() + OriginRule(text: text, today: today).found()
        // "pensionär" is an age, and a group as well.
        let taken = Set(
            found.filter {
                $0.fact.kind != .gender && !$0.isOfRelation && !($0.fact.kind == .ageRange && $0.words.count == 1)
            }.flatMap { Array($0.words) })
        let concepts = ConceptRule(text: text, snapshot: snapshot)
        let cues = self.cues(in: text, besides: concepts.longLabels(except: taken))
        found += cues.map(\.fact)
        let labels = concepts.found(except: taken)
        if text.words.count == 1, labels.count == 1, labels[0].fact.kind == .incomeSupport, found.isEmpty {
            return []  // The name of a support alone is a search for it.
        }
        // Where an age is given, a range beside it is of something else: "för 16–24 år men jag är 27".
        if found.contains(where: { $0.fact.kind == .age && scope.isPersonSought(at: $0.words.lowerBound) }) {
            found.removeAll { $0.fact.kind == .ageRange && $0.words.count > 1 }
        }
        // A label that is denied denies what words near each other only tell.
        found.removeAll { told in
            told.isOnlyTakenBack && !told.statesItself && labels.contains { $0.fact == told.fact }
        }
        return found + labels.filter { label in !found.contains { $0.fact == label.fact } }
    }

    /// The cues in a text, but for those inside a long label: it says more than a few words that stand near each other.
    private func cues(in text: FactText, besides long: [(words: Range<Int>, kinds: Set<FactKind>)]) -> [CueRule.Found] {
        CueRule(text: text, table: snapshot.cues).found().filter { cue in
            !long.contains { label in
                label.kinds.contains(cue.fact.fact.kind) && cue.places.count > 1
                    && cue.places.allSatisfy(label.words.contains)
            }
        }
    }

    /// What a candidate says of the person sought now; `nil` when it says nothing of that.
    private func fact(_ candidate: FoundFact, _ scope: FactScope) -> KnownFact? {
        let fact = candidate.fact
        // "söker boende åt min bror": who seeks is another, what is sought is for the person.
        let isSought =
            scope.isPersonSought(at: candidate.words.lowerBound)
            || fact.kind == .need && scope.isPersonSought(at: candidate.words.upperBound - 1)
        guard isSought || candidate.isOfRelation || isOfRelation(fact)
        else { return nil }
        switch fact.kind {
        case .age, .ageRange, .gender: return fact
        case .municipality, .county:
            // "vill inte bo kvar i Filipstad": there they live.
            return scope.isDeniedPlace(candidate.words) && !scope.isLeaving(candidate.words)
                ? KnownFact(fact.kind, fact.value, isNegated: true) : fact
        default: break
        }
        let isState = fact.kind == .need || fact.kind == .background
        if isState
            ? scope.isLongPast(candidate.words) && !candidate.statesItself && !isRead(fact, .past)
            : scope.isPast(candidate.words) && !scope.isNever(candidate.words)
                && !(candidate.statesItself && fact.value == .flag(false))
        {
            return nil
        }
        if fact.kind == .incomeSupport, scope.isEnded(candidate.words) { return nil }
        if !candidate.statesItself, isDenied(candidate, scope) {
            if candidate.isOnlyTakenBack || isPossession(fact) && scope.isUnwanted(candidate.words) { return nil }
            if fact.kind == .need, scope.isInability(before: candidate.words) { return fact }
            return denied(fact, isUnwanted: scope.isUnwanted(candidate.words))
        }
        if isPossession(fact), scope.isUnwanted(candidate.words) { return nil }
        if !candidate.statesItself, isPossession(fact), scope.isHad(candidate.words) { return nil }
        if fact.kind != .need, fact.kind != .background, scope.isAskedAbout(candidate.words) { return nil }
        return fact
    }

    private func isDenied(_ candidate: FoundFact, _ scope: FactScope) -> Bool {
        let core = candidate.core ?? candidate.words.lowerBound
        return scope.isDenied(core..<max(candidate.words.upperBound, core + 1))
    }

    /// Whether a fact is of the person and others together, so that naming those makes it no fact of theirs.
    private func isOfRelation(_ fact: KnownFact) -> Bool { isRead(fact, .relation) }

    /// Whether a fact is the lack of a thing: who has a flat seeks none.
    private func isPossession(_ fact: KnownFact) -> Bool { fact.kind == .need && isRead(fact, .possession) }

    private func isRead(_ fact: KnownFact, _ trait: ConceptReading.Trait) -> Bool {
        guard case .text(let id) = fact.value, let concept = snapshot.vocabulary[id] else { return false }
        return concept.reading.traits.contains(trait)
    }

    private func denied(_ fact: KnownFact, isUnwanted: Bool) -> KnownFact? {
        if fact.value == .text("need-komma-i-arbete") { return nil }  // "det är inte så att jag inte vill jobba"
        // "har ingen tolk" lacks one; "behöver inte tolk" needs none.
        if fact.kind == .need, isRead(fact, .good), !isUnwanted { return fact }
        if case .flag(let flag) = fact.value { return KnownFact(fact.kind, .flag(!flag)) }
        return KnownFact(fact.kind, fact.value, isNegated: true)
    }
}
