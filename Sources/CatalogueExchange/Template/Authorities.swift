/// Names of those who refer and decide, found among words without signs.
enum Authorities {
    /// A name and the words that say it.
    struct Found {
        let name: String
        let words: Range<Int>
    }

    private static let names: [(phrase: WordPhrase, name: String)] = [
        ("arbetsformedl*", "Arbetsförmedlingen"), ("forsakringskass*", "Försäkringskassan"),
        ("socialtjanst*", "Socialtjänsten"), ("socialkontor*", "Socialtjänsten"), ("soc", "Socialtjänsten"),
        ("socialsekreterar*", "Socialsekreterare"), ("vardcentral*", "Vårdcentralen"),
        ("vuxenpsykiatri*", "Vuxenpsykiatrin"), ("barn och ungdomspsykiatri*", "Barn- och ungdomspsykiatrin"),
        ("bup", "Barn- och ungdomspsykiatrin"), ("psykiatri*", "Psykiatrin"), ("oppenpsykiatri*", "Öppenpsykiatrin"),
        ("primarvard*", "Primärvården"), ("halso och sjukvard*", "Hälso- och sjukvården"),
        ("sjukvard*", "Hälso- och sjukvården"), ("varden", "Hälso- och sjukvården"), ("lakar*", "Läkare"),
        ("rehabkoordinator*", "Rehabkoordinator"), ("skolan", "Skolan"), ("skolor", "Skolan"),
        ("elevhals*", "Elevhälsan"),
        ("kriminalvard*", "Kriminalvården"), ("frivard*", "Frivården"),
        ("aktivitetsansvar*", "Kommunala aktivitetsansvaret"),
        ("kommunala aktivitetsansvar*", "Kommunala aktivitetsansvaret"),
        ("kommunens aktivitetsansvar*", "Kommunala aktivitetsansvaret"), ("kaa", "Kommunala aktivitetsansvaret"),
        ("bistandshandlagg*", "Biståndshandläggare"), ("handlaggar*", "Handläggare"),
        ("arbetsgivar*", "Arbetsgivaren"), ("migrationsverket", "Migrationsverket"),
        ("socialnamnd*", "Socialnämnden"), ("boendestod*", "Boendestödet"), ("beroendevard*", "Beroendevården"),
        ("vuxenutbildning*", "Vuxenutbildningen"), ("kommunen", "Kommunen"), ("regionen", "Regionen"),
    ]

    /// Every name in the order of the words.
    static func all(in words: [TextWord]) -> [Found] {
        var (found, start): ([Found], Int) = ([], 0)
        while start < words.count {
            let hits = names.filter { $0.phrase.stands(in: words, at: start) }
            if let hit = hits.max(by: { $0.phrase.count < $1.phrase.count }) {
                found.append(Found(name: hit.name, words: start..<(start + hit.phrase.count)))
                start += hit.phrase.count
            } else {
                start += 1
            }
        }
        // "Handläggare på Arbetsförmedlingen" is Arbetsförmedlingen.
        return found.enumerated().filter { index, one in
            guard one.name == "Handläggare", index + 1 < found.count else { return true }
            return found[index + 1].words.lowerBound - one.words.upperBound > 1
        }.map(\.element)
    }

    /// Whether one comes in through them: "via …", "genom …", and what is listed after it.
    static func isWay(_ place: Range<Int>, _ words: [TextWord]) -> Bool {
        words[max(0, place.lowerBound - 5)..<place.lowerBound].contains { ["via", "genom"].contains($0.folded) }
    }

    private static let after: [WordPhrase] = [
        "beslutar", "fattar beslut", "tar beslut", "bestammer", "som beslutar",
    ]
    private static let before: [WordPhrase] = [
        "beslut av", "beslut fran", "beslut fattas av", "beslutas av", "beslut tas av", "beslutet fattas av",
        "beslutet tas av", "bistandsbeslut fran", "bistandsbeslut av",
    ]

    /// Whether they decide: "socialtjänsten beslutar", "beslut fattas av socialtjänsten".
    static func decides(_ place: Range<Int>, _ words: [TextWord]) -> Bool {
        return after.stand(in: words, at: place.upperBound) || before.precede(place.lowerBound, in: words)
    }
}
