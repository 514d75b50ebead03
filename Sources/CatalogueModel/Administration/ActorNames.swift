/// Says who did something in the words that administrators know: what a token is for, and not only its id.
public struct ActorNames: Sendable {
    private let names: [String: String]

    /// Knows the tokens that there are, revoked ones too.
    public init(_ tokens: [AccessToken] = []) {
        names = Dictionary(
            tokens.filter { !$0.name.isEmpty }.map { (Actor.token($0).auditName, "\($0.name) (\($0.id))") },
            uniquingKeysWith: { first, _ in first })
    }

    /// "Journalsystemet (k3x9…)" for what the log calls "token k3x9…"; others as they are.
    public func name(_ auditName: String) -> String { names[auditName] ?? auditName }
}
