import CatalogueModel
import SwedishText

/// The names of Swedish places: what they mean besides, how people call them, and which of them begin with a word.
///
/// Half of the names that people stumble over are forms of ordinary words (*vara*, *mark*, *kil*, *åre*), the other
/// half are surnames and first names (*Lund*, *Norberg*, *Salem*). The lists here are the only ones.
enum PlaceNames {
    /// Names that are everyday words, with and without dots: among other words, in small letters, they are never places.
    static let common: Set<String> = [
        "ale", "berg", "boden", "eda", "kil", "lund", "mark", "mora", "nora", "sala", "vara", "ydre", "ånge", "åre",
        "ange", "are", "mala", "malå", "hoor",
    ]
    /// Names that are ordinary words, rarer ones too: a capital letter and a preposition, or "bor i", make them places.
    static let ordinary: Set<String> = common.union([
        "skara", "grums", "klippan", "köping", "koping", "flen", "trosa", "säter", "sater", "hjo", "heby", "salem",
        "kumla", "lomma", "kinda", "nacka", "osby", "habo", "håbo", "solna", "sunne", "tanum", "bjuv", "höör", "laxå",
        "tranås", "sandviken", "tierp", "orsa",
    ])
    /// Names that are first names or surnames before all, also as the first word of a text: "Dorotea, 58".
    static let personal: Set<String> = [
        "dorotea", "nora", "salem", "eda", "vilhelmina", "berg", "norberg", "sunne",
    ]
    /// Names that are surnames as well as places, and all that are first names or ordinary words.
    static let ambiguous: Set<String> = ordinary.union(personal).union([
        "falkenberg", "hallsberg", "lindesberg", "ljungby", "sjöbo", "torsås", "borgholm", "karlsborg", "kramfors",
        "hagfors", "hammarö", "ekerö", "vingåker", "orust", "munkedal", "olofström", "perstorp", "storuman", "åsele",
        "asele",
    ])
    /// Counties, and provinces of the same reach, that stand without "län".
    static let counties: [String: String] = [
        "skåne": "12", "skane": "12", "blekinge": "10", "halland": "13", "dalarna": "20", "dalarnas": "20",
        "värmland": "17", "varmland": "17", "västmanland": "19", "vastmanland": "19", "södermanland": "04",
        "sodermanland": "04", "sörmland": "04", "sormland": "04", "östergötland": "05", "ostergotland": "05",
        "västernorrland": "22", "vasternorrland": "22", "västerbotten": "24", "vasterbotten": "24",
        "norrbotten": "25", "jämtland": "23", "jamtland": "23", "vgr": "14", "gävleborg": "21", "gavleborg": "21",
        "kronoberg": "07", "skåning": "12", "värmlänning": "17", "hallänning": "13", "blekingebo": "10",
    ]
    /// Other names of municipalities, and of those who live there.
    static let nicknames: [String: String] = [
        "sthlm": "0180", "gbg": "1480", "göteborgs": "1480", "upplandsväsby": "0114", "upplandsvasby": "0114",
        "sthlms": "0180", "stockholmare": "0180", "göteborgare": "1480", "goteborgare": "1480", "upplandsbro": "0139",
        "gotlänning": "0980", "gotlänningar": "0980", "norrkpg": "0581", "lkpg": "0580", "linkan": "0580",
        "malung": "2023", "lundabo": "1281", "hbg": "1283", "ö-vik": "2284", "övik": "2284", "ovik": "2284",
        "malmöit": "1280", "uppsalabo": "0380",
    ]

    /// A municipality's name, word by word.
    struct Name {
        /// Its words, in small letters.
        let words: [String]
        let code: String
    }

    /// The names that begin with a word, longest first, as written and, where that leaves one answer, without dots.
    ///
    /// - Complexity: O(1).
    static func names(beginningWith word: String) -> [Name] { beginnings[word] ?? [] }

    /// The code of the one municipality whose name of seven letters or more is a slip away from a word without dots;
    /// `nil` for one that is a surname as well.
    ///
    /// - Complexity: O(n·m) for each of the names, in the letters of both.
    static func nearest(_ folded: String) -> String? {
        let word = Array(folded.utf8)
        var found: String?
        for (name, code) in longNames
        where abs(name.count - word.count) < 2 && name[0] == word[0] && SlipDistance.between(name, word) == 1 {
            guard found == nil else { return nil }
            found = code
        }
        return found
    }

    private static let longNames: [(name: [UInt8], code: String)] = Gazetteer.sweden.municipalities.compactMap {
        let name = $0.name.lowercased()
        let folded = FactText.fold(name)
        guard folded.utf8.count > 6, !ambiguous.contains(name), !ambiguous.contains(folded) else { return nil }
        return (Array(folded.utf8), $0.code.rawValue)
    }

    private static let beginnings: [String: [Name]] = {
        var found: [String: [Name]] = [:]
        for municipality in Gazetteer.sweden.municipalities {
            let tokens = Tokeniser.tokens(in: municipality.name)
            let written = tokens.map(\.text)
            let folded = tokens.map { String(decoding: $0.folded, as: UTF8.self) }
            for words in written == folded ? [written] : [written, folded] {
                let name = words.joined(separator: " ")
                guard Gazetteer.sweden.municipality(named: name)?.code == municipality.code else { continue }
                found[words[0], default: []].append(Name(words: words, code: municipality.code.rawValue))
            }
        }
        return found.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()
}
