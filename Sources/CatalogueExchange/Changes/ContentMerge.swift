public import CatalogueModel
import FoundationEssentials
import JSONTree

/// Two changes of one entry put together, field by field: what somebody proposes, and what others did meanwhile.
public struct ContentMerge: Sendable {
    /// The entry with both changes; fields in conflict as they are now.
    public let content: InterventionContent
    /// Fields that both changed, to different things: as they are now, and as proposed.
    public let conflicts: [FieldDifference]

    /// Merges what `proposed` changes of `base` into `current`.
    ///
    /// - Complexity: O(n) in the characters.
    public init(base: InterventionContent, proposed: InterventionContent, current: InterventionContent) {
        let all = [base, proposed, current].map(FieldDifference.members(of:))
        let (before, wanted) = (all[0], all[1])
        var merged = all[2]
        var conflicts: Set<String> = []
        for name in Set(before.keys).union(wanted.keys) where before[name] != wanted[name] {
            if merged[name] == before[name] || merged[name] == wanted[name] {
                merged[name] = wanted[name]
            } else {
                conflicts.insert(name)
            }
        }
        self.conflicts = FieldDifference.all(current, proposed).filter { conflicts.contains($0.field) }
        let data = Data(JSONValue.object(merged).compactText.utf8)
        content = (try? JSONDecoder().decode(InterventionContent.self, from: data)) ?? current
    }
}
