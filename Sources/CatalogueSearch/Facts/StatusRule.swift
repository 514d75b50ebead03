import CatalogueModel

/// Whether the person is registered at Arbetsförmedlingen, and whether on sick leave.
///
/// "inskriven på AF", "AF-inskriven", "anmäld som arbetssökande", "skrev in mig på Arbetsförmedlingen", "har
/// handläggare på AF"; "avregistrerad från AF", "ej AF" and "saknar inskrivning hos AF" deny it. "sjukskriven 50 %",
/// "har läkarintyg till maj", "hel sjukskrivning"; "friskskriven" denies it. "inskriven i psykiatrin" and "risk för
/// sjukskrivning" are something else.
struct StatusRule {
    let text: FactText

    private static let registered: Set<String> = [
        "inskriven", "inskriva", "inskrivna", "anmäld", "anmald", "registrerad", "aktuell", "skriven", "inskr",
        "inskrivning",
        "nyinskriven", "anmälda", "anmält", "registrerade", "inskrivet", "inregistrerad", "insk", "reg", "akt", "anm",
        "inskriv", "registrera",
    ]
    private static let unregistered: Set<String> = [
        "utskriven", "avregistrerad", "avaktualiserad", "avanmäld", "oinskriven", "avskriven", "utslängd", "urskriven",
        "avaktualiserats", "avregistrerats", "avslutad", "utskrivna",
    ]
    private static let office: Set<String> = [
        "af", "arbetsförmedlingen", "arbetsformedlingen", "arbetsförmedling", "förmedlingen", "afs",
        "arbetsförmedlingens", "arbetsförm", "arbetsförmedl", "formedlingen",
    ]
    private static let seekers: Set<String> = [
        "arbetssökande", "arbetssokande", "jobbsökande", "arbetslös", "arbetslösa", "arbetslos",
    ]
    private static let sick: Set<String> = [
        "sjukskriven", "sjukskrivna", "sjukskrivet", "sjukanmäld", "sjukskr", "sjukis", "sjukskrivs", "sjukskriv",
        "sjskr",
        "langtidssjukskriven", "sjukskriva", "långtidssjukskr", "sjukskrevs", "sjukskrivit", "sjukskrivn", "sjukskrven",
        "sjukskrieven",
        "sjskriven",
        "sjukskrivne", "sjukis-", "deltidssjukskriven",
    ]
    /// Nouns for a sick leave, which may also be one that is over or feared.
    private static let leaves: Set<String> = [
        "sjukskrivning", "sjukskrivningen", "läkarintyg", "sjukintyg", "lakarintyg", "läkarintyget", "sjukintyget",
        "heltidssjukskrivning", "deltidssjukskrivning", "långtidssjukskrivning",
    ]
    private static let well: Set<String> = [
        "friskskriven", "friskförklarad", "friskskrevs", "friskanmäld", "frisksriven", "friskskrivits",
    ]

    /// The facts in the text, denials of other words not yet looked at.
    func found() -> [FoundFact] {
        text.words.indices.compactMap {
            registration(at: $0) ?? seeker(at: $0) ?? signingIn(at: $0) ?? signingOut(at: $0) ?? office(at: $0)
                ?? sickLeave(at: $0)
                ?? benefit(at: $0)
        }
    }

    // MARK: Registration

    private func fact(_ flag: Bool, _ words: Range<Int>, statesItself: Bool = false) -> FoundFact {
        FoundFact(fact: KnownFact(.registered, .flag(flag)), words: words, statesItself: statesItself)
    }

    private func registration(at place: Int) -> FoundFact? {
        let word = text.text(place)
        let isDenied = Self.unregistered.contains(word)
        guard isDenied || Self.registered.contains(word) else { return nil }
        if text.areTogether(place - 1, place), Self.office.contains(text.text(place - 1)) {
            return fact(!isDenied, place - 1..<place + 1, statesItself: isDenied)
        }
        guard let end = endOfOffice(from: place, most: 4) ?? endOfSeeker(from: place) else {
            return isAlone(place, word)
        }
        guard isDenied || word != "aktuell" || end > place else { return nil }
        if isNoLonger(end - 1) || text.text(end) == "nej"
            || text.text(place - 1) == "varit" && text.text(place - 2) == "aldrig"
        {
            return fact(false, place..<end, statesItself: true)
        }
        if let me = notMe(after: end - 1) {
            var found = fact(false, me, statesItself: true)
            found.isOfRelation = true
            return found
        }
        return fact(!isDenied, place..<end, statesItself: isDenied)
    }

    /// "min sambo är inskriven på AF men inte jag", "…, jag är det inte": who writes is not.
    private func notMe(after last: Int) -> Range<Int>? {
        for place in text.after(last, most: 5) {
            if text.text(place) == "inte", text.text(place + 1) == "jag" { return place..<place + 2 }
            if text.text(place) == "jag", text.text(place + 1) == "är", text.text(place + 3) == "inte" {
                return place..<place + 4
            }
        }
        return nil
    }

    /// "var inskriven på AF 2019, men inte nu".
    private func isNoLonger(_ last: Int) -> Bool {
        let after = text.after(last, most: 8).map { text.text($0) }
        return zip(after, after.dropFirst()).contains { ["inte", "ej"].contains($0) && ["nu", "längre"].contains($1) }
    }

    /// One past the office's name, when it follows within some words.
    private func endOfOffice(from place: Int, most: Int) -> Int? {
        for next in text.after(place, most: most, sameSegment: true) {
            if Self.office.contains(text.text(next)) { return next + 1 }
            if ["i", "men", "som", "inom"].contains(text.text(next)) { return nil }
        }
        return nil
    }

    /// "registrerad arbetslös", "anmäld som arbetssökande".
    private func endOfSeeker(from place: Int) -> Int? {
        text.after(place, most: 2, sameSegment: true).first { Self.seekers.contains(text.text($0)) }.map { $0 + 1 }
    }

    /// "inskriven" alone, as a part of a list or after the office: "AF: inskriven", "på AF är jag inskriven".
    private func isAlone(_ place: Int, _ word: String) -> FoundFact? {
        guard ["inskriven", "inskrivna", "inskr"].contains(word) else { return nil }
        if let end = endOfProgramme(from: place) { return fact(true, place..<end) }
        let hasOffice = text.before(place, most: 5).contains { Self.office.contains(text.text($0)) }
        let isPart = !text.areTogether(place, place + 1) && (place == 0 || text.words.count > 2)
        let followsPlace = ["i", "på", "hos", "vid"].contains(text.text(place + 1))
        let isDenied = ["inte", "ej", "aldrig"].contains(text.text(place - 1)) && !followsPlace
        guard
            hasOffice && !followsPlace || isDenied || isPart && !hasOtherOffice(place)
                || isForSomeTime(place) && !hasOtherOffice(place)
        else { return nil }
        return fact(true, place..<place + 1)
    }

    /// "inskriven i jobb- och utvecklingsgarantin": a programme of that office.
    private func endOfProgramme(from place: Int) -> Int? {
        guard text.text(place + 1) == "i" else { return nil }
        return text.after(place, most: 5, sameSegment: true).first { next in
            ["garantin", "garanti", "garantiprogrammet", "etableringsprogrammet"].contains {
                text.text(next).hasSuffix($0)
            } || ["jug", "jog", "ugn", "uga"].contains(text.text(next))
        }.map { $0 + 1 }
    }

    /// "inskriven sedan 14 månader", without a word of where: in that office.
    private func isForSomeTime(_ place: Int) -> Bool {
        ["sedan", "sen"].contains(text.text(place + 1))
            && !text.after(place, most: 7, sameSegment: true).contains {
                ["på", "hos", "vid", "inom", "i"].contains(text.text($0))
            }
    }

    private func hasOtherOffice(_ place: Int) -> Bool {
        text.before(place, most: 4).contains {
            ["psykiatrin", "habiliteringen", "öppenvården", "vården", "kommunen", "skolan", "behandlingshem"].contains(
                text.text($0))
        }
    }

    /// "skrev in mig på Arbetsförmedlingen", "har skrivit in sig på AF".
    private func signingIn(at place: Int) -> FoundFact? {
        guard ["skrev", "skrivit", "anmälde", "anmält", "registrerat", "registrerade"].contains(text.text(place)),
            ["in", "mig", "sig"].contains(text.text(place + 1)), let end = endOfOffice(from: place, most: 5)
        else { return nil }
        return fact(true, place..<end)
    }

    /// "AF skrev ut mig", "skrevs ut från AF", "har skrivit ut mig från Arbetsförmedlingen".
    private func signingOut(at place: Int) -> FoundFact? {
        guard ["skrev", "skrevs", "skrivit", "skrivits", "skriven"].contains(text.text(place)),
            text.text(place + 1) == "ut"
        else { return nil }
        let before = text.before(place, most: 3, sameSegment: true).first { Self.office.contains(text.text($0)) }
        let end = endOfOffice(from: place, most: 5)
        guard before != nil || end != nil else { return nil }
        return fact(false, (before ?? place)..<(end ?? place + 2), statesItself: true)
    }

    /// "står som arbetssökande på AF".
    private func seeker(at place: Int) -> FoundFact? {
        guard ["arbetssökande", "jobbsökande", "arbetssokande"].contains(text.text(place)),
            let end = endOfOffice(from: place, most: 3)
                ?? (Self.office.contains(text.text(place + 1)) ? place + 2 : nil)
        else { return nil }
        return fact(true, place..<end)
    }

    /// "arbetssökande (AF)"
    private func endOfNextOffice(_ place: Int) -> Int? { Self.office.contains(text.text(place + 1)) ? place + 2 : nil }

    /// "ej AF", "har handläggare på AF och går i garantin", "AF: ja".
    private func office(at place: Int) -> FoundFact? {
        guard Self.office.contains(text.text(place)) else { return nil }
        let before = text.text(place - 1)
        // "AF: ja"
        if !text.areTogether(place, place + 1), text.text(place + 1) == "ja" {
            return fact(true, place..<place + 2)
        }
        if before == "varken" { return fact(false, place - 1..<place + 1, statesItself: true) }
        // "inskriven på folkhögskolan, inte på AF"
        if before == "på", ["inte", "ej"].contains(text.text(place - 2)), !text.areTogether(place - 3, place - 2) {
            return fact(false, place - 2..<place + 1, statesItself: true)
        }
        // "AF: nej"
        if !text.areTogether(place, place + 1), text.text(place + 1) == "nej" {
            return fact(false, place..<place + 2, statesItself: true)
        }
        if ["ej", "inte", "icke"].contains(before), text.areTogether(place - 1, place),
            !text.areTogether(place, place + 1),
            place < 2 || !text.areTogether(place - 2, place)
        {
            return fact(false, place - 1..<place + 1, statesItself: true)
        }
        // "står utanför Arbetsförmedlingen", "är inte med i arbetsförmedlingen"
        if before == "utanför", text.areTogether(place - 1, place) {
            return fact(false, place - 1..<place + 1, statesItself: true)
        }
        if ["i", "på"].contains(before), text.text(place - 2) == "med", ["inte", "ej"].contains(text.text(place - 3)) {
            return fact(false, place - 3..<place + 1, statesItself: true)
        }
        // "går på AF", "AF sedan 2023"
        if before == "på", ["går", "gått"].contains(text.text(place - 2)) {
            return fact(true, place - 2..<place + 1)
        }
        if !text.areTogether(place - 1, place), ["sedan", "sen"].contains(text.text(place + 1)) {
            return fact(true, place..<min(place + 3, text.words.count))
        }
        let near = text.before(place, most: 4, sameSegment: true)
        if let clerk = near.first(where: { ["handläggare", "arbetsförmedlare"].contains(text.text($0)) }),
            let has = near.first(where: { ["har", "min"].contains(text.text($0)) }), text.text(has) == "har",
            has < clerk,
            ["på", "hos", "från"].contains(before)
        {
            return fact(true, clerk..<place + 1)
        }
        return nil
    }

    /// "SE 75 %", "hel SE": sjukersättning, as handlers write it.
    private func benefit(at place: Int) -> FoundFact? {
        guard text.text(place) == "se", text.words[place].isCapitalised || text.words.count < 8 else { return nil }
        let isShare =
            SwedishNumbers.value(of: text.text(place + 1)) != nil && text.words[place + 1].sign == UInt8(ascii: "%")
            || ["hel", "halv", "trekvarts", "kvarts"].contains(text.text(place - 1))
            || ["25", "50", "75", "100"].contains(text.text(place + 1))
        guard isShare else { return nil }
        return FoundFact(fact: KnownFact(.incomeSupport, .text("income-sjukersattning")), words: place..<place + 1)
    }

    // MARK: Sick leave

    private func sickLeave(at place: Int) -> FoundFact? {
        let word = text.text(place)
        if Self.well.contains(word) {
            guard !["snart", "bli", "blir", "innan"].contains(text.text(place - 1)) else { return nil }
            return FoundFact(fact: KnownFact(.sickLeave, .flag(false)), words: place..<place + 1, statesItself: true)
        }
        if Self.leaves.contains(word) { return leave(at: place) }
        guard Self.sick.contains(word) || word.hasSuffix("sjukskriven") || word.hasSuffix("sjukskrivna") else {
            return nil
        }
        let before = text.before(place, most: 2, sameSegment: true).map { text.text($0) }
        guard !before.contains(where: { ["bli", "blir", "stöd", "vara", "risk"].contains($0) }),
            // "insats för långtidssjukskrivna" is for such a person, "risk för sjukskriven" is none.
            !before.contains("för") || word.hasSuffix("sjukskrivna")
        else { return nil }
        var found = FoundFact(fact: KnownFact(.sickLeave, .flag(true)), words: place..<place + 1)
        // "läkaren har sjukskrivit mig"
        found.isOfRelation = text.text(place + 1) == "mig"
        return found
    }

    /// "under sjukskrivning", "hel sjukskrivning", "sjukskrivning upphör 15 december"; but "efter sjukskrivning" and
    /// "risk för sjukskrivning" are not now.
    private func leave(at place: Int) -> FoundFact? {
        let before = text.before(place, most: 3, sameSegment: true).map { text.text($0) }
        let after = text.after(place, most: 2, sameSegment: true).map { text.text($0) }
        let isNow = before.contains {
            [
                "under", "på", "har", "pågående", "lång", "är", "4", "hel", "partiell", "halv", "nuvarande", "fortsatt",
                "förlängd",
            ].contains($0)
        }
        let goesOn = after.contains {
            [
                "upphör", "pågår", "löper", "föreligger", "till", "t", "fortsätter", "sedan", "tom", "50", "100", "75",
                "25", "går",
            ].contains($0)
        }
        let isOther = before.contains {
            [
                "efter", "före", "risk", "för", "om", "mot", "tidigare", "ny", "inget", "få", "utan", "behöver", "nytt",
                "undvika", "vid",
            ].contains($0)
        }
        guard isNow || goesOn || !text.areTogether(place - 1, place) && text.words.count > 1 && goesOn, !isOther else {
            return nil
        }
        return FoundFact(fact: KnownFact(.sickLeave, .flag(true)), words: place..<place + 1)
    }
}
