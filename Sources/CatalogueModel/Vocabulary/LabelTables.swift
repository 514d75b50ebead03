import Synchronization

/// Labels to concepts, one table a group, each made when it is first asked for: a search needs none of
/// them, an import all.
final class LabelTables: Sendable {
    private let concepts: [Concept]
    private let made: Mutex<[ConceptGroup: NameTable<String>]> = Mutex([:])

    init(_ concepts: [Concept]) { self.concepts = concepts }

    /// The id of the concept of a group that has a label.
    ///
    /// - Complexity: O(n) in the characters of the label, besides the making of the table.
    func id(of label: String, in group: ConceptGroup) -> String? {
        made.withLock { made in
            if let table = made[group] { return table[label] }
            let table = table(of: group)
            made[group] = table
            return table[label]
        }
    }

    private func table(of group: ConceptGroup) -> NameTable<String> {
        // Of two equal names the later wins: preferred labels are put last.
        NameTable(
            concepts.filter { $0.group == group }.flatMap { concept in
                concept.swedishLabels.reversed().map { (name: $0, value: concept.id) }
            })
    }
}
