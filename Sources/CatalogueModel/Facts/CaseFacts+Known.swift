public import Eligibility

extension CaseFacts {
    /// What some facts say together, in the vocabulary's terms. Of facts that contradict each other none counts:
    /// see ``KnownFact/contradictions(among:_:)``.
    ///
    /// - Complexity: O(n) in the facts and the concepts they imply.
    public init(_ facts: [KnownFact], _ vocabulary: Vocabulary) {
        self.init()
        let contradicted = Set(KnownFact.contradictions(among: facts, vocabulary).flatMap(\.facts))
        for fact in facts where !contradicted.contains(fact) { take(fact, vocabulary) }
        if let municipality { county = String(municipality.prefix(2)) }
        if registeredMonths != nil, registered == nil { registered = true }
        takeIncome(facts.filter { $0.kind == .incomeSupport && !contradicted.contains($0) }, vocabulary)
        takeImplied(vocabulary)
    }

    /// What the concepts that hold say of other facts, where nothing else is known of those; and the other way
    /// round, which concepts can't hold: who works is not one of those who neither work nor study, who is 52 no
    /// child.
    mutating func takeImplied(_ vocabulary: Vocabulary) {
        // Few concepts say anything: those in the same order each time, for the first to speak of a fact decides.
        var speaking: [String] = []
        for known in [incomeSupport.has, needs.has, backgrounds.has] where !known.isEmpty {
            for id in known where vocabulary.impliedFlags[id] != nil { speaking.append(id) }
        }
        for id in speaking.sorted() {
            for flag in vocabulary.impliedFlags[id] ?? [] { take(flag) }
        }
        for rule in vocabulary.groupRules where isRuledOut(rule) { backgrounds.lacks.formUnion(rule.ruledOut) }
        for rule in vocabulary.groupRules where isAge(of: rule) { backgrounds.has.formUnion(rule.implied) }
        backgrounds.lacks.subtract(backgrounds.has)
    }

    private mutating func take(_ flag: ImpliedFlag) {
        switch flag.kind {
        case .registered: registered = registered ?? flag.isSo
        case .sickLeave: sickLeave = sickLeave ?? flag.isSo
        case .working: working = working ?? flag.isSo
        case .studying: studying = studying ?? flag.isSo
        default: break
        }
    }

    private func isRuledOut(_ group: GroupRule) -> Bool {
        if let ages = group.ages, let age, !age.overlaps(ages) { return true }
        return group.flags.contains { flag in
            switch flag.kind {
            case .registered: registered == !flag.isSo
            case .sickLeave: sickLeave == !flag.isSo
            case .working: working == !flag.isSo
            case .studying: studying == !flag.isSo
            default: false
            }
        }
    }

    private func isAge(of group: GroupRule) -> Bool {
        guard let ages = group.ages, let age else { return false }
        return ages.contains(age.lowerBound) && ages.contains(age.upperBound)
    }

    private mutating func take(_ fact: KnownFact, _ vocabulary: Vocabulary) {
        switch (fact.kind, fact.value) {
        case (.age, .number(let years)): age = years...years
        case (.ageRange, .range(let range)):
            if let known = age, known.overlaps(range) { age = known.clamped(to: range) } else { age = age ?? range }
        case (.municipality, .text(let code)), (.county, .text(let code)):
            if fact.isNegated {
                places.lacks.insert(code)
            } else if fact.kind == .municipality {
                municipality = code
            } else {
                county = code
            }
        case (.need, .text(let id)): needs.take(id, !fact.isNegated, vocabulary)
        case (.background, .text(let id)): backgrounds.take(id, !fact.isNegated, vocabulary)
        case (.registered, .flag(let flag)): registered = flag
        case (.registeredMonths, .number(let months)): registeredMonths = months
        case (.sickLeave, .flag(let flag)): sickLeave = flag
        case (.working, .flag(let flag)): working = flag
        case (.studying, .flag(let flag)): studying = flag
        case (.diagnosis, .flag(let flag)): hasDiagnosis = flag
        case (.gender, .text(let text)): gender = Gender(rawValue: text)
        case (.swedish, .text(let text)): swedish = LanguageLevel(rawValue: text)
        case (.education, .text(let text)): education = EducationLevel(rawValue: text)
        case (.authorities, .number(let count)): authorities = count
        case (.referral, .text(let name)): referrers = (referrers ?? []).union([name])
        default: break
        }
    }

    /// A main income support that is stated rules the others out, unless they are stated too.
    private mutating func takeIncome(_ facts: [KnownFact], _ vocabulary: Vocabulary) {
        for case (.text(let id), let isNegated) in facts.map({ ($0.value, $0.isNegated) }) {
            if isNegated {
                incomeSupport.lacks.formUnion(vocabulary.ruledOut(without: id))
            } else {
                let known = vocabulary.incomeSupport(id)
                incomeSupport.has.formUnion(known.has)
                incomeSupport.lacks.formUnion(known.lacks)
            }
        }
        incomeSupport.lacks.subtract(incomeSupport.has)
    }
}

extension KnownFact {
    /// Facts that can't all be true.
    public struct Contradiction: Hashable, Sendable {
        /// The facts.
        public let facts: [KnownFact]
        /// What is wrong, in Swedish.
        public let message: String
    }

    /// Facts that can't all be true of one person: two ages, two municipalities, a concept that holds and does not.
    ///
    /// - Complexity: O(n²) in the facts, which are few.
    public static func contradictions(among facts: [KnownFact], _ vocabulary: Vocabulary) -> [Contradiction] {
        guard facts.count > 1 else { return [] }
        var found: [Contradiction] = []
        for kind in FactKind.allCases {
            let distinct = facts.filter { $0.kind == kind }.uniqued()
            if kind.isRepeatable || kind == .municipality || kind == .county {
                found += opposed(distinct, vocabulary)
            }
            let stated = distinct.filter { !$0.isNegated || !(kind == .municipality || kind == .county) }
            if !kind.isRepeatable, stated.count > 1, kind != .ageRange || !overlap(stated) {
                found.append(contradiction(stated, vocabulary))
            }
        }
        return found + betweenKinds(facts, vocabulary)
    }

    /// Whether ranges of ages have an age in common.
    private static func overlap(_ facts: [KnownFact]) -> Bool {
        var common = 0...highestAge
        for case .range(let range) in facts.map(\.value) {
            guard common.overlaps(range) else { return false }
            common = common.clamped(to: range)
        }
        return true
    }

    /// The same place or concept stated and denied.
    private static func opposed(_ facts: [KnownFact], _ vocabulary: Vocabulary) -> [Contradiction] {
        facts.filter(\.isNegated).compactMap { denied in
            guard let stated = facts.first(where: { !$0.isNegated && $0.value == denied.value }) else { return nil }
            return contradiction([stated, denied], vocabulary)
        }
    }

    private static func betweenKinds(_ facts: [KnownFact], _ vocabulary: Vocabulary) -> [Contradiction] {
        var found: [Contradiction] = []
        for case .text(let code) in facts.filter({ $0.kind == .municipality && !$0.isNegated }).map(\.value) {
            for county in facts where county.kind == .county && !county.isNegated {
                guard case .text(let other) = county.value, !code.hasPrefix(other) else { continue }
                found.append(contradiction([KnownFact(.municipality, .text(code)), county], vocabulary))
            }
        }
        if let months = facts.first(where: { $0.kind == .registeredMonths }),
            let not = facts.first(where: { $0 == KnownFact(.registered, .flag(false)) })
        {
            found.append(contradiction([months, not], vocabulary))
        }
        for age in facts where age.kind == .age {
            guard case .number(let years) = age.value else { continue }
            for range in facts where range.kind == .ageRange {
                guard case .range(let ages) = range.value, !ages.contains(years) else { continue }
                found.append(contradiction([age, range], vocabulary))
            }
        }
        return found
    }

    private static func contradiction(_ facts: [KnownFact], _ vocabulary: Vocabulary) -> Contradiction {
        let labels = facts.map { $0.label(vocabulary) }
        let list = labels.dropLast().joined(separator: ", ") + " och " + (labels.last ?? "")
        return Contradiction(facts: facts, message: "Uppgifterna säger emot varandra: \(list).")
    }
}
