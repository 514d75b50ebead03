/// Numbers of years that are a length of time.
extension AgeRule {
    /// Words before a number of years that make it a length of time.
    private static let durations: Set<String> = [
        "i", "på", "sedan", "sen", "under", "senaste", "sista", "efter", "om", "kring", "närmare", "drygt", "knappt",
        "nästan", "dryga", "bara", "första", "varit", "jobbat", "arbetat", "bott", "haft", "levt", "tagit", "inom",
        "för", "gått", "pluggat", "studerat", "väntat", "ca", "cirka", "typ", "ungefär", "runt", "minst", "mer", "sökt",
        "hela", "suttit", "missbrukat", "varat", "inskriven", "sjukskriven", "erfarenhet", "väntetid", "utbildning",
        "dömd", "fängelse", "kö", "nykter", "drogfri", "gift", "tillsammans", "avtjänat", "hyrt", "över",
    ]
    /// Words after a number of years that make it one.
    private static let durationsAfter: Set<String> = [
        "sedan", "sen", "tillbaka", "framåt", "kvar", "erfarenhet", "arbetslivserfarenhet", "utbildning", "i",
        "till", "på", "utan", "som", "innan", "av",
    ]
    /// Where somebody has been for some years.
    private static let fields: Set<String> = [
        "sverige", "landet", "yrket", "branschen", "vården", "industrin", "lagret", "fabriken", "skolan", "företaget",
        "jobbet", "bygg", "restaurang", "äldreomsorgen", "förskolan",
    ]
    /// What has an age and is nobody.
    private static let things: Set<String> = [
        "kö", "kön", "kötid", "kötiden", "väntetid", "väntetiden", "hund", "hunden", "katt", "katten", "bil", "bilen",
        "häst", "hästen", "huset", "lägenheten", "datorn",
        "skulder",
    ]

    /// Words for children, whose years are an age however few they are.
    private static let small: Set<String> = [
        "flicka", "pojke", "barnet", "flickan", "pojken", "son", "dotter", "sonen", "dottern", "elev", "är",
        "barnbarn", "grabb", "kille", "tjej",
    ]

    /// Verbs for what somebody has done for a length of time.
    private static let lasting: Set<String> = [
        "jobbat", "arbetat", "bott", "levt", "drivit", "studerat", "pluggat", "suttit", "missbrukat", "vårdat",
    ]

    /// "i 3 år", "2 år sedan", "jobbat 5 år", "jobbat som kock tjugo år", "socialhjälp 2 år": lengths of time.
    func isDuration(_ place: Int, _ age: Int) -> Bool {
        let before = text.text(place - 1)
        let isInPart = text.areTogether(place - 1, place)
        // "det är fyra år sen", "det är ett år kvar"
        if ["det", "de"].contains(text.text(place - 2)), ["är", "var"].contains(before),
            ["sen", "sedan", "kvar", "till"].contains(text.text(place + 2))
        {
            return true
        }
        if text.before(place, most: 4, sameSegment: true).contains(where: { Self.lasting.contains(text.text($0)) }) {
            return true
        }
        if isInPart, before == "på", isPerson(place - 2), age >= 13 { return false }
        // "i drygt 25 år", "hunden är 12 år"
        if isInPart, Self.rough.contains(before), text.text(place - 2) == "i" { return true }
        if text.before(place, most: 3, sameSegment: true).contains(where: { Self.things.contains(text.text($0)) }) {
            return true
        }
        if isInPart, before == "på", Self.small.contains(text.text(place - 2)) { return false }
        if isInPart, Self.durations.contains(before) { return !Self.rough.contains(before) || age < 13 }
        if isInPart, age < 13, Self.small.contains(before) || before == "barn" && place == 1 { return false }
        if isInPart, age < 13 || isSupport(before) {
            return !isPerson(place - 1) || age < 13 && text.text(place + 2) != "gammal"
        }
        let after = text.text(place + 2)
        // "Sju år hemma med fem barn", "3 år nykter"; but "Pojke, 7 år, Lerum".
        if age < 13, !isInPart, text.areTogether(place, place + 2), !["gammal", "och"].contains(after) { return true }
        guard text.areTogether(place, place + 2), Self.durationsAfter.contains(after) else { return false }
        if after == "i" || after == "på", Self.fields.contains(text.text(place + 3)) { return true }
        if after == "av" { return true }  // "20 år av missbruk"
        // "hon är 19 år i dag"; but "3 år i Sverige", "2 år på sjukersättning".
        if ["i", "på", "till", "utan", "som"].contains(after) { return age < 13 }
        return true
    }

    private func isSupport(_ word: String) -> Bool {
        ["stöd", "hjälp", "ersättning", "penning", "bidrag", "kassa", "skrivning", "bistånd", "soc"].contains {
            word.hasSuffix($0)
        }
    }
}
