import CatalogueModel
import Synchronization

/// Who is logged in to the pages for administrators. Kept in memory: when the server stops, everybody logs in again.
final class AdminSessions: Sendable {
    /// A login.
    struct Session: Hashable, Sendable {
        /// The token that it stands for; asked for again at each request, so that a revoked one ends it.
        let tokenID: String
        /// What forms of this login send along.
        let formKey: String
        fileprivate let began: Double
        fileprivate var lastUsed: Double
        /// What is said on the next page, once.
        fileprivate var message: String?
    }

    private let sessions: Mutex<[String: Session]> = Mutex([:])
    private let seconds: @Sendable () -> Double

    /// Seconds after which a login ends that nobody uses, and any login.
    static let idleSeconds = 3_600.0
    static let mostSeconds = 12 * 3_600.0
    private static let mostSessions = 10_000

    init(seconds: @escaping @Sendable () -> Double) { self.seconds = seconds }

    /// Logs in; what the cookie carries.
    func begin(_ token: AccessToken) -> String {
        let key = Self.secret()
        let now = seconds()
        sessions.withLock { sessions in
            sessions = sessions.filter { Self.isGood($0.value, now) }
            if sessions.count >= Self.mostSessions { sessions = [:] }
            sessions[key] = Session(
                tokenID: token.id, formKey: Self.secret(), began: now, lastUsed: now, message: nil)
        }
        return key
    }

    /// The login of a cookie, if it has not ended; its time begins anew.
    func session(_ key: String) -> Session? {
        let now = seconds()
        return sessions.withLock { sessions in
            guard var session = sessions[key], Self.isGood(session, now) else {
                sessions[key] = nil
                return nil
            }
            session.lastUsed = now
            sessions[key] = session
            return session
        }
    }

    /// Logs out.
    func end(_ key: String) { sessions.withLock { $0[key] = nil } }

    /// Keeps what the next page is to say.
    func say(_ message: String, to key: String) { sessions.withLock { $0[key]?.message = message } }

    /// What the page is to say, once.
    func takeMessage(of key: String) -> String? {
        sessions.withLock { sessions in
            defer { sessions[key]?.message = nil }
            return sessions[key]?.message
        }
    }

    private static func isGood(_ session: Session, _ now: Double) -> Bool {
        now - session.lastUsed < idleSeconds && now - session.began < mostSeconds
    }

    /// 256 random bits in hexadecimal digits.
    static func secret() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
