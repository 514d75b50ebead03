public import CatalogueModel

/// A proposal with what it would change now.
public struct OpenedProposal: Sendable {
    /// The proposal.
    public let proposal: Proposal
    /// The entry as it is.
    public let entry: Intervention
    /// What approving would change, field by field.
    public let differences: [FieldDifference]
    /// Fields that somebody else has changed since, to something else: approving is refused until they are settled.
    public let conflicts: [FieldDifference]

    /// Opens a proposal.
    ///
    /// - Parameters:
    ///   - entry: the entry as it is.
    ///   - merge: what approving would make of it.
    public init(_ proposal: Proposal, of entry: Intervention, merge: ContentMerge) {
        self.proposal = proposal
        self.entry = entry
        differences = FieldDifference.all(entry.content, merge.content)
        conflicts = merge.conflicts
    }
}
