import Synchronization

/// Which interventions of a table each answer settles for a person of whom nothing is known yet.
///
/// Most searches begin so, and what an answer does then is the same for all of them: it is worked out once, for all
/// interventions, and counted by the bit after that.
///
/// Useful for: a table that is asked about again and again. Not useful for: a person of whom something is known.
public final class FirstAnswers: Sendable {
    /// An answer to a question.
    struct Answer: Hashable {
        let question: FactQuestion
        let answer: FactAnswer
    }

    private let table: EligibilityTable
    private let vocabulary: any ConceptImplications & Sendable
    private let known: Mutex<[Answer: [UInt64]]> = Mutex([:])
    private let limits: Mutex<Set<Int>?> = Mutex(nil)

    /// The most answers that are kept, an eighth of a byte for each intervention: more than a catalogue of the whole
    /// country asks for.
    private static let mostKept = 1_024
    /// How many age limits are asked about: few, so that the ranges between them come again.
    private static let mostLimits = 12

    /// Begins with no answer known.
    public init(_ table: EligibilityTable, _ vocabulary: any ConceptImplications & Sendable) {
        (self.table, self.vocabulary) = (table, vocabulary)
    }

    /// The interventions whose verdict each answer settles, a bit each.
    ///
    /// - Precondition: at most 64 answers.
    /// - Complexity: O(1) for each that is known; else O(n) in the parts of all distinct trees for all together, and
    ///   O(n) in the interventions for each.
    func settled(by answers: [Answer]) -> [[UInt64]] {
        let before = known.withLock { known in answers.map { known[$0] } }
        let missing = zip(answers, before).filter { $0.1 == nil }.map(\.0)
        guard !missing.isEmpty else { return before.compactMap(\.self) }
        // Not while others wait; two that miss the same find the same.
        let found = zip(missing, workOut(missing))
        known.withLock { known in
            if known.count + missing.count > Self.mostKept { known.removeAll(keepingCapacity: true) }
            for (answer, settled) in found { known[answer] = settled }
        }
        var rest = found.makeIterator()
        return before.compactMap { $0 ?? rest.next()?.1 }
    }

    private func workOut(_ answers: [Answer]) -> [[UInt64]] {
        let nothing = CaseFacts()
        let cases = answers.map {
            nothing.answering($0.question, $0.answer, offered: table.named(in: $0.question.subject), vocabulary)
        }
        let atoms = AnsweredCases(cases, from: nothing).truths(of: table)
        let leaves = [ManyCaseTruth(.unknown)] + atoms.flatMap { [$0, ~$0] }
        let truths = table.circuit.values(leaves)
        var settled = Array(repeating: [UInt64](), count: cases.count)
        for start in stride(from: 0, to: table.roots.count, by: 64) {
            let roots = table.roots[start..<min(start + 64, table.roots.count)]
            let bits = roots.map { root in
                table.truthsOfNothing[Int(root)].isOpen ? truths[Int(root)].isKnown : 0
            }
            for number in cases.indices {
                var word: UInt64 = 0
                for (place, bit) in bits.enumerated() { word |= (bit >> UInt64(number) & 1) << UInt64(place) }
                settled[number].append(word)
            }
        }
        return settled
    }

    /// The age limits that most criteria have, each the lower age of those above it.
    ///
    /// - Complexity: O(n) in the parts of all distinct trees the first time.
    var ageLimits: Set<Int> {
        if let known = limits.withLock({ $0 }) { return known }
        let found = Self.ageLimits(of: table)
        limits.withLock { $0 = found }
        return found
    }

    private static func ageLimits(of table: EligibilityTable) -> Set<Int> {
        var times = Array(repeating: 0, count: table.atoms.count)
        for value in [table.circuit.operands, table.roots].joined() where value < UInt32(table.circuit.leafCount) {
            if let atom = EligibilityTable.atom(ofLeaf: Int(value)) { times[atom.number] += 1 }
        }
        var counts: [Int: Int] = [:]
        for (atom, times) in zip(table.atoms, times) {
            for limit in atom.condition.ageLimits { counts[limit, default: 0] += times }
        }
        let commonest = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(mostLimits)
        return Set(commonest.map(\.key))
    }
}

extension Condition {
    /// The ages at which its truth changes, each the lower one of those above it.
    var ageLimits: [Int] {
        guard case .age(let min, let max) = self else { return [] }
        return [min, max.map { $0 + 1 }].compactMap(\.self)
    }
}
