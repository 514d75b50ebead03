/// Values by key, of which the ones used lately are kept.
///
/// Two halves: when the newer has taken in its share, it becomes the older, and what was in the older and not asked for
/// since is forgotten. So nothing is moved about or counted for each use.
///
/// Useful for: what can be made again, and is asked for unevenly. Not useful for: sharing between threads.
public struct RecentlyUsed<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var newer: [Key: Value] = [:]
    private var older: [Key: Value] = [:]
    private var newerCost = 0
    private let halfCost: Int

    /// - Parameter mostCost: the sum of the costs of what is kept, at most, as long as no value alone costs more.
    public init(mostCost: Int) { halfCost = max(1, mostCost / 2) }

    /// The value of a key, which is then used lately; `nil` when it is not kept.
    ///
    /// - Parameter cost: what the value counts for, as when it was put in.
    /// - Complexity: O(1).
    public mutating func value(of key: Key, cost: (Value) -> Int = { _ in 1 }) -> Value? {
        if let value = newer[key] { return value }
        guard let value = older.removeValue(forKey: key) else { return nil }
        put(value, for: key, cost: cost(value))
        return value
    }

    /// Keeps a value.
    ///
    /// - Complexity: O(1), and now and then O(n) to forget what was not used.
    public mutating func put(_ value: Value, for key: Key, cost: Int = 1) {
        if newerCost + cost > halfCost, newerCost > 0 {
            (older, newer, newerCost) = (newer, [:], 0)
        }
        newer[key] = value
        newerCost += cost
    }

    /// Forgets a value.
    public mutating func remove(_ key: Key) {
        newer[key] = nil
        older[key] = nil
    }

    /// Forgets everything.
    public mutating func removeAll() {
        (newer, older, newerCost) = ([:], [:], 0)
    }
}
