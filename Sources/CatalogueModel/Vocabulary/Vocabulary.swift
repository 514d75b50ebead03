import Eligibility
public import FoundationEssentials

/// The concepts of a catalogue, found by id or any of their labels.
public struct Vocabulary: Sendable {
    /// All concepts, in the order given.
    public let concepts: [Concept]
    private let numbers: [String: Int]
    private let labels: LabelTables
    /// The concepts directly below each concept.
    let narrower: [String: [String]]
    /// The groups of people that follow from other facts, or are ruled out by them.
    private(set) var groupRules: [GroupRule] = []
    /// The facts that follow from concepts, by id.
    let impliedFlags: [String: [ImpliedFlag]]
    /// The concept directly above each concept that has one.
    let broader: [String: String]
    /// Income support that one lives on, and not only has beside something else.
    let mainIncomeSupport: Set<String>
    /// What is known of a person who is said to live on each of those, by its id.
    private(set) var incomeFacts: [String: ConceptFacts] = [:]

    /// The version of the file's shape that is read.
    private static let fileVersion = 1

    /// The shape of a vocabulary file: `{"version": 1, "concepts": [ … ]}`.
    private struct File: Codable {
        let version: Int
        let concepts: [Concept]
    }

    /// The vocabulary compiled into the program, with which every new catalogue begins.
    public static let builtIn: Vocabulary = {
        do {
            return try Vocabulary(parsing: Data(EmbeddedFile.vocabulary.bytes))
        } catch {
            preconditionFailure("the built-in vocabulary is malformed: \(error)")
        }
    }()

    /// A vocabulary without concepts.
    public static let empty = Vocabulary(concepts: [])

    /// Creates a vocabulary; of concepts with the same id the first counts.
    public init(concepts: [Concept]) {
        self.concepts = concepts
        numbers = Dictionary(concepts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        labels = LabelTables(concepts)
        narrower = Dictionary(grouping: concepts.filter { $0.broader != nil }, by: { $0.broader ?? "" })
            .mapValues { $0.map(\.id) }
        let implying = concepts.filter { !$0.implies.isEmpty }
        impliedFlags = Dictionary(implying.map { ($0.id, $0.impliedFlags) }, uniquingKeysWith: { first, _ in first })
        mainIncomeSupport = Set(concepts.filter { $0.group == .incomeSupport && !$0.isSupplement }.map(\.id))
        broader = Self.broader(concepts, numbers)
        let groups = concepts.filter { $0.group == .targetGroup && ($0.ages != nil || !$0.implies.isEmpty) }
        groupRules = groups.map { group in
            GroupRule(
                flags: group.impliedFlags, ages: group.ages, implied: implied(by: group.id),
                ruledOut: ruledOut(without: group.id))
        }
        incomeFacts = Dictionary(uniqueKeysWithValues: mainIncomeSupport.map { ($0, incomeFacts(of: $0)) })
    }

    private static func broader(_ concepts: [Concept], _ numbers: [String: Int]) -> [String: String] {
        let narrow = concepts.enumerated().filter { numbers[$1.id] == $0 }.compactMap { _, concept in
            concept.broader.flatMap { numbers[$0] == nil ? nil : (concept.id, $0) }
        }
        return Dictionary(uniqueKeysWithValues: narrow)
    }

    /// Reads a vocabulary file.
    ///
    /// - Throws: `DecodingError` when it is not of the right shape.
    public init(parsing data: Data) throws {
        let file = try JSONDecoder().decode(File.self, from: data)
        guard file.version == Self.fileVersion else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "version \(file.version), expected \(Self.fileVersion)"))
        }
        self.init(concepts: file.concepts)
    }

    /// The concept with this id.
    public subscript(id: String) -> Concept? { numbers[id].map { concepts[$0] } }

    /// The place of the concept with this id among ``concepts``.
    public func number(of id: String) -> Int? { numbers[id] }

    /// The concept that an author means by an id or any label, within a group.
    ///
    /// - Complexity: O(n) in the characters of the text.
    public func concept(_ text: String, in group: ConceptGroup) -> Concept? {
        if let concept = self[text], concept.group == group { return concept }
        return labels.id(of: text, in: group).flatMap { self[$0] }
    }

    /// A concept's broader concepts, nearest first; a cycle ends the list.
    public func broader(than id: String) -> [Concept] {
        var chain: [Concept] = []
        var next = self[id]?.broader
        while let current = next.flatMap({ self[$0] }), current.id != id,
            !chain.contains(where: { $0.id == current.id })
        {
            chain.append(current)
            next = current.broader
        }
        return chain
    }

    /// What is wrong with the vocabulary as a whole, in Swedish; empty when nothing is.
    public func problems() -> [String] {
        var found: [String] = concepts.isEmpty ? ["Listan har inga begrepp."] : []
        var ids: Set<String> = []
        var owners: [ConceptGroup: [String: String]] = [:]
        for concept in concepts {
            if !ids.insert(concept.id).inserted { found.append("Begreppet \(concept.id) står två gånger.") }
            if concept.id.isEmpty || concept.id.contains(where: \.isWhitespace) {
                found.append("Begreppet \"\(concept.label)\" saknar id, eller har ett med blanktecken.")
            }
            let top = broader(than: concept.id).last ?? concept
            if top.broader.map({ self[$0] != nil }) == true {
                found.append("\(concept.id): de bredare begreppen går i ring.")
            }
            if let broader = concept.broader, self[broader]?.group != concept.group {
                found.append("\(concept.id): det bredare begreppet \(broader) finns inte i gruppen.")
            }
            let flags: Set<FactKind> = [.registered, .sickLeave, .working, .studying]
            for name in concept.implies.keys.sorted() where !flags.contains(FactKind(rawValue: name) ?? .age) {
                let names = flags.map(\.rawValue).sorted().joined(separator: ", ")
                found.append("\(concept.id): implies kan säga något om \(names), inte om \(name).")
            }
            found += readingProblems(of: concept)
            for related in concept.related where self[related] == nil {
                found.append("\(concept.id): det närliggande begreppet \(related) finns inte.")
            }
            for label in concept.swedishLabels {
                let key = NameKey(label).text
                if key.isEmpty { found.append("\(concept.id): etiketten \"\(label)\" har inga bokstäver.") }
                if let owner = owners[concept.group]?[key], owner != concept.id {
                    found.append("Etiketten \"\(label)\" hör både till \(owner) och till \(concept.id).")
                }
                owners[concept.group, default: [:]][key] = concept.id
            }
        }
        return found
    }

    /// What is wrong with how a concept is read out of texts.
    private func readingProblems(of concept: Concept) -> [String] {
        let reading = concept.reading
        var found: [String] = []
        if let other = reading.statedAs {
            let target = self[other]
            if target?.statesFact != true || target?.reading.statedAs != nil || other == concept.id {
                found.append(
                    "\(concept.id): statedAs ska vara ett annat begrepp som en text kan säga, inte \(other).")
            }
            if !concept.statesFact {
                found.append("\(concept.id): statedAs och \"statesFact\": false går inte ihop.")
            }
        }
        for saying in reading.sayings where NameKey(saying).text.isEmpty {
            found.append("\(concept.id): uttrycket \"\(saying)\" har inga bokstäver.")
        }
        for cue in reading.cues where ConceptCue(cue) == nil {
            found.append(
                "\(concept.id): \"\(cue)\" i cues ska vara grupper av ord, till exempel \"sover|sömn & dåligt ! hemma\"."
            )
        }
        let labels = Set(concept.swedishLabels)
        for label in reading.searchOnly where !labels.contains(label) {
            found.append("\(concept.id): \"\(label)\" i searchOnly är ingen av begreppets etiketter.")
        }
        return found
    }
}

extension InterventionContent {
    /// What the author wrote for a group of concepts.
    public func labels(of group: ConceptGroup) -> [String] {
        switch group {
        case .targetGroup: targetGroups
        case .need: needs
        case .method: methods
        case .incomeSupport: incomeSupport
        case .activity: activities
        }
    }

    /// The JSON name of a group's field.
    public static func fieldName(of group: ConceptGroup) -> String {
        switch group {
        case .targetGroup: "targetGroups"
        case .need: "needs"
        case .method: "methods"
        case .incomeSupport: "incomeSupport"
        case .activity: "activities"
        }
    }
}
