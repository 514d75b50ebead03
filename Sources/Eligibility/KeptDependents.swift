import Synchronization

/// The dependents of a circuit, worked out when they are first asked for: most parts of a catalogue are opened and left
/// without anybody being described.
final class KeptDependents: Sendable {
    private let circuit: TruthCircuit
    private let known: Mutex<CircuitDependents?> = Mutex(nil)

    init(_ circuit: TruthCircuit) { self.circuit = circuit }

    /// - Complexity: O(1), but for the first time.
    var dependents: CircuitDependents {
        if let known = known.withLock({ $0 }) { return known }
        // Not while others wait; two that come first find the same.
        let found = CircuitDependents(circuit)
        known.withLock { $0 = found }
        return found
    }
}
