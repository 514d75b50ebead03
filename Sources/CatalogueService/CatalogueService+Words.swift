public import CatalogueModel
import CatalogueSearch
import CatalogueStore
import SwedishText

/// What a new synonym would change: what a search for it finds, before and after.
public struct SynonymEffect: Sendable {
    /// The concept as it would be.
    public let concept: Concept
    /// The word, without white space around it.
    public let synonym: String
    /// How many entries a search for the word finds now, and would find.
    public let before, after: Int
    /// Names of entries that would be found besides, at most ``most``.
    public let added: [String]

    /// The most names that are told.
    public static let most = 30
}

/// Why a word was not added to a concept. Nothing was changed then.
public enum VocabularyRefusal: Refusal {
    /// There is no such concept.
    case unknownConcept
    /// The word is empty, too long, or the concept's already.
    case badWord
    /// The word makes the vocabulary contradict itself: what is wrong.
    case contradiction(String)

    /// What is wrong and what to do, in Swedish.
    public var message: String {
        switch self {
        case .unknownConcept: "Inget begrepp har det id:t."
        case .badWord: "Skriv ett ord eller uttryck på högst 80 tecken, som begreppet inte redan har."
        case .contradiction(let problem): "Ordet går inte att lägga till: \(problem)"
        }
    }
}

/// Why a list of compounds was not taken. Nothing was changed then.
public struct CompoundRefusal: Refusal {
    /// Everything that is wrong, each with its line from 1.
    public let problems: [(line: Int, text: String)]

    /// Each problem with its line, for a list.
    public var lines: [String] { problems.map { "Rad \($0.line): \($0.text)" } }

    /// What is wrong and what to do, in Swedish.
    public var message: String { lines.joined(separator: "\n") }
}

extension CatalogueService {
    /// What adding a synonym to a concept would change. The index is built anew for it, aside.
    ///
    /// - Throws: ``VocabularyRefusal`` or `StoreError`.
    /// - Complexity: O(n) in the characters of the catalogue.
    public func effectOfSynonym(_ word: String, of id: String) throws -> SynonymEffect {
        let (concept, word, vocabulary) = try adding(word, to: id)
        let state = try database.state()
        let next = IndexSnapshot(
            revision: state.revision, interventions: state.interventions, vocabulary: vocabulary,
            overrides: CompoundOverrides(entries: state.compounds))
        func hits(_ snapshot: IndexSnapshot) -> [UUIDAndTotal] {
            var request = SearchRequest(query: word, limit: SearchRequest.mostHitsPerPage)
            request.understandsText = false
            let outcome = Searcher(snapshot: snapshot, today: today, policy: reviewPolicy).search(
                request, isFull: false)
            return outcome.hits.map { UUIDAndTotal(id: $0.id.text, total: outcome.total) }
        }
        let (old, new) = (hits(live.snapshot), hits(next))
        let known = Set(old.map(\.id))
        let names = Dictionary(
            state.interventions.map { ($0.id.text, $0.content.name) }, uniquingKeysWith: { first, _ in first })
        let added = new.filter { !known.contains($0.id) }.compactMap { names[$0.id] }
        return SynonymEffect(
            concept: concept, synonym: word, before: old.first?.total ?? 0, after: new.first?.total ?? 0,
            added: Array(added.prefix(SynonymEffect.most)))
    }

    private struct UUIDAndTotal {
        let id: String
        let total: Int
    }

    /// Adds a synonym to a concept and brings the index up to date.
    ///
    /// - Returns: the concept as it is then.
    /// - Throws: ``VocabularyRefusal``, ``WriteRefusal/notAllowed`` or `StoreError`; then nothing was changed.
    @discardableResult
    public func addSynonym(_ word: String, to id: String, by actor: Actor) throws -> Concept {
        guard actor.decidesProposals else { throw WriteRefusal.notAllowed }
        let (concept, _, vocabulary) = try adding(word, to: id)
        try replaceVocabulary(vocabulary, by: actor)
        return concept
    }

    private func adding(
        _ word: String, to id: String
    ) throws -> (concept: Concept, word: String, vocabulary: Vocabulary) {
        let word = word.trimmingSpaces
        let old = try database.vocabulary()
        guard var concept = old[id], let number = old.number(of: id) else { throw VocabularyRefusal.unknownConcept }
        let known = concept.swedishLabels.map { $0.lowercased() }
        guard (1...80).contains(word.count), !word.contains(where: \.isNewline), !known.contains(word.lowercased()),
            !Tokeniser.tokens(in: word).isEmpty
        else { throw VocabularyRefusal.badWord }
        concept.synonyms.append(word)
        var concepts = old.concepts
        concepts[number] = concept
        let vocabulary = Vocabulary(concepts: concepts)
        let before = Set(old.problems())
        if let problem = vocabulary.problems().first(where: { !before.contains($0) }) {
            throw VocabularyRefusal.contradiction(problem)
        }
        return (concept, word, vocabulary)
    }

    /// Replaces the list of compounds by a text in UTF-8, one word on each line.
    ///
    /// - Returns: how many words the list has.
    /// - Throws: ``CompoundRefusal``, ``WriteRefusal/notAllowed`` or `StoreError`; then nothing was changed.
    public func setCompounds(_ bytes: [UInt8], by actor: Actor) throws -> Int {
        guard actor.decidesProposals else { throw WriteRefusal.notAllowed }
        let (list, problems) = CompoundOverrides.read(bytes)
        guard problems.isEmpty else {
            throw CompoundRefusal(problems: problems.map { ($0.line, $0.swedishText) })
        }
        try replaceCompounds(list.entries, by: actor)
        return list.count
    }
}

extension CompoundOverrides.Problem {
    /// What is wrong with a line, in Swedish.
    fileprivate var swedishText: String {
        switch reason {
        case .notAWord: "\"\(got)\" är inte ett enda ord. Skriv ett ord med | mellan delarna."
        case .notUTF8: "\"\(got)\" är inte skrivet i UTF-8. Spara om filen som UTF-8."
        case .contradiction: "\"\(got)\" står delat på ett annat sätt på en tidigare rad."
        case .emptyPart: "\"\(got)\" har ett | utan bokstäver på båda sidor."
        }
    }
}
