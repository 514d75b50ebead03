import CatalogueModel
import SwedishText
import Synchronization

/// The vocabulary's labels by their spelling: which of a group is the likest to one that is none.
final class LabelSpellings: Sendable {
    private struct Key: Hashable {
        let group: ConceptGroup
        let label: String
    }

    private struct Table {
        let labels: [String: String]
        let list: WordList
    }

    private struct State {
        var tables: [ConceptGroup: Table] = [:]
        var known: [Key: String?] = [:]
        var isKnown: [Key: Bool] = [:]
    }

    private let vocabulary: Vocabulary
    private let state = Mutex(State())

    /// Labels longer than this are not looked up.
    private static let longest = 100
    /// Answers kept; the same label is often wrong in many entries.
    private static let mostKept = 10_000
    /// How alike two labels must be, from 0 to 1.
    private static let leastSimilarity = 0.65

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// Whether the vocabulary knows a label.
    ///
    /// - Complexity: O(n) in its characters; labels return, and are then only looked up.
    func contains(_ label: String, in group: ConceptGroup) -> Bool {
        let key = Key(group: group, label: label)
        return state.withLock { state in
            if let isKnown = state.isKnown[key] { return isKnown }
            let isKnown = vocabulary.concept(label, in: group) != nil
            if state.isKnown.count < Self.mostKept { state.isKnown[key] = isKnown }
            return isKnown
        }
    }

    /// The label of a group that is nearest in spelling, if any is near.
    ///
    /// - Complexity: O(n) in the labels of the group, the first time a label is asked for.
    func nearest(to label: String, in group: ConceptGroup) -> String? {
        let name = normalised(label)
        guard !name.isEmpty, name.count <= Self.longest else { return nil }
        let key = Key(group: group, label: String(decoding: name, as: UTF8.self))
        return state.withLock { state in
            if let known = state.known[key] { return known }
            let table = state.tables[group] ?? makeTable(of: group)
            state.tables[group] = table
            let found = nearest(name, table)
            if state.known.count < Self.mostKept { state.known[key] = .some(found) }
            return found
        }
    }

    private func nearest(_ name: [UInt8], _ table: Table) -> String? {
        let near = table.list.near(name, limit: 1).first?.word
        let likest = near ?? table.list.similar(name, atLeast: Self.leastSimilarity, limit: 1).first?.word
        return likest.flatMap { table.labels[String(decoding: $0, as: UTF8.self)] }
    }

    private func makeTable(of group: ConceptGroup) -> Table {
        var labels: [String: String] = [:]
        for label in vocabulary.concepts.filter({ $0.group == group }).flatMap(\.swedishLabels) {
            let name = normalised(label)
            guard name.count <= Self.longest else { continue }
            labels[String(decoding: name, as: UTF8.self)] = label
        }
        let words = labels.keys.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        return Table(labels: labels, list: WordList(words.map { (word: $0[...], frequency: 1) }))
    }

    /// The words of a label without spaces, so that "sam ordning" is near "samordning".
    private func normalised(_ label: String) -> [UInt8] { Tokeniser.tokens(in: label).flatMap(\.surface) }
}
