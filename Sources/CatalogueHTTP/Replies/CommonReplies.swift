import CatalogueModel
import Hummingbird
import Synchronization

/// Whole answers to short searches that describe nobody, as they were sent: what many ask is answered once.
///
/// Kept in memory only, until the catalogue or the day changes. After ten minutes everything is forgotten at once, at the
/// next search whatever it is for, so that nothing stays because nobody asks for it again. "sjukskriven" is kept; a search
/// that says two things of a person, or an age, a place or a gender, or is long enough to, never is.
///
/// Thread-safe.
final class CommonReplies: Sendable {
    private struct State {
        var revision = -1
        var today: CalendarDate?
        /// When the first answer was kept.
        var begunAt = 0.0
        var kept = RecentlyUsed<String, ByteBuffer>(mostCost: CommonReplies.mostBytes)
    }

    private static let mostBytes = 16 << 20
    private static let longestQueryBytes = 60
    private static let longestAddressBytes = 300
    private static let mostSeconds = 600.0

    private let state = Mutex(State())
    private let seconds: @Sendable () -> Double

    /// - Parameter seconds: tells the time; tests pass a clock of their own.
    init(seconds: @escaping @Sendable () -> Double) { self.seconds = seconds }

    /// The answer to the parameters of an address, given before in this revision and on this day.
    ///
    /// - Complexity: O(n) in the bytes of the parameters.
    func reply(to query: String, revision: Int, today: CalendarDate) -> ByteBuffer? {
        let now = seconds()
        return state.withLock { state in
            if now - state.begunAt >= Self.mostSeconds { state = State() }
            guard state.revision == revision, state.today == today else { return nil }
            return state.kept.value(of: query, cost: \.readableBytes)
        }
    }

    /// Whether a search may be of a certain person.
    private static func mayDescribe(_ page: SearchPage) -> Bool {
        let telling: Set<FactKind> = [.age, .ageRange, .municipality, .county, .gender]
        return !page.request.facts.isEmpty || page.understood.count > 1
            || page.request.query.utf8.count > longestQueryBytes
            || page.understood.contains { telling.contains($0.known.kind) }
    }

    /// Keeps an answer, if it is one that may be. A search that finds nothing is answered anew, to be counted.
    func keep(_ body: ByteBuffer, _ page: SearchPage, to query: String, today: CalendarDate) {
        guard page.total > 0, !Self.mayDescribe(page), query.utf8.count <= Self.longestAddressBytes else { return }
        let now = seconds()
        state.withLock { state in
            if page.revision > state.revision || state.today != today {
                state = State(revision: page.revision, today: today, begunAt: now)
            }
            guard page.revision == state.revision else { return }
            state.kept.put(body, for: query, cost: body.readableBytes)
        }
    }
}
