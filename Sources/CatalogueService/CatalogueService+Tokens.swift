public import CatalogueModel
public import CatalogueStore
import Crypto
import FoundationEssentials

/// A token that was just made. The text is shown once and kept nowhere.
public struct NewToken: Sendable {
    /// What it may do.
    public let token: AccessToken
    /// What its holder sends: `Authorization: Bearer ikat_…`.
    public let text: String
}

extension CatalogueService {
    /// Makes a token.
    ///
    /// - Parameters:
    ///   - association: the coordination association whose entries an editor writes; needed for that role only.
    ///   - days: how long it is good for; `nil` for ever.
    /// - Throws: ``StoreError``; then there is no token.
    public func makeToken(
        role: Role, association: String?, name: String, days: Int? = nil, by actor: Actor = .commandLine
    ) throws(StoreError) -> NewToken {
        precondition(role != .editor || association?.isEmpty == false, "an editor has an association")
        var random = SystemRandomNumberGenerator()
        let id = TokenText.random(characters: 10, using: &random)
        // 52 letters of 32 kinds are 260 bits: nobody guesses them, so that a fast hash is enough.
        let secret = TokenText.random(characters: 52, using: &random)
        let now = wholeSecond
        let token = AccessToken(
            id: id, role: role, association: role == .editor ? association : nil, name: name, createdAt: now,
            expiresAt: days.map { now.addingTimeInterval(Double($0) * 86_400) })
        try database.add(token, secretHash: TokenText.hash(secret), note: note(actor))
        return NewToken(token: token, text: TokenText.text(id: id, secret: secret))
    }

    /// Revokes a token from now on.
    ///
    /// - Returns: whether there is such a token.
    /// - Throws: ``StoreError``.
    public func revokeToken(id: String, by actor: Actor = .commandLine) throws(StoreError) -> Bool {
        try database.revokeToken(id: id, note: note(actor))
    }

    /// Every token, revoked ones too, the oldest first.
    ///
    /// - Throws: ``StoreError``.
    public func tokens() throws(StoreError) -> [AccessToken] { try database.tokens() }

    /// The token with an id, when it is good now: for who has shown its secret before.
    ///
    /// - Throws: ``StoreError``.
    public func validToken(id: String) throws(StoreError) -> AccessToken? {
        try database.token(id: id).map(\.token).flatMap { $0.isValid(at: clock()) ? $0 : nil }
    }

    /// The token that a text is, when it is good now.
    ///
    /// The secret is compared in constant time, so that answers' times tell nothing of it.
    ///
    /// - Throws: ``StoreError``.
    public func token(from text: String) throws(StoreError) -> AccessToken? {
        guard let (id, secret) = TokenText.parts(of: text), let stored = try database.token(id: id) else { return nil }
        guard TokenText.digest(secret) == stored.secretHash, stored.token.isValid(at: clock()) else { return nil }
        return stored.token
    }
}

/// How tokens are written: `ikat_ID_SECRET`, so that scanners for leaked secrets can know them.
enum TokenText {
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    static func random(characters: Int, using random: inout some RandomNumberGenerator) -> String {
        String(decoding: (0..<characters).map { _ in letters[Int(random.next() & 31)] }, as: UTF8.self)
    }

    static func text(id: String, secret: String) -> String { "ikat_\(id)_\(secret)" }

    static func parts(of text: String) -> (id: String, secret: String)? {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "ikat", text.utf8.count < 200 else { return nil }
        return (String(parts[1]), String(parts[2]))
    }

    static func digest(_ secret: String) -> SHA256Digest { SHA256.hash(data: Data(secret.utf8)) }
    static func hash(_ secret: String) -> Data { Data(digest(secret)) }
}
