import CatalogueModel
import CatalogueSearch
import Eligibility
import FoundationEssentials
import Synchronization

/// An entry with all that a search shows of it and that does not depend on the search.
struct ShownEntry: Sendable {
    let intervention: Intervention
    /// The ways in.
    let tracks: [Track]
    /// What is said to somebody of whom nothing is known.
    let openVerdict: VerdictSummary
    /// What passages are taken from.
    let texts: [MarkableText]

    init(_ intervention: Intervention, _ vocabulary: Vocabulary, _ register: WordRegister) {
        self.intervention = intervention
        tracks = intervention.content.tracks(vocabulary: vocabulary)
        openVerdict = VerdictSummary(tracks: tracks, facts: CaseFacts(), vocabulary: vocabulary)
        texts = register.texts(of: intervention.content)
    }

    /// What is said to a person.
    func verdict(_ facts: CaseFacts, _ vocabulary: Vocabulary) -> VerdictSummary {
        facts.isEmpty ? openVerdict : VerdictSummary(tracks: tracks, facts: facts, vocabulary: vocabulary)
    }
}

/// The entries that searches showed lately: read, decoded and split into words once.
///
/// Thread-safe. What changes is forgotten when the change is served, so that an entry is as new as the index at least.
final class ShownEntries: Sendable {
    fileprivate struct State {
        /// The build of the index whose vocabulary and analysis the entries were made ready by.
        var builtRevision = -1
        /// Raised by all that makes what is being read out of date.
        var generation = 0
        var register: WordRegister?
        var kept = RecentlyUsed<UUID, ShownEntry>(mostCost: ShownEntries.mostEntries)
    }

    /// Some 10 kB each.
    fileprivate static let mostEntries = 4_096
    /// Words of texts that were forgotten stay in the register until there are so many.
    fileprivate static let mostWords = 200_000

    private let state = Mutex(State())

    /// The entries of some ids, by id; those that are unknown are left out.
    ///
    /// - Parameter read: reads entries that are not kept.
    /// - Complexity: O(k) for k ids, and what reading costs.
    func entries(
        _ ids: [UUID], of snapshot: IndexSnapshot, read: ([UUID]) throws -> [Intervention]
    ) rethrows -> [UUID: ShownEntry] {
        let (kept, register, generation) = lookUp(ids, snapshot)
        var found = kept
        let missing = ids.filter { found[$0] == nil }
        guard !missing.isEmpty else { return found }
        let fresh = try read(missing).map { ShownEntry($0, snapshot.vocabulary, register) }
        for entry in fresh { found[entry.intervention.id] = entry }
        state.withLock { state in
            // What changed meanwhile may have been read as it was.
            guard state.generation == generation else { return }
            for entry in fresh { state.kept.put(entry, for: entry.intervention.id) }
        }
        return found
    }

    /// Those that are kept, and what is needed to make the others ready.
    private func lookUp(
        _ ids: [UUID], _ snapshot: IndexSnapshot
    ) -> (found: [UUID: ShownEntry], register: WordRegister, generation: Int) {
        state.withLock { state in
            // Pages of a catalogue of earlier rules are few: they are made ready each time.
            guard state.prepare(for: snapshot), let register = state.register else {
                return ([:], WordRegister(snapshot), -1)
            }
            var found: [UUID: ShownEntry] = [:]
            for id in ids { found[id] = state.kept.value(of: id) }
            return (found, register, state.generation)
        }
    }

    /// Forgets entries that have changed.
    func forget(_ ids: some Sequence<UUID>) {
        state.withLock { state in
            state.generation += 1
            for id in ids { state.kept.remove(id) }
        }
    }
}

extension ShownEntries.State {
    /// Makes ready for the entries of a snapshot; `false` when it is of an earlier build than the one in use.
    fileprivate mutating func prepare(for snapshot: IndexSnapshot) -> Bool {
        guard snapshot.builtRevision >= builtRevision else { return false }
        if snapshot.builtRevision > builtRevision || register.map({ $0.count > ShownEntries.mostWords }) ?? true {
            builtRevision = snapshot.builtRevision
            generation += 1
            register = WordRegister(snapshot)
            kept.removeAll()
        }
        return true
    }
}
