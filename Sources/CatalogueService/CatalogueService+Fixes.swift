public import CatalogueAudit
public import CatalogueModel
import FoundationEssentials

/// Why a fix was not made. Nothing was changed then.
public enum FixRefusal: Error, Hashable, Sendable {
    /// The entry does not say any more what the fix was found in, or nothing was found there that can be fixed.
    case outOfDate
}

/// What became of a fix.
public enum MadeFix: Sendable {
    /// The entry is as it says.
    case made(Intervention)
    /// An administrator has to approve it.
    case proposed(Proposal)
}

extension CatalogueService {
    /// The fixes that the self-audit has for an entry, with what they were found in.
    ///
    /// - Throws: ``WriteRefusal`` or `StoreError`.
    public func fixes(for name: String) throws -> [(finding: Finding, fix: Fix)] {
        findings(in: try anyEntry(name)).compactMap { finding in finding.fix.map { (finding, $0) } }
    }

    /// Makes a fix that the self-audit proposes, if it still does; what is published an editor proposes to fix.
    ///
    /// - Parameters:
    ///   - key: ``Fix/key``.
    ///   - name: the entry's id, address or key.
    /// - Throws: ``FixRefusal``, ``ProposalRefusal``, ``WriteRefusal``, ``ServiceError`` or `StoreError`; then nothing
    ///   was changed.
    public func makeFix(_ key: String, of name: String, by actor: Actor) throws -> MadeFix {
        let entry = try anyEntry(name)
        let found = findings(in: entry).first { $0.fix?.key == key }
        guard let found, let fixed = found.fix?.applied(to: entry) else { throw FixRefusal.outOfDate }
        if !actor.decidesProposals, entry.status == .published, fixed.content != entry.content {
            let comment = "Granskningen: \(found.kind.title.lowercased())."
            return .proposed(try propose(fixed.content, for: entry, comment: comment, by: actor))
        }
        let written = try change(entry.id.text, by: actor) { current in
            guard current.revision == entry.revision else {
                throw WriteRefusal.changedMeanwhile(revision: current.revision)
            }
            (current.content, current.status) = (fixed.content, fixed.status)
        }
        return .made(written)
    }
}
