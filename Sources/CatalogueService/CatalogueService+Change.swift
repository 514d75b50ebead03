import CatalogueExchange
public import CatalogueModel
import CatalogueStore
import FoundationEssentials

extension CatalogueService {
    /// How often a change is tried anew because somebody else changed the catalogue meanwhile.
    private static let mostChangeAttempts = 10

    /// The entry that an id, an address or a key names, whatever its status.
    ///
    /// - Throws: ``WriteRefusal/unknownEntry`` when there is none, or several have the key; `StoreError`.
    public func anyEntry(_ name: String) throws -> Intervention {
        let found = try database.interventions(named: name)
        guard found.count == 1 else { throw WriteRefusal.unknownEntry }
        return found[0]
    }

    /// A key that no entry written one by one has yet, made of a name.
    ///
    /// - Throws: `StoreError`.
    public func freeKey(for name: String) throws -> String {
        let stem = Slug.plain(name)
        let taken = Set(try database.interventions(named: stem).map(\.content.key))
        guard taken.contains(stem) else { return stem }
        let keys = Set(try allInterventions().map(\.content.key))
        return Slug.make(for: name, taken: keys)
    }

    /// Publishes or archives an entry, or makes it a draft again.
    ///
    /// - Returns: the entry as it is then.
    /// - Throws: ``WriteRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    @discardableResult
    public func setStatus(_ status: PublicationStatus, of name: String, by actor: Actor) throws -> Intervention {
        try change(name, by: actor) { $0.status = status }
    }

    /// Changes one entry and brings the index up to date; one that would be as it is stays untouched.
    ///
    /// - Parameters:
    ///   - action: what the audit log calls it; without one, what becomes of the entry.
    ///   - companion: what is written with it; when that can't be, it is asked again whether the change may be made.
    ///   - mayChange: whether `actor` may; what an actor may do with any entry unless said otherwise.
    func change(
        _ name: String, by actor: Actor, as action: AuditEntry.Action? = nil,
        with companion: (Intervention) throws -> CompanionWrite? = { _ in nil },
        mayChange: ((Intervention, Intervention) -> Bool)? = nil, _ edit: (inout Intervention) throws -> Void
    ) throws -> Intervention {
        for _ in 0..<Self.mostChangeAttempts {
            let revision = try database.revision()
            let old = try anyEntry(name)
            var new = old
            try edit(&new)
            guard mayChange?(old, new) ?? actor.mayChange(old.content, to: new.content) else {
                throw WriteRefusal.notAllowed
            }
            if action != .confirm { try demandApproval(from: old, to: new, by: actor) }
            let companion = try companion(new)
            guard new != old || companion != nil else { return old }
            new.revision = old.revision + 1
            new.updatedAt = max(wholeSecond, old.createdAt)
            let written = try database.write(
                [new], expectedRevision: revision, note: note(actor), as: action, with: companion)
            guard written != nil else { continue }
            serveWrite()
            return new
        }
        throw ServiceError.catalogueKeepsChanging
    }

    /// What the public reads is changed by an administrator, or with one's approval; taking it back, changing it and
    /// publishing it again is no way round.
    private func demandApproval(from old: Intervention, to new: Intervention, by actor: Actor) throws {
        guard !actor.decidesProposals else { return }
        if old.status == .published, new.content != old.content { throw WriteRefusal.needsProposal }
        if old.status != .published, new.status == .published, try !database.everPublished([old.id]).isEmpty {
            throw WriteRefusal.needsAdministrator
        }
    }
}
