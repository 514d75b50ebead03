import CatalogueModel
import Synchronization

/// The cues of a vocabulary by the words that they begin with; made when a text is first read.
final class CueTable: Sendable {
    private let vocabulary: Vocabulary
    private let written: Mutex<CueIndex?> = Mutex(nil)
    private let folded: Mutex<CueIndex?> = Mutex(nil)

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// The cues as they are written, or without dots, for a text that has none.
    ///
    /// - Complexity: O(n) in the words of all cues the first time.
    func index(isUndotted: Bool) -> CueIndex {
        let known = isUndotted ? folded.withLock { $0 } : written.withLock { $0 }
        if let known { return known }
        let made = CueIndex(vocabulary) { isUndotted ? FactText.fold($0) : $0 }
        // Who makes it at the same time makes the same.
        if isUndotted { folded.withLock { $0 = made } } else { written.withLock { $0 = made } }
        return made
    }
}

/// Cues with their words as numbers, so that comparing a text with many of them compares no letters.
struct CueIndex: Sendable {
    /// The words of a ``ConceptCue/Group``.
    struct Group: Sendable {
        /// The numbers of the words, ascending.
        let words: [Int32]
        let endings: [String]
    }

    /// A cue of a concept.
    struct Cue: Sendable {
        let kind: FactKind
        let concept: String
        /// The groups but for the first, by whose words it is looked up.
        let others: [Group]
        /// The numbers of the words of which none may be there, ascending.
        let exceptions: [Int32]
        let isLast: Bool
        let canBeDenied: Bool
        let isOfSentence: Bool
    }

    private var numbers: [String: Int32] = [:]
    private var cues: [Cue] = []
    /// The cues that begin with each word.
    private var byWord: [[Int32]] = []

    init(_ vocabulary: Vocabulary, form: (String) -> String) {
        for concept in vocabulary.concepts where !concept.reading.cues.isEmpty {
            let told = concept.reading.statedAs.flatMap { vocabulary[$0] } ?? concept
            let kind: FactKind? =
                switch told.group {
                case .need: .need
                case .targetGroup: .background
                case .incomeSupport: .incomeSupport
                case .method, .activity: nil
                }
            guard let kind else { continue }
            for cue in concept.reading.cues.compactMap(ConceptCue.init) { add(cue, kind, told.id, form) }
        }
    }

    private mutating func add(_ cue: ConceptCue, _ kind: FactKind, _ concept: String, _ form: (String) -> String) {
        let groups = cue.groups.map { Group(words: numbered($0.words, form), endings: $0.endings.map(form)) }
        let number = Int32(cues.count)
        cues.append(
            Cue(
                kind: kind, concept: concept, others: Array(groups.dropFirst()),
                exceptions: numbered(Array(cue.exceptions), form), isLast: cue.isLast, canBeDenied: cue.canBeDenied,
                isOfSentence: cue.isOfSentence))
        for word in groups[0].words { byWord[Int(word)].append(number) }
    }

    private mutating func numbered(_ words: [String], _ form: (String) -> String) -> [Int32] {
        var found: Set<Int32> = []
        for word in words { found.insert(number(form(word))) }
        return found.sorted()
    }

    private mutating func number(_ word: String) -> Int32 {
        if let known = numbers[word] { return known }
        let number = Int32(numbers.count)
        numbers[word] = number
        byWord.append([])
        return number
    }

    /// Stands for a word that no cue has.
    static let unknown: Int32 = -1

    /// The number of a word.
    func number(of word: String) -> Int32 { numbers[word] ?? Self.unknown }

    /// The cues that begin with a word.
    func cues(from word: Int32) -> [Cue] { word < 0 ? [] : byWord[Int(word)].map { cues[Int($0)] } }
}
