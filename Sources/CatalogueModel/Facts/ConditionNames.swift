public import Eligibility

/// What the texts of conditions stand for: ids for the labels that a vocabulary knows, and codes for the names of places.
///
/// Useful for: the criteria of many entries, which name the same few hundred things. Not useful for: sharing between
/// threads.
public struct ConditionNames {
    private let vocabulary: Vocabulary
    private var areas: [String: String] = [:]
    private var concepts: [ConceptGroup: [String: String]] = [:]

    /// Begins with nothing looked up.
    public init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// The condition with ids and codes for the texts that are known; others stay as they are.
    ///
    /// - Complexity: O(n) in the texts that were looked up before, and in the characters of the others.
    public mutating func resolved(_ condition: Condition) -> Condition {
        switch condition {
        case .area(let codes): .area(codes: Set(codes.map { code(of: $0) }))
        case .incomeSupport(let wanted): .incomeSupport(anyOf: ids(wanted, .incomeSupport))
        case .need(let wanted): .need(anyOf: ids(wanted, .need))
        case .background(let wanted): .background(anyOf: ids(wanted, .targetGroup))
        default: condition
        }
    }

    private mutating func code(of text: String) -> String {
        if let known = areas[text] { return known }
        let code = Gazetteer.sweden.areaCode(text) ?? text
        areas[text] = code
        return code
    }

    private mutating func ids(_ texts: Set<String>, _ group: ConceptGroup) -> Set<String> {
        Set(texts.map { id(of: $0, in: group) })
    }

    private mutating func id(of text: String, in group: ConceptGroup) -> String {
        if let known = concepts[group]?[text] { return known }
        let id = vocabulary.concept(text, in: group)?.id ?? text
        concepts[group, default: [:]][text] = id
        return id
    }
}

extension Gazetteer {
    /// The code of a municipality or county that a code or a name stands for.
    func areaCode(_ text: String) -> String? {
        municipality(named: text)?.code.rawValue ?? county(named: text)?.code.rawValue
    }
}
