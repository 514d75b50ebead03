public import Eligibility

extension InterventionContent {
    /// The ways in, with ids for the labels of concepts: the stated tracks, or the one that ages, area and income
    /// support are short for.
    ///
    /// The area is demanded by every track that says nothing of it itself. Empty when nothing at all is stated of
    /// who it is for.
    public func tracks(vocabulary: Vocabulary) -> [Track] {
        var names = ConditionNames(vocabulary)
        return tracks(&names)
    }

    /// The same for one of many entries, whose labels are looked up once.
    public func tracks(_ names: inout ConditionNames) -> [Track] {
        let area = areaCriterion
        guard tracks.isEmpty else {
            return tracks.map { track in
                let criteria = track.criteria.mapConditions { names.resolved($0) }
                guard let area, !criteria.hasArea else { return Track(name: track.name, criteria: criteria) }
                return Track(name: track.name, criteria: .all([area, criteria]))
            }
        }
        var criteria: [Criterion] = []
        if ageMin != nil || ageMax != nil { criteria.append(.age(min: ageMin, max: ageMax)) }
        if let area { criteria.append(area) }
        if !incomeSupport.isEmpty {
            criteria.append(.plain(names.resolved(.incomeSupport(anyOf: Set(incomeSupport)))))
        }
        return criteria.isEmpty ? [] : [Track(criteria: .all(criteria))]
    }

    /// Where one has to live; `nil` when it is not stated, or is the whole country.
    private var areaCriterion: Criterion? {
        guard area.national != true, !area.isUnstated else { return nil }
        return .area(codes: Set(area.municipalities.map(\.rawValue) + area.counties.map(\.rawValue)))
    }
}

extension Criterion {
    /// Whether any of its conditions is on where one lives.
    fileprivate var hasArea: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.hasArea)
        case .not(let part), .quoted(let part, _): part.hasArea
        case .plain(.area): true
        case .plain: false
        }
    }
}
