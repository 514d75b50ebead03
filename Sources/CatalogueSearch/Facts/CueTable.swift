import CatalogueModel
import SwedishText
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
        let made = CueIndex(vocabulary, isFolded: isUndotted)
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

    private var words = ByteTable(capacity: 32_768)
    private var cues: [Cue] = []
    /// The cues that begin with each word.
    private var byWord: [[Int32]] = []
    private let isFolded: Bool

    init(_ vocabulary: Vocabulary, isFolded: Bool) {
        self.isFolded = isFolded
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
            for cue in concept.reading.cues.compactMap(ConceptCue.init) { add(cue, kind, told.id) }
        }
    }

    private mutating func add(_ cue: ConceptCue, _ kind: FactKind, _ concept: String) {
        let first = numbers(of: cue.groups[0].words, in: cue.bytes)
        let others = cue.groups.dropFirst().map { group in
            Group(
                words: numbers(of: group.words, in: cue.bytes),
                endings: group.endings.map { isFolded ? FactText.fold(cue.text($0)) : cue.text($0) })
        }
        let number = Int32(cues.count)
        cues.append(
            Cue(
                kind: kind, concept: concept, others: others, exceptions: numbers(of: cue.exceptions, in: cue.bytes),
                isLast: cue.isLast, canBeDenied: cue.canBeDenied, isOfSentence: cue.isOfSentence))
        for word in first { byWord[Int(word)].append(number) }
    }

    private static let denial = Array("inte".utf8)
    private static let shortDenial = Array("ej".utf8)

    /// The numbers of some words of a line, ascending; where "inte" may stand, "ej" may too.
    private mutating func numbers(of ranges: [Range<Int>], in bytes: [UInt8]) -> [Int32] {
        var found: [Int32] = []
        found.reserveCapacity(ranges.count + 1)
        for range in ranges {
            found.append(number(of: range, in: bytes))
            if bytes[range].elementsEqual(Self.denial) {
                found.append(number(of: 0..<Self.shortDenial.count, in: Self.shortDenial))
            }
        }
        found.sort()
        // Each once: forms of a word may be the same without their dots.
        return zip(found, found.dropFirst()).contains(where: ==) ? Array(Set(found)).sorted() : found
    }

    private mutating func number(of range: Range<Int>, in bytes: [UInt8]) -> Int32 {
        let number: Int
        if isFolded {
            let folded = SwedishFolding.fold(Array(bytes[range]))
            number = words.insert(folded)
        } else {
            number = words.insert(bytes, range)
        }
        if number == byWord.count { byWord.append([]) }
        return Int32(number)
    }

    /// Stands for a word that no cue has.
    static let unknown: Int32 = -1

    /// The number of a word.
    func number(of word: String) -> Int32 { words.find(Array(word.utf8)).map(Int32.init) ?? Self.unknown }

    /// The cues that begin with a word.
    func cues(from word: Int32) -> [Cue] { word < 0 ? [] : byWord[Int(word)].map { cues[Int($0)] } }
}
