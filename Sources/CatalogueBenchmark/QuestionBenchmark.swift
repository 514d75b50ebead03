import ArgumentParser
import CatalogueModel
import Eligibility

/// Times finding the deciding question, and compares what the usual effort finds with what the most thorough does.
///
/// Asked about all entries, one in eight, in 32 and in 200, for made-up people of whom more or less is known. A question
/// is worth what its answers settle on average, each answer judged over all the entries that are open.
struct QuestionBenchmark {
    private struct Case {
        let facts: CaseFacts
        let verdicts: CaseVerdicts
        let asked: AskedInterventions
        let members: [Int]
    }

    private let name: String
    private let table: EligibilityTable
    private let vocabulary = Vocabulary.builtIn
    private let cases: [Case]
    private let repetitions: Int
    /// The places and concepts that conditions name, of which "something else" is none.
    private let named: [FactSubject: Set<String>]

    private static let people = 24
    /// One in so many of the entries is asked about.
    private static let shares = [1, 8, 32, 200]

    /// Makes people up for a catalogue; the same for the same seed.
    init(_ entries: [Intervention], name: String, seed: UInt64, repetitions: Int) {
        let vocabulary = Vocabulary.builtIn
        var builder = EligibilityTableBuilder()
        let tracks = entries.map { $0.content.tracks(vocabulary: vocabulary) }
        for tracks in tracks { builder.add(tracks) }
        let table = builder.finish()
        var random = SeededRandom(seed: seed, stream: 1 << 61)
        let people =
            [CaseFacts()]
            + (1..<Self.people).map { _ in MadeUpPerson.facts(vocabulary, &random) }
            .map { CaseFacts($0, vocabulary) }
        var cases: [Case] = []
        for facts in people {
            let verdicts = CaseVerdicts(table, facts)
            for share in Self.shares {
                let members = entries.indices.filter { _ in random.below(share) == 0 }
                guard !members.isEmpty else { continue }
                var bits = Array(repeating: 0 as UInt64, count: (entries.count + 63) / 64)
                for member in members { bits[member >> 6] |= 1 << UInt64(member & 63) }
                let first = random.shuffled(members).prefix(SearchRequest.defaultLimit)
                cases.append(
                    Case(
                        facts: facts, verdicts: verdicts,
                        asked: AskedInterventions(verdicts, first: Array(first), members: bits), members: members))
            }
        }
        self.cases = cases
        self.table = table
        self.name = name
        self.repetitions = repetitions
        var named: [FactSubject: Set<String>] = [:]
        for condition in tracks.joined().flatMap(\.criteria.conditions) {
            switch condition {
            case .area(let codes): named[.area, default: []].formUnion(codes)
            case .incomeSupport(let ids): named[.incomeSupport, default: []].formUnion(ids)
            default: break
            }
        }
        self.named = named
    }

    /// Adds the figures.
    func run(_ report: inout Report) {
        let best = cases.map { worth(of: question($0, .thorough), $0) }
        for (label, effort) in [("usual", QuestionEffort.usual), ("thorough", .thorough)] {
            for share in Self.shares.indices {
                let chosen = stride(from: share, to: cases.count, by: Self.shares.count).map { cases[$0] }
                let times = chosen.map { entry in
                    Percentile.of(
                        (0..<repetitions).map { _ in Stopwatch.time { _ = question(entry, effort) }.seconds }, 0.5)
                }
                let kind = "deciding question over one in \(Self.shares[share]), \(label)"
                report.add(times, "\(name): \(kind)", shares: [0.5, 0.95])
            }
        }
        let ratios = zip(cases, best).compactMap { entry, best in
            best > 0 ? worth(of: question(entry, .usual), entry) / best : nil
        }
        let mean = ratios.reduce(0, +) / Double(max(1, ratios.count))
        report.add("\(name): worth of the usual question, mean share of the thorough one's", mean, "")
        report.add("\(name): the same, least", ratios.min() ?? 0, "")
    }

    private func question(_ entry: Case, _ effort: QuestionEffort) -> DecidingQuestion? {
        DecidingQuestion([entry.asked], facts: entry.facts, vocabulary, effort: effort)
    }

    /// How many of the entries that are open an answer settles on average.
    private func worth(of question: DecidingQuestion?, _ entry: Case) -> Double {
        guard let question else { return 0 }
        let open = entry.members.filter { entry.verdicts.kind(of: $0) == .possible }
        let settled = question.choices.map { choice in
            let facts = entry.facts.answering(
                question.question, choice.answer, offered: named[question.question.subject] ?? [], vocabulary)
            let verdicts = CaseVerdicts(table, facts)
            return open.count { verdicts.kind(of: $0) != .possible }
        }
        return Double(settled.reduce(0, +)) / Double(max(1, settled.count))
    }
}

/// A person of whom a few things are known.
enum MadeUpPerson {
    /// Each fact is known of about half of the people, and up to two needs.
    static func facts(_ vocabulary: Vocabulary, _ random: inout SeededRandom) -> [KnownFact] {
        var facts: [KnownFact] = []
        if random.chance(60) { facts.append(KnownFact(.age, .number(random.number(in: 16...64)))) }
        if random.chance(60) {
            let place = random.element(of: Gazetteer.sweden.municipalities)
            facts.append(KnownFact(.municipality, .text(place.code.rawValue)))
        }
        if random.chance(50) { facts.append(concept(.incomeSupport, .incomeSupport, vocabulary, &random)) }
        for _ in 0..<random.below(3) { facts.append(concept(.need, .need, vocabulary, &random)) }
        if random.chance(30) { facts.append(KnownFact(.registered, .flag(random.chance(50)))) }
        if random.chance(30) { facts.append(KnownFact(.sickLeave, .flag(random.chance(50)))) }
        return facts
    }

    private static func concept(
        _ kind: FactKind, _ group: ConceptGroup, _ vocabulary: Vocabulary, _ random: inout SeededRandom
    ) -> KnownFact {
        KnownFact(kind, .text(random.element(of: vocabulary.concepts.filter { $0.group == group }).id))
    }
}
