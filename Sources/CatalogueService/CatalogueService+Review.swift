public import CatalogueModel
import CatalogueStore
import Crypto
import FoundationEssentials

/// A confirmation link as it is sent. The secret is shown once and kept nowhere.
public struct NewConfirmationLink: Sendable {
    /// What it confirms, and until when.
    public let link: ConfirmationLink
    /// The entry.
    public let intervention: Intervention
    /// The end of its address, after `/bekrafta/`.
    public let text: String
}

/// Why an entry was not confirmed. Nothing was changed then.
public enum ConfirmationRefusal: Error, Hashable, Sendable {
    /// The link is none, was used, or has ended.
    case unusableLink
    /// The entry is published no more.
    case notPublished
    /// The role is empty, too long or a person's number.
    case badRole
}

extension CatalogueService {
    /// The most characters of a role.
    public static let longestRole = 100

    /// Changes after how many months without confirmation what happens to entries.
    ///
    /// - Throws: `StoreError`; then nothing was changed.
    public func setReviewPolicy(_ policy: ReviewPolicy, by actor: Actor) throws {
        guard actor.decidesProposals else { throw WriteRefusal.notAllowed }
        try database.setReviewPolicy(policy, note: note(actor))
        serveWrite()
    }

    /// Published entries that have to be confirmed, the most urgent and oldest first; ended ones are left out.
    ///
    /// - Parameter association: only those of a coordination association.
    /// - Throws: `StoreError`.
    /// - Complexity: O(n) in the catalogue.
    public func dueReviews(association: String? = nil) throws -> [DueReview] {
        let (today, policy) = (today, reviewPolicy)
        let due = try allInterventions().compactMap { entry -> (review: DueReview, day: CalendarDate)? in
            guard entry.status == .published, !entry.hasEnded(on: today),
                association == nil || entry.content.coordinationAssociation == association
            else { return nil }
            let day = entry.reviewDay
            let state = policy.state(since: day, on: today)
            return state == .fresh ? nil : (DueReview(intervention: entry, state: state), day)
        }
        return due.sorted {
            ($1.review.state, $0.day, $0.review.intervention.slug) < (
                $0.review.state, $1.day, $1.review.intervention.slug
            )
        }
        .map(\.review)
    }

    /// Confirms that what a published entry says is right today.
    ///
    /// - Parameter role: the role of who confirms: "samordnare", never a person's name.
    /// - Returns: the entry as it is then.
    /// - Throws: ``ConfirmationRefusal``, ``WriteRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    @discardableResult
    public func confirm(_ name: String, role: String, by actor: Actor) throws -> Intervention {
        try confirm(name, role: role, by: actor, with: nil, mayChange: nil)
    }

    private func confirm(
        _ name: String, role: String, by actor: Actor, with companion: CompanionWrite?,
        mayChange: ((Intervention, Intervention) -> Bool)?
    ) throws -> Intervention {
        let role = role.trimmingSpaces
        let isOneLine = !role.unicodeScalars.contains { $0.value < 32 }
        guard (1...Self.longestRole).contains(role.count), isOneLine, !ContentProblem.hasIdentityNumber(role) else {
            throw ConfirmationRefusal.badRole
        }
        let today = today
        return try change(name, by: actor, as: .confirm, with: { _ in companion }, mayChange: mayChange) { entry in
            guard entry.status == .published else { throw ConfirmationRefusal.notPublished }
            (entry.content.reviewedAt, entry.content.reviewedBy) = (today, role)
        }
    }
}

// MARK: Links

extension CatalogueService {
    /// Makes links by which those who run entries can confirm them, one for each entry.
    ///
    /// - Parameter names: ids, addresses or keys.
    /// - Throws: ``WriteRefusal``, ``ConfirmationRefusal/notPublished`` or `StoreError`; then there are none.
    public func makeConfirmationLinks(for names: [String], by actor: Actor) throws -> [NewConfirmationLink] {
        var random = SystemRandomNumberGenerator()
        let now = wholeSecond
        var made: [NewConfirmationLink] = []
        var kept: [(ConfirmationLink, Data)] = []
        for name in names {
            let entry = try anyEntry(name)
            guard actor.mayChange(entry.content, to: entry.content) else { throw WriteRefusal.notAllowed }
            guard entry.status == .published else { throw ConfirmationRefusal.notPublished }
            let (id, secret) = (
                TokenText.random(characters: 10, using: &random), TokenText.random(characters: 52, using: &random)
            )
            let link = ConfirmationLink(
                id: id, intervention: entry.id, createdAt: now,
                expiresAt: now.addingTimeInterval(Double(ConfirmationLink.days) * 86_400))
            kept.append((link, TokenText.hash(secret)))
            made.append(NewConfirmationLink(link: link, intervention: entry, text: "\(id)_\(secret)"))
        }
        try database.add(kept.map { (link: $0.0, secretHash: $0.1) })
        return made
    }

    /// The entry that a link confirms, and changes nothing.
    ///
    /// - Parameter text: the end of the link's address.
    /// - Throws: ``ConfirmationRefusal`` or `StoreError`.
    public func confirmable(link text: String) throws -> (link: ConfirmationLink, entry: Intervention) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, text.utf8.count < 200, let stored = try database.confirmationLink(id: parts[0]),
            TokenText.digest(parts[1]) == stored.secretHash, stored.link.isValid(at: clock()),
            let entry = try database.interventions(ids: [stored.link.intervention]).first
        else { throw ConfirmationRefusal.unusableLink }
        guard entry.status == .published else { throw ConfirmationRefusal.notPublished }
        return (stored.link, entry)
    }

    /// Confirms the entry of a link, once.
    ///
    /// - Returns: the entry as it is then.
    /// - Throws: ``ConfirmationRefusal``, ``ServiceError`` or `StoreError`; then nothing was changed.
    @discardableResult
    public func confirm(link text: String, role: String) throws -> Intervention {
        let (link, entry) = try confirmable(link: text)
        return try confirm(
            entry.id.text, role: role, by: .confirmationLink(link.id), with: .use(link: link.id)
        ) { _, _ in
            // Asked again at each try: another may have used the link meanwhile.
            (try? self.confirmable(link: text)) != nil
        }
    }
}
