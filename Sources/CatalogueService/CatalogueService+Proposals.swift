public import CatalogueExchange
public import CatalogueModel
import CatalogueStore
import FoundationEssentials

/// Why a proposal could not be made or decided on. Nothing was changed then.
public enum ProposalRefusal: Error, Hashable, Sendable {
    /// There is no such proposal.
    case unknownProposal
    /// Somebody has decided on it already.
    case decidedAlready
    /// It would change nothing.
    case changesNothing
    /// The entry has as many open proposals as anybody could judge.
    case queueIsFull
    /// Others have changed the same fields since: their Swedish names.
    case conflicts(fields: [String])
    /// What it says does not go with what the entry says now: what is wrong, in Swedish.
    case invalid([String])
    /// A comment or reason is too long, or a reason that is needed is missing.
    case badText(String)
}

extension CatalogueService {
    /// Proposes a change of an entry.
    ///
    /// - Parameters:
    ///   - name: the entry's id, address or key.
    ///   - document: the entry as it would be, its only record.
    ///   - comment: why.
    /// - Throws: ``ProposalRefusal``, ``WriteRefusal`` or `StoreError`; then nothing was kept.
    public func propose(
        _ document: ImportDocument, for name: String, comment: String, by actor: Actor
    ) throws -> Proposal {
        guard let record = document.records.first, !document.hasErrors else {
            throw WriteRefusal.invalid(document.problems)
        }
        let entry = try anyEntry(name)
        var content = record.content(of: entry)
        content.keepLabels(of: entry.content, vocabulary)
        return try propose(content, for: entry, comment: comment, by: actor)
    }

    /// Proposes that an entry says again what it said in one of its revisions.
    ///
    /// - Throws: ``RestoreRefusal``, ``ProposalRefusal``, ``WriteRefusal`` or `StoreError`; then nothing was kept.
    public func proposeRestoring(_ name: String, toRevision revision: Int, by actor: Actor) throws -> Proposal {
        let entry = try anyEntry(name)
        guard let state = try state(of: entry.id, revision: revision) else { throw RestoreRefusal.unknownRevision }
        return try propose(state.content, for: entry, comment: "Återställ version \(revision).", by: actor)
    }

    /// Proposes a content; the same from the same person, while it waits for an answer, is one proposal.
    func propose(
        _ proposed: InterventionContent, for entry: Intervention, comment: String, by actor: Actor
    ) throws -> Proposal {
        var content = proposed
        content.key = entry.content.key
        guard actor.mayChange(entry.content, to: content) else { throw WriteRefusal.notAllowed }
        guard content != entry.content else { throw ProposalRefusal.changesNothing }
        let waiting = try database.proposals(includingDecided: false).first {
            $0.intervention == entry.id && $0.content == content && $0.createdBy == actor.auditName
        }
        if let waiting { return waiting }
        var random = SystemRandomNumberGenerator()
        let proposal = Proposal(
            id: TokenText.random(characters: 10, using: &random), intervention: entry.id,
            baseRevision: entry.revision, content: content, comment: try Self.words(comment, isNeeded: false),
            createdAt: wholeSecond, createdBy: actor.auditName)
        guard try database.add(proposal, note: note(actor)) else { throw ProposalRefusal.queueIsFull }
        return proposal
    }

    /// Proposals with what they would change, those that have waited longest first.
    ///
    /// - Parameter includingDecided: whether those that somebody has decided on are among them.
    /// - Throws: `StoreError`.
    public func proposals(includingDecided: Bool = false) throws -> [OpenedProposal] {
        try database.proposals(includingDecided: includingDecided).compactMap { try opened($0)?.opened }
    }

    /// A proposal with what it would change.
    ///
    /// - Throws: ``ProposalRefusal/unknownProposal`` or `StoreError`.
    public func proposal(id: String) throws -> OpenedProposal {
        guard let proposal = try database.proposal(id: id), let found = try opened(proposal) else {
            throw ProposalRefusal.unknownProposal
        }
        return found.opened
    }

    /// Approves a proposal: the entry says what it says, in the fields that it changes.
    ///
    /// - Returns: the entry as it is then.
    /// - Throws: ``ProposalRefusal``, ``WriteRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    @discardableResult
    public func approveProposal(id: String, reason: String = "", by actor: Actor) throws -> Intervention {
        guard actor.decidesProposals else { throw WriteRefusal.notAllowed }
        let reason = try Self.words(reason, isNeeded: false)
        let asked = try open(id)
        return try change(
            asked.intervention.text, by: actor, as: .approve,
            with: { _ in .decision(proposal: id, .approved, reason: reason) }
        ) { entry in
            let proposal = try open(id)
            guard let (_, merged) = try opened(proposal) else { throw ProposalRefusal.unknownProposal }
            guard merged.conflicts.isEmpty else {
                throw ProposalRefusal.conflicts(fields: merged.conflicts.map(\.fieldName))
            }
            // Another entry may have got the key meanwhile.
            let key = entry.content.key
            let old = Set(entry.content.problems())
            entry.content = merged.content
            entry.content.key = key
            let new = entry.content.problems().filter { $0.severity == .error && !old.contains($0) }
            guard new.isEmpty else {
                throw ProposalRefusal.invalid(new.map { "\(FieldName.swedish($0.field)) \($0.message)" })
            }
        }
    }

    /// Declines a proposal, with a reason.
    ///
    /// - Throws: ``ProposalRefusal``, ``WriteRefusal`` or `StoreError`; then nothing was changed.
    public func declineProposal(id: String, reason: String, by actor: Actor) throws {
        guard actor.decidesProposals else { throw WriteRefusal.notAllowed }
        let reason = try Self.words(reason, isNeeded: true)
        _ = try open(id)
        let revision = try database.revision()
        let written = try database.write(
            [], expectedRevision: revision, note: note(actor),
            with: .decision(proposal: id, .declined, reason: reason))
        guard written != nil else { throw ProposalRefusal.decidedAlready }
    }

    private func open(_ id: String) throws -> Proposal {
        guard let proposal = try database.proposal(id: id) else { throw ProposalRefusal.unknownProposal }
        guard proposal.decision == nil else { throw ProposalRefusal.decidedAlready }
        return proposal
    }

    private func opened(_ proposal: Proposal) throws -> (opened: OpenedProposal, merge: ContentMerge)? {
        guard let entry = try database.interventions(ids: [proposal.intervention]).first else { return nil }
        let base =
            entry.revision == proposal.baseRevision
            ? entry.content
            : try state(of: entry.id, revision: proposal.baseRevision)?.content ?? entry.content
        let merge = ContentMerge(base: base, proposed: proposal.content, current: entry.content)
        return (OpenedProposal(proposal, of: entry, merge: merge), merge)
    }

    private static func words(_ text: String, isNeeded: Bool) throws(ProposalRefusal) -> String? {
        let words = text.trimmingSpaces
        guard words.count <= Proposal.longestText else {
            throw .badText("Texten är \(words.count) tecken. Skriv högst \(Proposal.longestText).")
        }
        guard !ContentProblem.hasIdentityNumber(words) else {
            throw .badText("Texten innehåller något som ser ut som ett personnummer. Ta bort det.")
        }
        guard !words.isEmpty || !isNeeded else { throw .badText("Skriv varför förslaget avslås.") }
        return words.isEmpty ? nil : words
    }
}

extension Actor {
    /// Whether it may approve and decline what others propose.
    var decidesProposals: Bool {
        switch self {
        case .commandLine: true
        case .token(let token): token.role == .administrator
        case .confirmationLink: false
        }
    }
}
