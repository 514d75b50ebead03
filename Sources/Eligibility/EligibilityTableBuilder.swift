/// Makes an ``EligibilityTable``.
public struct EligibilityTableBuilder {
    private var atoms: [Condition] = []
    private var atomNumbers: [Condition: UInt32] = [:]
    private var conditionNumbers: [Condition: UInt32] = [:]
    private var conditionAtoms: [UInt32] = []
    private var conditionStarts: [UInt32] = [0]
    private var steps: [UInt32] = []
    private var starts: [UInt32] = [0]
    private var listNumbers: [[UInt32]: UInt32] = [:]
    private var lists: [UInt32] = []

    /// Creates an empty builder.
    public init() {}

    /// Adds the next intervention.
    ///
    /// - Complexity: O(n) in the nodes of its tracks.
    public mutating func add(_ tracks: [Track]) {
        var list: [UInt32] = []
        if tracks.isEmpty {
            // Nothing stated is unknown, which is not what any of no tracks would say.
            list = [EligibilityStep.step(EligibilityStep.allOf, 1), EligibilityStep.unknown]
        } else {
            append(tracks.map(\.criteria), isAll: false, to: &list)
        }
        if let known = listNumbers[list] {
            lists.append(known)
            return
        }
        let number = UInt32(listNumbers.count)
        listNumbers[list] = number
        lists.append(number)
        steps += list
        starts.append(UInt32(steps.count))
    }

    /// Puts all plain parts into one run, and the others each on the stack.
    private mutating func append(_ parts: [Criterion], isAll: Bool, to list: inout [UInt32]) {
        let parts = parts.map(\.withoutQuote)
        let operands = parts.compactMap { operand($0) }
        var values = 0
        for part in parts where !part.isOperand {
            append(part, to: &list)
            values += 1
        }
        if values == 0 || !operands.isEmpty {
            list.append(
                EligibilityStep.step(isAll ? EligibilityStep.allOf : EligibilityStep.anyOf, operands.count))
            list += operands
            values += 1
        }
        if values > 1 { list.append(EligibilityStep.step(isAll ? EligibilityStep.all : EligibilityStep.any, values)) }
    }

    private mutating func append(_ criterion: Criterion, to list: inout [UInt32]) {
        switch criterion {
        case .all(let parts): append(parts, isAll: true, to: &list)
        case .any(let parts): append(parts, isAll: false, to: &list)
        case .not(let part):
            append([part], isAll: true, to: &list)
            list.append(EligibilityStep.step(EligibilityStep.not))
        case .quoted(let part, _): append(part, to: &list)
        case .plain: append([criterion], isAll: true, to: &list)
        }
    }

    /// A plain condition, or the denial of one, as an operand.
    private mutating func operand(_ criterion: Criterion) -> UInt32? {
        switch criterion {
        case .plain(.words), .plain(.unrecognised): EligibilityStep.unknown
        case .plain(let condition): number(of: condition)
        case .not(let part):
            switch part.withoutQuote {
            case .plain(.words), .plain(.unrecognised): EligibilityStep.unknown
            case .plain(let condition): number(of: condition) | EligibilityStep.negated
            default: nil
            }
        default: nil
        }
    }

    private mutating func number(of condition: Condition) -> UInt32 {
        if let known = conditionNumbers[condition] { return known }
        let number = UInt32(conditionStarts.count - 1)
        for atom in condition.atoms {
            let atomNumber = atomNumbers[atom] ?? UInt32(atoms.count)
            if atomNumbers[atom] == nil {
                atomNumbers[atom] = atomNumber
                atoms.append(atom)
            }
            conditionAtoms.append(atomNumber)
        }
        conditionStarts.append(UInt32(conditionAtoms.count))
        conditionNumbers[condition] = number
        return number
    }

    /// The table of what was added.
    public func finish() -> EligibilityTable {
        EligibilityTable(
            atoms: atoms, conditionAtoms: conditionAtoms, conditionStarts: conditionStarts, steps: steps,
            starts: starts, lists: lists)
    }
}

extension Criterion {
    fileprivate var withoutQuote: Criterion { if case .quoted(let part, _) = self { part.withoutQuote } else { self } }

    /// Whether it can be an operand of a run.
    fileprivate var isOperand: Bool {
        switch self {
        case .plain: true
        case .not(let part): if case .plain = part.withoutQuote { true } else { false }
        default: false
        }
    }
}
