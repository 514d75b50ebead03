import Synchronization

/// One value that costs to make, kept until what it was made from has changed.
///
/// Two who ask at once may both make it: nobody waits for another, and the value is the same.
final class Kept<Key: Equatable & Sendable, Value: Sendable>: Sendable {
    private let state = Mutex<(key: Key, value: Value)?>(nil)

    /// The value for a key, made when the one that is kept is another key's.
    func value(for key: Key, make: () throws -> Value) rethrows -> Value {
        if let kept = state.withLock({ $0 }), kept.key == key { return kept.value }
        let made = try make()
        state.withLock { $0 = (key, made) }
        return made
    }
}
