import CatalogueExchange
import Synchronization

/// Files that were looked at and wait for the confirmation. Kept in memory, few and for a short time.
final class PendingImports: Sendable {
    /// A file that waits.
    struct Pending: Sendable {
        let documents: [ImportDocument]
        let publishes: Bool
        /// The source that keys belong to; `nil` for any.
        let source: String?
        /// The catalogue's revision that the plan was made from.
        let revision: Int
        /// Whose it is.
        let tokenID: String
        fileprivate let since: Double
    }

    private let pending: Mutex<[String: Pending]> = Mutex([:])
    private let seconds: @Sendable () -> Double

    private static let mostSeconds = 1_800.0
    private static let most = 20

    init(seconds: @escaping @Sendable () -> Double) { self.seconds = seconds }

    /// Keeps a file; what it is confirmed by.
    func keep(
        _ documents: [ImportDocument], publishes: Bool, source: String? = nil, revision: Int, tokenID: String
    ) -> String {
        let key = AdminSessions.secret()
        let now = seconds()
        pending.withLock { pending in
            pending = pending.filter { now - $0.value.since < Self.mostSeconds }
            if pending.count >= Self.most, let oldest = pending.min(by: { $0.value.since < $1.value.since })?.key {
                pending[oldest] = nil
            }
            pending[key] = Pending(
                documents: documents, publishes: publishes, source: source, revision: revision, tokenID: tokenID,
                since: now)
        }
        return key
    }

    /// The file that a key stands for, once; `nil` when there is none any more or it is somebody else's.
    func take(_ key: String, tokenID: String) -> Pending? {
        let now = seconds()
        return pending.withLock { pending in
            guard let found = pending[key], found.tokenID == tokenID else { return nil }
            pending[key] = nil
            return now - found.since < Self.mostSeconds ? found : nil
        }
    }
}
