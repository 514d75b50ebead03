import FoundationEssentials
import Hummingbird
import NIOCore
import Synchronization

/// Lets each client do so much in a time, and more at once when it has been quiet.
///
/// A bucket for each client fills at an even rate; each request takes one out. Kept in memory only, for as long as a
/// bucket is not full, and never written anywhere: an address names a person.
final class ClientLimiter: Sendable {
    private struct Bucket {
        var level: Double
        var seconds: Double
    }

    private let buckets = Mutex<[UInt64: Bucket]>([:])
    private let perSecond: Double
    private let capacity: Double
    private let seconds: @Sendable () -> Double

    /// The most clients that are remembered; beyond that those that have been quiet longest are forgotten.
    private static let mostClients = 20_000

    /// - Parameters:
    ///   - perSecond: how fast a bucket fills; 0 for no limit at all.
    ///   - burst: how much it holds.
    ///   - seconds: tells the time; tests pass a clock of their own.
    init(
        perSecond: Double, burst: Double,
        seconds: @escaping @Sendable () -> Double = ClientLimiter.systemSeconds
    ) {
        self.perSecond = perSecond
        capacity = burst
        self.seconds = seconds
    }

    /// Seconds since the machine started.
    static let systemSeconds: @Sendable () -> Double = { Double(NIODeadline.now().uptimeNanoseconds) / 1e9 }

    /// Whole seconds that a client must wait, 0 when it may go on; takes one out of its bucket then.
    ///
    /// - Complexity: O(1), and O(n log n) once in many times for n clients.
    func secondsToWait(_ client: UInt64) -> Int {
        guard perSecond > 0 else { return 0 }
        let now = seconds()
        return buckets.withLock { buckets in
            if buckets.count > Self.mostClients { forget(&buckets, now) }
            var bucket = buckets[client] ?? Bucket(level: capacity, seconds: now)
            bucket.level = min(capacity, bucket.level + (now - bucket.seconds) * perSecond)
            bucket.seconds = now
            defer { buckets[client] = bucket }
            guard bucket.level >= 1 else {
                return max(1, Int(((1 - bucket.level) / perSecond).rounded(.up)))
            }
            bucket.level -= 1
            return 0
        }
    }

    /// Gives back what a request took out: it was a good one after all.
    func giveBack(_ client: UInt64) {
        buckets.withLock { buckets in
            guard let bucket = buckets[client] else { return }
            buckets[client]?.level = min(capacity, bucket.level + 1)
        }
    }

    private func forget(_ buckets: inout [UInt64: Bucket], _ now: Double) {
        buckets = buckets.filter { $0.value.level + (now - $0.value.seconds) * perSecond < capacity }
        guard buckets.count > Self.mostClients / 2 else { return }
        let quietest = buckets.sorted { $0.value.seconds < $1.value.seconds }.prefix(
            buckets.count - Self.mostClients / 2)
        for (client, _) in quietest { buckets[client] = nil }
    }
}

/// Who a client is, as far as limits go: an IPv4 address or the first half of an IPv6 one.
enum ClientName {
    /// A proxy on the same machine is believed when it says whom it speaks for; nobody else is.
    static func number(_ request: Request, _ address: SocketAddress?) -> UInt64 {
        guard let address else { return 0 }
        if isLocal(address), let forwarded = request.headers[.forwardedFor]?.split(separator: ",").last {
            let text = String(forwarded.filter { $0 != " " })
            if let client = try? SocketAddress(ipAddress: text, port: 0) { return number(client) }
        }
        return number(address)
    }

    private static func isLocal(_ address: SocketAddress) -> Bool {
        address.ipAddress == "127.0.0.1" || address.ipAddress == "::1"
    }

    private static func number(_ address: SocketAddress) -> UInt64 {
        switch address {
        case .v4(let v4):  // The address stands behind the family and the port, two bytes each.
            withUnsafeBytes(of: v4.address) { UInt64($0.loadUnaligned(fromByteOffset: 4, as: UInt32.self)) } | 1 << 63
        case .v6(let v6):
            // Behind family, port and flow label.
            withUnsafeBytes(of: v6.address) { $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self) } & ~(1 << 63)
        case .unixDomainSocket: 1
        }
    }
}
