import Eligibility

/// Criteria in plain Swedish.
struct CriterionPhrases {
    let vocabulary: Vocabulary
    let gazetteer = Gazetteer.sweden

    /// The most places, concepts or names that are listed.
    private static let mostListed = 5

    /// What a criterion demands: "16–24 år och bor i Haninge".
    func statement(_ criterion: Criterion) -> String {
        switch criterion {
        case .all(let parts): parts.map(group).joined(separator: " och ")
        case .any(let parts): withoutEchoes(parts).map(group).joined(separator: " eller ")
        case .not(.plain(let condition)), .not(.quoted(.plain(let condition), _)): statement(condition, isNegated: true)
        case .not(let part): "inte: " + statement(part)
        case .plain(let condition): statement(condition)
        case .quoted(let part, _): statement(part)
        }
    }

    /// A part of a whole, in brackets where its own joining word could be misread.
    private func group(_ part: Criterion) -> String {
        switch part {
        case .all(let parts) where parts.count > 1: "(" + statement(part) + ")"
        case .any(let parts) where parts.count > 1: "(" + statement(part) + ")"
        case .quoted(let inner, _): group(inner)
        default: statement(part)
        }
    }

    /// What a condition demands, or, negated, what must not be so.
    func statement(_ condition: Condition, isNegated: Bool = false) -> String {
        guard isNegated else { return positive(condition) }
        switch condition {
        case .registered(let wanted): return positive(.registered(!wanted))
        case .sickLeave(let wanted): return positive(.sickLeave(!wanted))
        case .working(let wanted): return positive(.working(!wanted))
        case .studying(let wanted): return positive(.studying(!wanted))
        case .area(let codes): return "bor inte i " + places(codes)
        case .incomeSupport(let ids): return "har inte " + labels(ids, .incomeSupport)
        case .need(let ids): return "behöver inte hjälp med " + labels(ids, .need)
        case .background(let ids): return "hör inte till gruppen " + labels(ids, .targetGroup)
        case .authorities(let least): return "behöver inte stöd från \(Self.number(least)) myndigheter"
        case .gender(let gender): return positive(.gender(gender == .female ? .male : .female))
        default: return "inte " + positive(condition)
        }
    }

    private func positive(_ condition: Condition) -> String {
        switch condition {
        case .age(let min, let max): Self.ages(min, max)
        case .area(let codes): "bor i " + places(codes)
        case .incomeSupport(let ids): "har " + labels(ids, .incomeSupport)
        case .need(let ids): "behöver hjälp med " + labels(ids, .need)
        case .background(let ids): "hör till gruppen " + labels(ids, .targetGroup)
        case .registered(let wanted): (wanted ? "" : "inte ") + "inskriven på Arbetsförmedlingen"
        case .registeredFor(let months): "inskriven på Arbetsförmedlingen i minst \(Self.months(months))"
        case .sickLeave(let wanted): wanted ? "sjukskriven" : "inte sjukskriven"
        case .working(let wanted): wanted ? "arbetar" : "arbetar inte"
        case .studying(let wanted): wanted ? "studerar" : "studerar inte"
        case .gender(let gender): gender == .female ? "kvinna" : "man"
        case .diagnosis(let isRequired): isRequired ? "har en diagnos" : "diagnos krävs inte"
        case .swedish(let min, let max): Self.bounds("svenska på", min?.rawValue, max?.rawValue)
        case .education(let min, let max): Self.bounds("", min?.swedishName, max?.swedishName)
        case .authorities(let least): "behöver stöd från minst \(Self.number(least)) myndigheter"
        case .referral(let names): "remiss från " + Self.list(names.sorted())
        case .words(let text): text
        case .unrecognised(let kind, _): "annat villkor (\(kind))"
        }
    }

    /// What to find out: "Är personen 16–24 år?".
    func question(_ point: OpenPoint) -> String {
        let alternatives = withoutEchoes(point.alternatives)
        if alternatives.count == 1, let reasons = alternatives.first, reasons.count == 1 {
            return question(reasons[0].condition)
        }
        let ways = alternatives.map { reasons in
            reasons.map { statement($0.condition, isNegated: $0.isNegated) }.joined(separator: " och ")
        }
        return "Stämmer något av detta: \(ways.joined(separator: ", eller "))?"
    }

    // MARK: What is said twice

    /// Without needs that a group beside them says too: "funktionsnedsättning" is said by "personer med
    /// funktionsnedsättning".
    private func withoutEchoes(_ parts: [Criterion]) -> [Criterion] {
        let conditions = parts.flatMap(\.conditions)
        return parts.filter { part in
            switch part {
            case .plain(let condition), .quoted(.plain(let condition), _): !isEcho(condition, of: conditions)
            default: true
            }
        }
    }

    private func withoutEchoes(_ alternatives: [[Reason]]) -> [[Reason]] {
        let conditions = alternatives.filter { $0.count == 1 && !$0[0].isNegated }.map { $0[0].condition }
        return alternatives.filter {
            $0.count > 1 || $0.allSatisfy { $0.isNegated || !isEcho($0.condition, of: conditions) }
        }
    }

    private func isEcho(_ condition: Condition, of others: [Condition]) -> Bool {
        guard case .need(let ids) = condition else { return false }
        let groups = others.flatMap { other -> [String] in
            if case .background(let ids) = other { ids.map { label($0, .targetGroup) } } else { [] }
        }
        return ids.allSatisfy { id in
            Self.groupBeginnings.contains { groups.contains($0 + label(id, .need)) }
        }
    }

    /// How labels of groups begin that name all who have a need, and nobody else.
    private static let groupBeginnings = ["", "personer med ", "personer i behov av ", "personer med behov av "]

    private func question(_ condition: Condition) -> String {
        switch condition {
        case .age(let min, let max): "Är personen \(Self.ages(min, max))?"
        case .area(let codes): "Bor personen i \(places(codes))?"
        case .incomeSupport(let ids): "Har personen \(labels(ids, .incomeSupport))?"
        case .need(let ids): "Behöver personen hjälp med \(labels(ids, .need))?"
        case .background(let ids): "Hör personen till gruppen \(labels(ids, .targetGroup))?"
        case .registered: "Är personen inskriven på Arbetsförmedlingen?"
        case .registeredFor(let months):
            "Har personen varit inskriven på Arbetsförmedlingen i minst \(Self.months(months))?"
        case .sickLeave: "Är personen sjukskriven?"
        case .working: "Har personen arbete?"
        case .studying: "Studerar personen?"
        case .gender(let gender): gender == .female ? "Är personen kvinna?" : "Är personen man?"
        case .diagnosis: "Har personen en diagnos?"
        case .swedish: "Har personen \(positive(condition))?"
        case .education: "Har personen \(positive(condition)) som högsta avslutade utbildning?"
        case .authorities(let least): "Behöver personen stöd från minst \(Self.number(least)) myndigheter?"
        case .referral(let names): "Finns det remiss från \(Self.list(names.sorted()))?"
        case .words, .unrecognised: "Stämmer detta: \(positive(condition))?"
        }
    }

    // MARK: Parts of sentences

    static func ages(_ min: Int?, _ max: Int?) -> String {
        switch (min, max) {
        case (let min?, let max?): min == max ? "\(min) år" : "\(min)–\(max) år"
        case (let min?, nil): "minst \(min) år"
        case (nil, let max?): "högst \(max) år"
        case (nil, nil): "i vilken ålder som helst"
        }
    }

    private static func bounds(_ what: String, _ min: String?, _ max: String?) -> String {
        let words =
            switch (min, max) {
            case (let min?, let max?): min == max ? min : "\(min) till \(max)"
            case (let min?, nil): "minst \(min)"
            case (nil, let max?): "högst \(max)"
            case (nil, nil): "vilken nivå som helst"
            }
        return what.isEmpty ? words : what + " nivå " + words
    }

    private static func months(_ count: Int) -> String { count == 1 ? "en månad" : "\(number(count)) månader" }

    /// Small numbers in words.
    static func number(_ count: Int) -> String {
        let words = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]
        return words.indices.contains(count) ? words[count] : "\(count)"
    }

    private func places(_ codes: Set<String>) -> String {
        Self.list(codes.sorted().map { Self.place($0, gazetteer) })
    }

    static func place(_ code: String, _ gazetteer: Gazetteer = .sweden) -> String {
        gazetteer.municipality(named: code)?.name ?? gazetteer.county(named: code)?.name ?? code
    }

    private func labels(_ ids: Set<String>, _ group: ConceptGroup) -> String {
        Self.list(ids.map { label($0, group) }.sorted())
    }

    private func label(_ id: String, _ group: ConceptGroup) -> String {
        vocabulary.concept(id, in: group)?.label ?? id
    }

    private static func list(_ words: [String]) -> String {
        let shown = words.count > mostListed + 1 ? words.prefix(mostListed) : words[...]
        if shown.count < words.count { return shown.joined(separator: ", ") + " med flera" }
        guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
        return shown.dropLast().joined(separator: ", ") + " eller " + last
    }
}
