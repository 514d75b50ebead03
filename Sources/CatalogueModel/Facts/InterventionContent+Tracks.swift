public import Eligibility

extension InterventionContent {
    /// The ways in, with ids for the labels of concepts: the stated tracks, or the one that ages, area and income
    /// support are short for.
    ///
    /// The area is demanded by every track that says nothing of it itself. Empty when nothing at all is stated of
    /// who it is for.
    public func tracks(vocabulary: Vocabulary) -> [Track] {
        let area = areaCriterion
        guard tracks.isEmpty else {
            return tracks.map { track in
                let criteria = track.criteria.mapConditions { $0.resolved(vocabulary) }
                guard let area, !criteria.conditions.contains(where: \.isArea) else {
                    return Track(name: track.name, criteria: criteria)
                }
                return Track(name: track.name, criteria: .all([area, criteria]))
            }
        }
        var criteria: [Criterion] = []
        if ageMin != nil || ageMax != nil { criteria.append(.age(min: ageMin, max: ageMax)) }
        if let area { criteria.append(area) }
        if !incomeSupport.isEmpty {
            criteria.append(.plain(Condition.incomeSupport(anyOf: Set(incomeSupport)).resolved(vocabulary)))
        }
        return criteria.isEmpty ? [] : [Track(criteria: .all(criteria))]
    }

    /// Where one has to live; `nil` when it is not stated, or is the whole country.
    private var areaCriterion: Criterion? {
        guard area.national != true, !area.isUnstated else { return nil }
        return .area(codes: Set(area.municipalities.map(\.rawValue) + area.counties.map(\.rawValue)))
    }
}

extension Condition {
    fileprivate var isArea: Bool { if case .area = self { true } else { false } }

    /// The condition with ids for the labels that the vocabulary knows, and codes for the names of places.
    fileprivate func resolved(_ vocabulary: Vocabulary) -> Condition {
        func ids(_ texts: Set<String>, _ group: ConceptGroup) -> Set<String> {
            Set(texts.map { vocabulary.concept($0, in: group)?.id ?? $0 })
        }
        switch self {
        case .area(let codes): return .area(codes: Set(codes.map { Gazetteer.sweden.areaCode($0) ?? $0 }))
        case .incomeSupport(let wanted): return .incomeSupport(anyOf: ids(wanted, .incomeSupport))
        case .need(let wanted): return .need(anyOf: ids(wanted, .need))
        case .background(let wanted): return .background(anyOf: ids(wanted, .targetGroup))
        default: return self
        }
    }
}

extension Gazetteer {
    /// The code of a municipality or county that a code or a name stands for.
    func areaCode(_ text: String) -> String? {
        municipality(named: text)?.code.rawValue ?? county(named: text)?.code.rawValue
    }
}
