extension EligibilityTable {
    /// The table as text and numbers, to be kept in a file.
    public struct Saved: Sendable {
        /// The atoms, a line each, in UTF-8.
        public var atoms: [UInt8]
        /// The lists of numbers that make the table, in a fixed order: kind, operands and nodes of each run; the
        /// operands; the interventions.
        public var numbers: [[UInt32]]

        /// How many lists of numbers there are.
        public static let numberCount = 3
        /// How many numbers tell of a run.
        static let numbersPerRun = 3

        /// Creates what was read from a file.
        public init(atoms: [UInt8], numbers: [[UInt32]]) {
            self.atoms = atoms
            self.numbers = numbers
        }
    }

    /// What to save.
    public var saved: Saved {
        let lines = atoms.map(\.savedLine).joined(separator: [EligibilityAtom.lineEnd])
        let runs = circuit.runs.flatMap { run -> [UInt32] in
            [run.isAll ? 1 : 0, UInt32(run.arity), UInt32(run.count)]
        }
        return Saved(atoms: Array(lines), numbers: [runs, circuit.operands, roots])
    }

    /// A table from what was saved; `nil` when it does not hold together.
    ///
    /// - Complexity: O(n) in the numbers and characters.
    public init?(_ saved: Saved) {
        guard saved.numbers.count == Saved.numberCount, let atoms = Self.atoms(saved.atoms),
            let circuit = TruthCircuit(
                leafCount: Self.leafCount(atoms: atoms.count), savedRuns: saved.numbers[0], operands: saved.numbers[1]),
            saved.numbers[2].allSatisfy({ $0 < UInt32(circuit.valueCount) })
        else { return nil }
        self.init(atoms: atoms, circuit: circuit, roots: saved.numbers[2])
    }

    private static func atoms(_ text: [UInt8]) -> [EligibilityAtom]? {
        var atoms: [EligibilityAtom] = []
        for line in text.split(separator: EligibilityAtom.lineEnd) {
            guard let atom = EligibilityAtom(savedLine: line) else { return nil }
            atoms.append(atom)
        }
        return atoms
    }
}

extension TruthCircuit {
    /// A circuit from what was saved; `nil` when a node looks at what does not stand before its run, or the numbers
    /// of operands do not agree.
    fileprivate init?(leafCount: Int, savedRuns numbers: [UInt32], operands: [UInt32]) {
        guard numbers.count.isMultiple(of: EligibilityTable.Saved.numbersPerRun) else { return nil }
        var runs: [Run] = []
        var (node, place) = (leafCount, 0)
        for start in stride(from: 0, to: numbers.count, by: EligibilityTable.Saved.numbersPerRun) {
            let run = Run(
                isAll: numbers[start] == 1, arity: Int(numbers[start + 1]), count: Int(numbers[start + 2]))
            // What looks at nothing is always the same, so that it stands once; more could not be bounded.
            let (size, isTooLarge) = run.arity.multipliedReportingOverflow(by: run.count)
            guard numbers[start] <= 1, run.count > 0, run.arity > 0 || run.count == 1, !isTooLarge,
                size <= operands.count - place
            else { return nil }
            let end = place + size
            guard operands[place..<end].allSatisfy({ $0 < UInt32(node) }) else { return nil }
            (node, place) = (node + run.count, end)
            runs.append(run)
        }
        guard place == operands.count else { return nil }
        self.init(leafCount: leafCount, runs: runs, operands: operands)
    }
}
