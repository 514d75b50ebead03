/// Words of e-mail addresses that go to a function and not to a person.
enum FunctionAddress {
    private static let words: Set<String> = [
        "info", "kontakt", "kontakta", "kontaktcenter", "kontaktcentrum", "kundtjanst", "kundcenter", "kommun",
        "kommunen",
        "region", "regionen", "stad", "myndighet", "registrator", "reception", "receptionen", "forbund", "forbundet",
        "samordning", "samordningsforbund", "samordningsforbundet", "finsam", "rehab", "rehabilitering", "team",
        "teamet", "ung", "unga", "ungdom", "ungdomar", "vuxen", "vuxna", "barn", "familj", "familjen", "aldre",
        "arbete", "arbetsmarknad", "arbetsmarknadsenheten", "arbetscentrum", "jobb", "jobbcenter", "jobbcoach", "coach",
        "studie", "studier", "vagledning", "vagledare", "social", "sociala", "socialtjanst", "socialtjansten",
        "socialkontor", "socialkontoret", "forvaltning", "forvaltningen", "kontor", "kontoret", "enhet", "enheten",
        "mottagning", "mottagningen", "avdelning", "skola", "skolan", "komvux", "sfi", "vuxenutbildning", "vux",
        "utbildning", "utbildningen", "projekt", "projektet", "insats", "insatser", "stod", "stodet", "boendestod",
        "boende", "budget", "skuld", "radgivning", "radgivare", "radgivarna", "hjalp", "halsa", "psykiatri", "vard",
        "vardcentral",
        "anmalan", "ansokan", "bokning", "medborgarservice", "medborgarkontor", "service", "support", "servicecenter",
        "fragor", "admin", "kansli", "kansliet", "styrelse", "post", "mail", "mejl", "epost", "ekonomi", "press",
        "no", "reply", "norra", "sodra", "ostra", "vastra", "city", "centrum", "center", "lan", "lans", "sverige",
        "oppen", "oppenvard", "beroende", "missbruk", "kvinnojour", "kvinnojouren", "jour", "jouren", "tjejjouren",
        "brukare", "anhorig", "anhoriga", "anhorigstod", "personligt", "ombud", "ips", "mia", "daglig", "verksamhet",
        "verksamheten", "volontar", "fritid", "kultur", "bibliotek", "integration", "etablering", "aktivitetsansvar",
        "kaa", "af", "fk", "lss", "hr", "it", "samverkan", "natverk", "grupp", "gruppen", "huset", "hus", "garden",
        "resurs", "resursteam", "resursteamet", "traffpunkt", "traffpunkten", "mote", "motesplats", "hemma", "nya",
    ]
    /// Ends by which a compound is one: "ungdomsmottagningen", "arbetsmarknadsforvaltningen".
    private static let endings = [
        "mottagning", "mottagningen", "enhet", "enheten", "forvaltning", "forvaltningen", "kontor", "kontoret",
        "teamet", "team", "center", "centrum", "centralen", "central", "verksamhet", "verksamheten", "tjanst",
        "tjansten", "stod", "stodet", "utbildning", "utbildningen", "forbund", "forbundet", "projekt", "projektet",
        "kommun", "skolan", "jouren", "radgivning", "radgivare", "huset", "namnden", "gruppen", "avdelningen",
        "service",
    ]

    /// Whether a word, in plain small letters, is of a function.
    ///
    /// - Complexity: O(n) in its letters.
    static func isFunction(_ word: String) -> Bool {
        words.contains(word) || endings.contains { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }
    }
}
