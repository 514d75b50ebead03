/// Whose age a text states: that of those the entry is for, or somebody else's, or of some of them only.
///
/// Where the words leave it open nothing is said, so that what is found is right.
struct AgeScope {
    let text: AuditedText

    /// Words in the sentence by which an age is of most, of some, of before, or of the plans.
    private static let doubtful: Set<String> = [
        "flesta", "oftast", "ofta", "vanligen", "vanligast", "vanligt", "största", "andel", "andelen", "procent",
        "medelålder", "genomsnitt", "genomsnittet", "snitt", "statistik", "tidigare", "ursprungligen", "höjdes",
        "sänktes", "utökades", "ändrades", "startade", "planerade", "projektförslag", "undantag", "undantagsvis",
        "regel", "någon", "exempelvis", "exempel", "framför", "främst", "huvudsakligen", "särskilt", "bland",
        "cirka", "omkring", "bara", "endast", "om", "skiljer", "varierar", "även", "fyller", "fyllde", "hälften",
        "många", "antal", "antalet", "enkät", "studie", "studien", "undersökning", "gränsen", "lagen", "rätt", "tex",
        "erfarenhet", "fängelse", "tillbaka", "sedan",
    ]
    /// Of these, those that only mean so before the age: "18–24 år, även deltid".
    private static let near: Set<String> = ["om", "någon", "även", "sedan", "rätt", "många"]
    /// Those whose own age is not asked for: "föräldrar till barn 0–6 år".
    private static let others: Set<String> = [
        "föräldrar", "förälder", "anhörig", "anhöriga", "barn", "barnet", "barnen", "barns", "syskon", "söner",
        "döttrar", "dotter", "son", "barnbarn", "familjer", "familj", "elever", "vårdnadshavare", "personal",
        "handledare", "mentorer", "mentor", "volontärer", "ledare", "lån",
    ]

    /// Words on either side that are looked at.
    private static let reach = 40

    /// Whether an age is of all those the entry is for.
    func isOfAll(_ mention: AgeMention) -> Bool {
        let sentence = text.nearby(mention.places, most: Self.reach)
        let before = sentence.lowerBound..<mention.places.lowerBound
        for place in sentence where Self.doubtful.contains(text.text(place)) && !mention.places.contains(place) {
            if !Self.near.contains(text.text(place)) || before.suffix(6).contains(place) { return false }
        }
        return !isOfOthers(before) && !isOneOfSeveral(mention, sentence)
    }

    /// Whether somebody else is named before the age; "barn och unga" together are those it is for.
    private func isOfOthers(_ before: Range<Int>) -> Bool {
        before.contains { place in
            guard Self.others.contains(text.text(place)) else { return false }
            let isOfYoung =
                text.text(place) == "barn" && ["och", "eller"].contains(text.text(place + 1))
                && ["unga", "ungdomar"].contains(text.text(place + 2))
            let belongs = ["till", "med", "för", "vars"].contains(text.text(place - 1))
            return !isOfYoung || belongs && text.text(place - 1) != "för"
        }
    }

    /// "barnfamiljer, unga under 29 år och den som har sjukersättning", "till barnfamiljer och till unga under 29 år":
    /// one group of several.
    private func isOneOfSeveral(_ mention: AgeMention, _ sentence: Range<Int>) -> Bool {
        let (first, next) = (mention.places.lowerBound, mention.places.upperBound)
        let isAdded = sentence.clamped(to: first - 4..<first).contains { place in
            ["och", "samt", "eller"].contains(text.text(place)) && ["till", "för"].contains(text.text(place + 1))
        }
        if isAdded { return true }
        guard sentence.contains(next), ["och", "samt", "eller"].contains(text.text(next)) else { return false }
        return ["den", "dem", "de", "personer", "vuxna", "familjer", "du", "barnfamiljer", "föräldrar", "pensionärer"]
            .contains(text.text(next + 1)) && text.text(next + 2) != "bor"
    }
}
