public import Eligibility

extension InterventionContent {
    /// The ways in: the stated tracks, or the one that ages, area and income support are short for.
    ///
    /// Empty when nothing at all is stated of who it is for.
    public func tracks(vocabulary: Vocabulary) -> [Track] {
        if !tracks.isEmpty { return tracks }
        var criteria: [Criterion] = []
        if ageMin != nil || ageMax != nil { criteria.append(.age(min: ageMin, max: ageMax)) }
        if area.national != true, !area.isUnstated {
            criteria.append(.area(codes: Set(area.municipalities.map(\.rawValue) + area.counties.map(\.rawValue))))
        }
        if !incomeSupport.isEmpty {
            let ids = incomeSupport.map { vocabulary.concept($0, in: .incomeSupport)?.id ?? $0 }
            criteria.append(.incomeSupport(anyOf: Set(ids)))
        }
        return criteria.isEmpty ? [] : [Track(criteria: .all(criteria))]
    }
}

extension VerdictSummary {
    /// Judges an entry by the facts of a case and says why, in Swedish.
    ///
    /// - Complexity: O(n) in the nodes of the entry's criteria.
    public init(_ content: InterventionContent, facts: CaseFacts, vocabulary: Vocabulary) {
        let verdict = Verdict(tracks: content.tracks(vocabulary: vocabulary), facts: facts)
        let phrases = CriterionPhrases(vocabulary: vocabulary)
        switch verdict.kind {
        case .possible:
            self.init(kind: verdict.kind.rawValue, reasons: [], ask: verdict.deciding.map(phrases.question))
        case .fits, .excluded:
            self.init(kind: verdict.kind.rawValue, reasons: verdict.deciding.map(phrases.statement), ask: [])
        }
    }
}

/// Criteria in plain Swedish.
struct CriterionPhrases {
    let vocabulary: Vocabulary
    let gazetteer = Gazetteer.sweden

    /// What the criterion demands: "16–24 år", "bor i Haninge".
    func statement(_ criterion: Criterion) -> String {
        switch criterion {
        case .all(let parts): parts.map(statement).joined(separator: " och ")
        case .any(let parts): parts.map(statement).joined(separator: " eller ")
        case .not(let part): "inte: " + statement(part)
        case .age(let min, let max): Self.ages(min, max)
        case .area(let codes): "bor i " + places(codes)
        case .incomeSupport(let ids): "har " + labels(ids, .incomeSupport)
        case .need(let ids): labels(ids, .need)
        case .registered: "inskriven på Arbetsförmedlingen"
        case .sickLeave: "sjukskriven"
        case .words(let text): text
        case .unrecognised(let kind, _): "annat villkor (\(kind))"
        case .quoted(let part, _): statement(part)
        }
    }

    /// What to find out: "Är personen 16–24 år?".
    func question(_ criterion: Criterion) -> String {
        switch criterion {
        case .age(let min, let max): "Är personen \(Self.ages(min, max))?"
        case .area(let codes): "Bor personen i \(places(codes))?"
        case .incomeSupport(let ids): "Har personen \(labels(ids, .incomeSupport))?"
        case .registered: "Är personen inskriven på Arbetsförmedlingen?"
        case .sickLeave: "Är personen sjukskriven?"
        case .quoted(let part, _): question(part)
        default: "Stämmer detta: \(statement(criterion))?"
        }
    }

    private static func ages(_ min: Int?, _ max: Int?) -> String {
        switch (min, max) {
        case (let min?, let max?): "\(min)–\(max) år"
        case (let min?, nil): "minst \(min) år"
        case (nil, let max?): "högst \(max) år"
        case (nil, nil): "i vilken ålder som helst"
        }
    }

    private func places(_ codes: Set<String>) -> String {
        let names = codes.sorted().map { code in
            gazetteer.municipality(named: code)?.name ?? gazetteer.county(named: code)?.name ?? code
        }
        return Self.list(names)
    }

    private func labels(_ ids: Set<String>, _ group: ConceptGroup) -> String {
        Self.list(ids.sorted().map { vocabulary.concept($0, in: group)?.label ?? $0 })
    }

    private static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " eller " + last
    }
}
