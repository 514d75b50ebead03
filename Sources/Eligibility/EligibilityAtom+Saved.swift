import FoundationEssentials
import JSONTree

extension EligibilityAtom {
    /// The atom as a line of a saved table: a letter and what follows it, for the many that are on one place or
    /// concept; else JSON.
    var savedLine: [UInt8] {
        for (letter, make) in Self.letters {
            guard let text, make([text]) == condition, !text.utf8.contains(Self.lineEnd) else {
                continue
            }
            return [letter] + text.utf8
        }
        return Array(condition.json.compactText.utf8)
    }

    /// What ends a line.
    static let lineEnd = UInt8(ascii: "\n")

    /// Reads a line; `nil` when it is no atom.
    init?(savedLine line: ArraySlice<UInt8>) {
        if let (_, make) = Self.letters.first(where: { $0.letter == line.first }) {
            self.init(make([String(decoding: line.dropFirst(), as: UTF8.self)]))
            return
        }
        var problems: [CriterionProblem] = []
        guard let json = try? JSONValue(parsing: Data(line)),
            case .plain(let condition) = Criterion(json: json, problems: &problems), problems.isEmpty
        else { return nil }
        self.init(condition)
    }

    private static let letters: [(letter: UInt8, make: @Sendable (Set<String>) -> Condition)] = [
        (UInt8(ascii: "p"), { .area(codes: $0) }), (UInt8(ascii: "i"), { .incomeSupport(anyOf: $0) }),
        (UInt8(ascii: "n"), { .need(anyOf: $0) }),
        (UInt8(ascii: "b"), { .background(anyOf: $0) }),
    ]
}
