import CatalogueModel
import FoundationEssentials

/// A change that waits for an administrator, as JSON, with the entry as it is until then.
struct ProposalReply: Encodable {
    private let proposal: Proposed
    private let intervention: InterventionReply

    private struct Proposed: Encodable {
        let id, status, createdAt: String
    }

    init(_ proposal: Proposal, _ page: InterventionPage) {
        self.proposal = Proposed(
            id: proposal.id, status: proposal.decision?.rawValue ?? "open",
            createdAt: proposal.createdAt.formatted(.iso8601))
        intervention = InterventionReply(page)
    }
}
