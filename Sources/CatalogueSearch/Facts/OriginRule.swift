import CatalogueModel

/// Whether the person was born in another country: `tg-utrikesfodda`.
///
/// "från Syrien", "född i Chile", "kom till Sverige 2015", "kom hit i somras", "somalisk kvinna". A landing of this
/// year or the last makes the person newly arrived, `tg-nyanlanda`. No origin: "föräldrarna är från Iran", "resa
/// till Turkiet", "flytt från Skåne".
struct OriginRule {
    let text: FactText
    let today: CalendarDate

    private static let countries: Set<String> = [
        "syrien", "irak", "iran", "afghanistan", "somalia", "eritrea", "etiopien", "sudan", "ukraina", "ryssland",
        "turkiet",
        "libanon", "palestina", "gaza", "jordanien", "egypten", "marocko", "tunisien", "algeriet", "libyen", "jemen",
        "saudiarabien", "pakistan", "indien", "bangladesh", "nepal", "kina", "thailand", "vietnam", "filippinerna",
        "indonesien", "japan", "korea", "mongoliet", "uzbekistan", "kazakstan", "azerbajdzjan", "armenien", "georgien",
        "kosovo", "bosnien", "serbien", "kroatien", "makedonien", "nordmakedonien", "albanien", "montenegro",
        "grekland",
        "bulgarien", "rumänien", "polen", "tyskland", "england", "storbritannien", "frankrike", "italien", "spanien",
        "portugal", "finland", "norge", "danmark", "island", "estland", "lettland", "litauen", "ungern", "tjeckien",
        "usa", "kanada", "mexiko", "chile", "peru", "colombia", "bolivia", "brasilien", "argentina", "venezuela",
        "ecuador",
        "kuba", "uruguay", "nigeria", "ghana", "kenya", "uganda", "kongo", "kamerun", "gambia", "senegal", "rwanda",
        "burundi",
        "tanzania", "moldavien", "belarus", "vitryssland", "kurdistan", "jugoslavien", "mellanöstern", "afrika",
        "asien",
        "sydamerika", "latinamerika", "elfenbenskusten", "angola", "zimbabwe", "burma", "myanmar", "kambodja", "laos",
        "sri",
        "australien", "djibouti", "kuwait", "tadzjikistan", "kirgizistan", "sydafrika", "guatemala", "honduras", "togo",
        "holland", "nederländerna", "belgien", "österrike", "schweiz", "irland", "skottland", "slovakien", "slovenien",
    ]
    /// Peoples, as adjectives.
    private static let peoples: Set<String> = [
        "somalisk", "syrisk", "afghansk", "irakisk", "iransk", "eritreansk", "etiopisk", "arabisk", "kurdisk",
        "ukrainsk",
        "thailändsk", "turkisk", "rysk", "polsk", "bosnisk", "albansk", "sudanesisk", "pakistansk", "indisk",
        "marockansk",
        "tysk", "norsk", "dansk", "amerikansk", "brittisk", "fransk", "italiensk", "spansk", "grekisk", "brasiliansk",
        "nigeriansk", "litauisk", "lettisk", "estnisk", "rumänsk", "bulgarisk", "serbisk", "kroatisk", "palestinsk",
        "libanesisk", "vietnamesisk", "chilensk", "kinesisk", "filippinsk", "somalier", "syrier",
        "afghan",
    ]
    private static let others: Set<String> = [
        "föräldrarna", "föräldrar", "mamma", "pappa", "familjen", "mannen", "frun", "flytta", "resa", "åka", "tolk",
        "mat",
        "kollegor", "kompis", "vän", "grannar", "brev",
    ]
    private static let seasons: Set<String> = [
        "våras", "somras", "höstas", "vintras", "nyligen", "nyss", "år", "månader", "månad", "veckor", "precis",
        "januari", "februari",
        "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    ]

    /// The facts in the text.
    func found() -> [FoundFact] {
        text.words.indices.compactMap { country(at: $0) ?? arrival(at: $0) ?? people(at: $0) }
    }

    private func fact(_ words: Range<Int>, _ concept: String = "tg-utrikesfodda") -> FoundFact {
        FoundFact(fact: KnownFact(.background, .text(concept)), words: words, statesItself: true)
    }

    private func country(at place: Int) -> FoundFact? {
        guard Self.countries.contains(text.text(place)), text.areTogether(place - 1, place) else { return nil }
        let preposition = text.text(place - 1)
        let before = text.before(place - 1, most: 5, sameSegment: true)
        if before.contains(where: { ["föräldrar", "föräldrarna"].contains(text.text($0)) }),
            ["från", "ifrån", "i", "fran"].contains(preposition)
        {
            return fact(place - 1..<place + 1, "tg-utlandsk-bakgrund")
        }
        guard !before.contains(where: { Self.others.contains(text.text($0)) }) else { return nil }
        if preposition == "i" {
            guard
                let birth = before.first(where: {
                    ["född", "fodd", "uppvuxen", "födda", "uppvuxna"].contains(text.text($0))
                })
            else { return nil }
            return fact(birth..<place + 1)
        }
        guard ["från", "ifrån", "fran"].contains(preposition) else { return nil }
        let hasFled = before.contains { ["flytt", "flydde", "flykt", "kriget"].contains(text.text($0)) }
        return fact(
            place - 1..<place + 1,
            hasFled && text.text(place) == "ukraina" ? "tg-massflyktsdirektivet" : "tg-utrikesfodda")
    }

    /// "kom till Sverige 2015", "bott i Sverige i tre år", "kom hit i somras".
    private func arrival(at place: Int) -> FoundFact? {
        let word = text.text(place)
        guard
            ["kom", "kommit", "komma", "flyttade", "flyttat", "flydde", "flytt", "invandrade", "anlände"].contains(word)
        else {
            return word == "bott" || word == "bor" ? stay(at: place) : nil
        }
        guard text.areTogether(place, place + 1) else { return nil }
        let isHere = ["hit"].contains(text.text(place + 1)) && word != "flyttade" && word != "komma"
        let isToSweden = text.text(place + 1) == "till" && text.text(place + 2) == "sverige"
        guard isHere || isToSweden else { return nil }
        if isHere,
            !text.after(place + 1, most: 4, sameSegment: true).contains(where: {
                Self.seasons.contains(text.text($0)) || isYear($0) || text.text($0) == "som"
            })
        {
            return nil
        }
        let end = isHere ? place + 2 : place + 3
        return fact(place..<end)
    }

    private func stay(at place: Int) -> FoundFact? {
        guard text.text(place + 1) == "i", text.text(place + 2) == "sverige", text.areTogether(place, place + 2) else {
            return nil
        }
        let after = text.after(place + 2, most: 3, sameSegment: true)
        guard after.contains(where: { ["sedan", "sen", "i", "bara", "år", "månader"].contains(text.text($0)) }),
            !text.before(place, most: 4).contains(where: { ["alltid", "hela"].contains(text.text($0)) }),
            !after.contains(where: { ["hela", "liv"].contains(text.text($0)) })
        else { return nil }
        return fact(place..<place + 3)
    }

    private func isYear(_ place: Int) -> Bool {
        Int(text.text(place)).map { (1950...today.year).contains($0) } ?? false
    }

    private func people(at place: Int) -> FoundFact? {
        guard Self.peoples.contains(text.text(place)) else { return nil }
        let next = text.text(place + 1)
        let isOfPerson = GenderRule.nouns.contains(next) || ["medborgare", "flykting", "bakgrund"].contains(next)
        // "Ångebo sen fem år, tysk, 34"
        if place > 0, !text.areTogether(place - 1, place), !text.areTogether(place, place + 1) {
            return fact(place..<place + 1)
        }
        return isOfPerson && text.areTogether(place, place + 1) ? fact(place..<place + 1) : nil
    }
}
