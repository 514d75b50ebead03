import CatalogueModel
import JSONTree

/// Fills in how one gets into an intervention: alone, by referral or by decision, and step by step.
struct AccessReading {
    let text: TemplateText

    /// What sentences say of a question, with the sentence that decides it.
    private struct Evidence {
        var yes: Range<Int>?
        var no: Range<Int>?
        /// A sentence that hints at yes, such as "hör av dig".
        var hint: Range<Int>?
    }

    /// Reads the sections under "Väg in".
    func read(_ sections: [TemplateSection], into entry: inout EntryBuilder) {
        let sentences = sections.flatMap { text.sentences(in: $0.lines) }
        var (alone, referral, decision) = (Evidence(), Evidence(), Evidence())
        for sentence in sentences {
            let words = text.words(in: sentence).filter { $0.kind != .sign }
            note(Self.alone, words, sentence, in: &alone)
            note(Self.referral, words, sentence, in: &referral)
            note(Self.decision, words, sentence, in: &decision)
            if alone.hint == nil, Self.contact.first(in: words) != nil { alone.hint = sentence }
            readAuthorities(words, sentence, into: &entry)
        }
        fill(alone, referral, into: &entry)
        if let range = decision.yes ?? decision.no, !entry.has("access.needsAssessment") {
            entry.fill("access.needsAssessment", decision.yes != nil, at: range)
        }
        readSteps(sections, into: &entry)
    }

    // MARK: Alone, by referral, by decision

    private static let alone: [WordPhrase] = [
        "soka sjalv", "sjalv soka", "soker sjalv", "sjalv soker", "soka pa egen hand", "ansoka sjalv", "sjalv ansoka",
        "ansoker sjalv", "sjalv ansoker", "egen ansokan", "egenansokan", "egen anmalan", "sjalvanmalan", "egenanmalan",
        "anmala dig sjalv", "anmala sig sjalv", "sjalv anmala", "anmaler dig sjalv", "anmaler sig sjalv", "egen remiss",
        "egenremiss", "egen vardbegaran", "sjalv kontakta", "kontakta oss sjalv", "sjalv ta kontakt",
        "ta kontakt sjalv",
        "sjalv hora av", "sjalv komma", "komma sjalv", "drop in", "dropin", "oppet for alla", "vem som helst",
        "komma som du ar", "soka direkt", "ansoka direkt", "soka sjalva", "sjalva soka", "ansoka sjalva", "boka sjalv",
        "sjalv boka", "komma in utan att anmala",
    ]
    private static let referral: [WordPhrase] = [
        "remiss*", "remitter*", "anvis*", "hanvisas", "hanvisar", "hanvisning", "aktualiseras av", "aktualiseras via",
    ]
    private static let decision: [WordPhrase] = [
        "bistandsbeslut*", "bistandsbedom*", "behovsprov*", "beslut enligt sol", "beslut enligt lss", "lss beslut",
        "sol beslut", "beslut enligt socialtjanstlagen", "beslut fran bistand*", "beslut av bistand*",
        "beslut fran socialtjanst*", "beslut av socialtjanst*", "beslut om insats", "bistandshandlagg*",
        "individuell behovsbedomning",
    ]
    private static let contact: [WordPhrase] = [
        "intresseanmalan", "hor av dig", "hora av sig", "kontakta oss", "ring oss", "mejla oss", "maila oss",
        "ta kontakt",
        "anmal dig", "anmalan", "ansokan", "anmala sig", "anmala dig", "boka tid", "kom forbi", "ansok", "ring",
        "mejla",
    ]

    private func note(_ phrases: [WordPhrase], _ words: [TextWord], _ sentence: Range<Int>, in evidence: inout Evidence)
    {
        for hit in phrases.all(in: words) {
            let isOwn = hit.lowerBound > 0 && ["egen", "egna"].contains(words[hit.lowerBound - 1].folded)
            if isOwn { continue }
            let isDenied =
                Negation.stands(before: hit.lowerBound, in: words, within: 5)
                || Negation.stands(after: hit.upperBound, in: words, within: 3)
            if isDenied {
                evidence.no = evidence.no ?? sentence
            } else if Self.isHedged(hit, words) {
                evidence.hint = evidence.hint ?? sentence
            } else {
                evidence.yes = evidence.yes ?? sentence
            }
        }
    }

    /// Whether what is said holds for some only: "ibland krävs remiss".
    private static func isHedged(_ hit: Range<Int>, _ words: [TextWord]) -> Bool {
        let near = words[max(0, hit.lowerBound - 4)..<min(words.count, hit.upperBound + 3)].map(\.folded)
        return near.contains { ["ibland", "vissa", "undantagsvis", "eventuellt"].contains($0) }
    }

    private static let both = "Texten talar både om att söka själv och om att någon annan måste göra det."

    private func fill(_ alone: Evidence, _ referral: Evidence, into entry: inout EntryBuilder) {
        let field = "access.selfReferral"
        guard !entry.has(field) else { return }
        if let range = alone.yes ?? (alone.no == nil ? referral.no : nil) {
            let isMixed = alone.no != nil || referral.yes != nil && alone.yes == nil
            entry.fill(field, true, at: range, isMixed ? Self.both : nil)
        } else if let range = referral.yes ?? alone.no {
            let isHinted = alone.no == nil && alone.hint.map { $0 != range } == true
            entry.fill(field, false, at: range, isHinted ? Self.both : nil)
        } else if let range = referral.hint {
            entry.fill(field, true, at: range, "Texten säger att någon annan ibland måste göra det.")
        } else if let range = alone.hint {
            entry.fill(field, true, at: range, "Det står inte rakt ut att man får söka själv.")
        }
    }

    /// Reads an answer to a question such as "Krävs remiss?": yes or no, or words.
    func readAnswer(_ section: TemplateSection, to question: TemplateHeading, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        let words = text.words(in: span).filter { $0.kind != .sign }
        guard let answer = Self.answer(words) else { return read([section], into: &entry) }
        switch question {
        case .selfReferral: entry.fill("access.selfReferral", answer, at: span)
        case .needsReferral:
            if !entry.has("access.selfReferral") { entry.fill("access.selfReferral", !answer, at: span) }
            if answer { readReferrers(words, span, into: &entry) }
        default: entry.fill("access.needsAssessment", answer, at: span)
        }
        let isMore = words.count > 3
        if isMore { readSteps([section], into: &entry) }
    }

    /// Whether words begin with yes or no.
    static func answer(_ words: [TextWord]) -> Bool? {
        guard let first = words.first?.folded else { return nil }
        if ["ja", "kravs", "behovs", "japp", "jo", "alltid", "finns"].contains(first) {
            return !Negation.stands(after: 1, in: words, within: 2)
        }
        return ["nej", "inte", "ej", "ingen", "inga", "inget", "aldrig", "nix"].contains(first) ? false : nil
    }

    // MARK: Authorities

    private func readAuthorities(_ words: [TextWord], _ sentence: Range<Int>, into entry: inout EntryBuilder) {
        let authorities = Authorities.all(in: words)
        guard !authorities.isEmpty else { return }
        if let decider = authorities.first(where: { Authorities.decides($0.words, words) }),
            !entry.has("access.decidedBy")
        {
            entry.fill("access.decidedBy", decider.name, at: sentence, "Läst ur löpande text.")
        }
        let hits = Self.referral.all(in: words)
        let isDenied = hits.contains { hit in
            Negation.stands(before: hit.lowerBound, in: words, within: 5)
                || Negation.stands(after: hit.upperBound, in: words, within: 3)
        }
        guard !isDenied else { return }
        if !hits.isEmpty {
            entry.append("access.referrers", authorities.map(\.name).uniqued(), at: sentence)
        } else {
            let through = authorities.filter { Authorities.isWay($0.words, words) }
            entry.append(
                "access.referrers", through.map(\.name).uniqued(), at: sentence,
                "Det står inte rakt ut att de kan remittera eller anvisa.")
        }
    }

    private func readReferrers(_ words: [TextWord], _ span: Range<Int>, into entry: inout EntryBuilder) {
        entry.append("access.referrers", Authorities.all(in: words).map(\.name).uniqued(), at: span)
    }

    // MARK: Steps

    /// The items of a list, or the sentences; nothing when only a word or two stand there.
    private func readSteps(_ sections: [TemplateSection], into entry: inout EntryBuilder) {
        for section in sections {
            guard let span = section.span else { continue }
            let steps = steps(of: section.lines)
            let isWord = steps.count == 1 && text.words(in: span).count { $0.kind != .sign } <= 3
            guard !isWord else { continue }
            entry.append("access.steps", steps.filter { !$0.hasSuffix(":") }, at: span)
        }
    }

    /// Items with markers whole, other lines sentence by sentence.
    private func steps(of lines: [Range<Int>]) -> [String] {
        var (steps, rest): ([String], [Range<Int>]) = ([], [])
        func endSentences() {
            steps += text.sentences(in: rest).map { text.value($0) }
            rest = []
        }
        var isInItem = false
        for line in lines {
            let marker = text.marker(of: line)
            if marker.isItem {
                endSentences()
                steps.append(text.value(marker.rest))
                isInItem = true
            } else if isInItem, !line.isEmpty, let last = steps.popLast() {
                steps.append(last + " " + text.value(line))
            } else {
                isInItem = false
                rest.append(line)
            }
        }
        endSentences()
        return steps.filter { !$0.isEmpty }
    }
}
