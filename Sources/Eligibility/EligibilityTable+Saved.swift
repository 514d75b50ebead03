import FoundationEssentials
import JSONTree

extension EligibilityTable {
    /// The table as text and numbers, to be kept in a file.
    public struct Saved: Sendable {
        /// The atoms as a JSON list, in UTF-8.
        public var atoms: [UInt8]
        /// The lists of numbers that make the table, in a fixed order.
        public var numbers: [[UInt32]]

        /// How many lists of numbers there are.
        public static let numberCount = 5

        /// Creates what was read from a file.
        public init(atoms: [UInt8], numbers: [[UInt32]]) {
            self.atoms = atoms
            self.numbers = numbers
        }
    }

    /// What to save.
    public var saved: Saved {
        let text = JSONValue.array(atoms.map(\.json)).compactText
        return Saved(atoms: Array(text.utf8), numbers: [conditionAtoms, conditionStarts, steps, starts, lists])
    }

    /// A table from what was saved; `nil` when it does not hold together.
    ///
    /// - Complexity: O(n) in the numbers and characters.
    public init?(_ saved: Saved) {
        guard saved.numbers.count == Saved.numberCount, let json = try? JSONValue(parsing: Data(saved.atoms)),
            case .array(let values) = json
        else { return nil }
        var atoms: [Condition] = []
        for value in values {
            var problems: [CriterionProblem] = []
            guard case .plain(let condition) = Criterion(json: value, problems: &problems), problems.isEmpty else {
                return nil
            }
            atoms.append(condition)
        }
        let numbers = saved.numbers
        guard Self.areStarts(numbers[1], of: numbers[0].count), Self.areStarts(numbers[3], of: numbers[2].count),
            numbers[0].allSatisfy({ $0 < UInt32(atoms.count) }),
            numbers[4].allSatisfy({ $0 < UInt32(numbers[3].count - 1) })
        else { return nil }
        self.init(
            atoms: atoms, conditionAtoms: numbers[0], conditionStarts: numbers[1], steps: numbers[2],
            starts: numbers[3], lists: numbers[4])
        guard zip(starts, starts.dropFirst()).allSatisfy({ leavesOneValue(Int($0)..<Int($1)) }) else { return nil }
    }

    /// Whether some numbers ascend from 0 to a count.
    private static func areStarts(_ starts: [UInt32], of count: Int) -> Bool {
        starts.first == 0 && starts.last == UInt32(exactly: count)
            && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// Whether a list's steps find what they need on the stack and leave one value.
    private func leavesOneValue(_ list: Range<Int>) -> Bool {
        var (height, place) = (0, list.lowerBound)
        while place < list.upperBound {
            let step = steps[place]
            let number = Int(step & EligibilityStep.numberMask)
            place += 1
            switch step >> EligibilityStep.numberBits {
            case EligibilityStep.allOf, EligibilityStep.anyOf:
                guard number <= list.upperBound - place, steps[place..<place + number].allSatisfy(isOperand) else {
                    return false
                }
                place += number
                height += 1
            case EligibilityStep.not: guard height > 0 else { return false }
            case EligibilityStep.all, EligibilityStep.any:
                guard number > 0, number <= height else { return false }
                height += 1 - number
            default: return false
            }
        }
        return height == 1
    }

    private func isOperand(_ number: UInt32) -> Bool {
        number == EligibilityStep.unknown || Int(number & ~EligibilityStep.negated) < conditionCount
    }
}
