/// The truth of something in up to 64 cases, a bit each.
struct CaseTruth: Hashable, Sendable {
    /// The cases in which it is known to hold.
    var yes: UInt64
    /// The cases in which it is known not to.
    var no: UInt64

    static let unknown = CaseTruth(yes: 0, no: 0)

    /// All of nothing hold, in every case.
    static let allOfNothing = CaseTruth(yes: .max, no: 0)
    /// Any of nothing does in no case.
    static let anyOfNothing = CaseTruth(yes: 0, no: .max)
}

/// A case that differs from another in what is known of one subject.
struct CaseVariation {
    let subject: FactSubject
    let facts: CaseFacts
}

/// Verdicts of the interventions of a table for a person, and for up to 63 variations side by side.
///
/// Atoms, conditions and lists are looked up when first asked for, and once; of an atom only those variations that are
/// about it.
public struct CaseVerdicts {
    private let table: EligibilityTable
    private let facts: CaseFacts
    /// For each subject the places of the variations that are about it.
    private let variations: [FactSubject: [(place: Int, facts: CaseFacts)]]
    private var atomTruths: [CaseTruth]
    private var isAtomKnown: [Bool]
    private var conditionTruths: [CaseTruth]
    private var isConditionKnown: [Bool]
    private var stack: [CaseTruth]

    /// Prepares to judge by the facts of a case.
    ///
    /// - Complexity: O(n) in the distinct atoms and conditions, for clearing.
    public init(_ table: EligibilityTable, _ facts: CaseFacts) { self.init(table, facts, []) }

    /// The first bit is of the case itself, the following ones of its variations.
    ///
    /// - Precondition: at most 63 variations.
    init(_ table: EligibilityTable, _ facts: CaseFacts, _ variations: [CaseVariation]) {
        precondition(variations.count < EligibilityTable.mostCases, "at most 63 variations, got \(variations.count)")
        self.table = table
        self.facts = facts
        self.variations = Dictionary(grouping: variations.enumerated(), by: \.element.subject).mapValues { found in
            found.map { ($0.offset + 1, $0.element.facts) }
        }
        atomTruths = Array(repeating: .unknown, count: table.atoms.count)
        isAtomKnown = Array(repeating: false, count: table.atoms.count)
        conditionTruths = Array(repeating: .unknown, count: table.conditionCount)
        isConditionKnown = Array(repeating: false, count: table.conditionCount)
        stack = Array(repeating: .unknown, count: table.greatestHeight)
    }

    /// In which cases, a bit each, an intervention is known to fit, and in which it is ruled out.
    ///
    /// - Complexity: O(s) in the steps of its tracks.
    public mutating func verdict(of intervention: Int) -> (fits: UInt64, excluded: UInt64) {
        let list = Int(table.lists[intervention])
        let range = Int(table.starts[list])..<Int(table.starts[list + 1])
        learnConditions(of: range)
        let (table, conditions) = (self.table, conditionTruths)
        let truth = Self.truth(of: range, table.steps.span, conditions.span, &stack)
        return (truth.yes, truth.no)
    }

    private mutating func learnConditions(of range: Range<Int>) {
        var place = range.lowerBound
        while place < range.upperBound {
            let step = table.steps[place]
            place += 1
            guard step >> EligibilityStep.numberBits <= EligibilityStep.anyOf else { continue }
            let end = place + Int(step & EligibilityStep.numberMask)
            while place < end {
                let operand = table.steps[place]
                if operand != EligibilityStep.unknown { learn(condition: Int(operand & ~EligibilityStep.negated)) }
                place += 1
            }
        }
    }

    /// Judges all interventions at once.
    ///
    /// - Complexity: O(n + s) in the interventions and the steps of all distinct tracks.
    public mutating func judgeAll(_ body: (_ intervention: Int, _ fits: UInt64, _ excluded: UInt64) -> Void) {
        for atom in table.atoms.indices { learn(atom: atom) }
        let table = self.table
        let conditions = Self.truths(ofConditionsOf: table, atomTruths)
        let (steps, starts, lists) = (table.steps.span, table.starts.span, table.lists.span)
        var stack = self.stack
        var truths: [CaseTruth] = []
        truths.reserveCapacity(table.listCount)
        for list in 0..<table.listCount {
            let range = Int(starts[list])..<Int(starts[list &+ 1])
            truths.append(Self.truth(of: range, steps, conditions.span, &stack))
        }
        for intervention in lists.indices {
            let truth = truths[Int(lists[intervention])]
            body(intervention, truth.yes, truth.no)
        }
    }

    /// Whether nothing is known of an atom in the case itself.
    mutating func isUnknown(atom number: Int) -> Bool {
        learn(atom: number)
        return (atomTruths[number].yes | atomTruths[number].no) & 1 == 0
    }

    // MARK: Steps

    /// Runs the steps of a list, whose conditions are known.
    private static func truth(
        of range: Range<Int>, _ steps: Span<UInt32>, _ conditions: Span<CaseTruth>, _ values: inout [CaseTruth]
    ) -> CaseTruth {
        var stack = values.mutableSpan
        var (height, place) = (0, range.lowerBound)
        while place < range.upperBound {
            let step = steps[place]
            let number = Int(step & EligibilityStep.numberMask)
            place &+= 1
            switch step &>> EligibilityStep.numberBits {
            case EligibilityStep.allOf:
                var joined = CaseTruth.allOfNothing
                for operand in place..<place &+ number {
                    let truth = Self.truth(of: steps[operand], conditions)
                    joined = CaseTruth(yes: joined.yes & truth.yes, no: joined.no | truth.no)
                }
                stack[height] = joined
                (height, place) = (height &+ 1, place &+ number)
            case EligibilityStep.anyOf:
                var joined = CaseTruth.anyOfNothing
                for operand in place..<place &+ number {
                    let truth = Self.truth(of: steps[operand], conditions)
                    joined = CaseTruth(yes: joined.yes | truth.yes, no: joined.no & truth.no)
                }
                stack[height] = joined
                (height, place) = (height &+ 1, place &+ number)
            case EligibilityStep.not:
                let last = stack[height &- 1]
                stack[height &- 1] = CaseTruth(yes: last.no, no: last.yes)
            case EligibilityStep.all:
                let first = height &- number
                var joined = CaseTruth.allOfNothing
                for part in first..<height {
                    joined = CaseTruth(yes: joined.yes & stack[part].yes, no: joined.no | stack[part].no)
                }
                stack[first] = joined
                height = first &+ 1
            default:
                let first = height &- number
                var joined = CaseTruth.anyOfNothing
                for part in first..<height {
                    joined = CaseTruth(yes: joined.yes | stack[part].yes, no: joined.no & stack[part].no)
                }
                stack[first] = joined
                height = first &+ 1
            }
        }
        return stack[0]
    }

    @inline(__always)
    private static func truth(of operand: UInt32, _ conditions: Span<CaseTruth>) -> CaseTruth {
        guard operand != EligibilityStep.unknown else { return .unknown }
        let truth = conditions[Int(operand & ~EligibilityStep.negated)]
        return operand & EligibilityStep.negated == 0 ? truth : CaseTruth(yes: truth.no, no: truth.yes)
    }

    // MARK: Conditions and atoms

    /// The truths of all conditions, whose atoms are known.
    private static func truths(ofConditionsOf table: EligibilityTable, _ known: [CaseTruth]) -> [CaseTruth] {
        let (atoms, starts, truths) = (table.conditionAtoms.span, table.conditionStarts.span, known.span)
        var found: [CaseTruth] = []
        found.reserveCapacity(table.conditionCount)
        for condition in 0..<table.conditionCount {
            var joined = CaseTruth.anyOfNothing
            for place in Int(starts[condition])..<Int(starts[condition &+ 1]) {
                let truth = truths[Int(atoms[place])]
                joined = CaseTruth(yes: joined.yes | truth.yes, no: joined.no & truth.no)
            }
            found.append(joined)
        }
        return found
    }

    private mutating func learn(condition number: Int) {
        guard !isConditionKnown[number] else { return }
        var joined = CaseTruth.anyOfNothing
        for place in Int(table.conditionStarts[number])..<Int(table.conditionStarts[number + 1]) {
            let atom = Int(table.conditionAtoms[place])
            learn(atom: atom)
            let truth = atomTruths[atom]
            joined = CaseTruth(yes: joined.yes | truth.yes, no: joined.no & truth.no)
        }
        conditionTruths[number] = joined
        isConditionKnown[number] = true
    }

    /// Looks an atom up, unless it is known.
    private mutating func learn(atom number: Int) {
        guard !isAtomKnown[number] else { return }
        atomTruths[number] = truth(ofUnknownAtom: number)
        isAtomKnown[number] = true
    }

    private func truth(ofUnknownAtom number: Int) -> CaseTruth {
        let atom = table.atoms[number]
        // Where a variation is of something else, the atom is as true as in the case itself.
        var truth =
            switch atom.holds(for: facts) {
            case .yes: CaseTruth.allOfNothing
            case .no: CaseTruth.anyOfNothing
            case .unknown: CaseTruth.unknown
            }
        for (place, facts) in variations[atom.subject] ?? [] {
            let bit: UInt64 = 1 << UInt64(place)
            let outcome = atom.holds(for: facts)
            truth.yes = outcome == .yes ? truth.yes | bit : truth.yes & ~bit
            truth.no = outcome == .no ? truth.no | bit : truth.no & ~bit
        }
        return truth
    }
}

extension EligibilityTable {
    /// The conditions that the steps in a range of places look at.
    func operands(of range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var place = range.lowerBound
        while place < range.upperBound {
            let step = steps[place]
            place += 1
            guard step >> EligibilityStep.numberBits <= EligibilityStep.anyOf else { continue }
            let count = Int(step & EligibilityStep.numberMask)
            for operand in steps[place..<place + count] where operand != EligibilityStep.unknown {
                found.append(Int(operand & ~EligibilityStep.negated))
            }
            place += count
        }
        return found
    }

    /// The atoms in an intervention's tracks.
    func atomNumbers(of intervention: Int) -> [Int] {
        let list = Int(lists[intervention])
        return operands(of: Int(starts[list])..<Int(starts[list + 1])).flatMap { condition in
            conditionAtoms[Int(conditionStarts[condition])..<Int(conditionStarts[condition + 1])].map(Int.init)
        }
    }
}
