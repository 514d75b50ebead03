/// What the names of Swedish places mean besides, and how people call them.
enum PlaceNames {
    /// Names that are ordinary Swedish words, with and without dots: only a capital letter or "bor i" make them places.
    static let ordinary: Set<String> = [
        "ale", "berg", "boden", "eda", "kil", "lund", "mark", "mora", "nora", "sala", "vara", "ydre", "ånge", "åre",
        "ange", "are",
        "skara", "grums", "mala", "klippan", "köping", "flen", "trosa", "säter", "sater", "hjo", "heby", "salem",
        "kumla",
    ]
    /// Names that are surnames or first names too, and all that are ordinary words.
    static let ambiguous: Set<String> = ordinary.union([
        "malå", "habo", "håbo", "bjuv", "hylte", "osby", "arboga", "falun", "tibro", "sjöbo", "orsa", "vingåker",
        "orust", "torsås", "kalix", "nacka", "lomma", "åmål", "alvesta", "bromölla", "höör", "hoor", "sotenäs",
        "öckerö", "dals",
        "laxå", "vansbro", "tierp", "tanum", "ystad", "båstad", "perstorp", "strömstad", "älmhult", "gnesta",
        "surahammar",
        "koping", "norberg", "sandviken", "timrå", "kramfors", "robertsfors", "sorsele", "storuman", "dorotea",
        "lessebo", "åsele",
        "asele", "motala", "aneby", "essunga", "falkenberg", "hedemora", "ljusdal", "lidköping", "lysekil", "gagnef",
        "munkedal",
        "olofström", "solna", "svedala", "strängnäs", "hallsberg", "lindesberg", "hagfors", "sunne", "storfors",
        "ljungby", "forshaga",
    ])
    /// Names that are first names.
    static let firstNames: Set<String> = ["dorotea", "nora", "salem", "eda"]
    /// Counties, and provinces of the same reach, that stand without "län".
    static let counties: [String: String] = [
        "skåne": "12", "skane": "12", "blekinge": "10", "halland": "13", "dalarna": "20", "dalarnas": "20",
        "värmland": "17", "varmland": "17", "västmanland": "19", "vastmanland": "19", "södermanland": "04",
        "sodermanland": "04", "sörmland": "04", "sormland": "04", "östergötland": "05", "ostergotland": "05",
        "västernorrland": "22", "vasternorrland": "22", "västerbotten": "24", "vasterbotten": "24",
        "norrbotten": "25", "jämtland": "23", "jamtland": "23", "vgr": "14",
    ]
    /// Other names of municipalities.
    static let nicknames: [String: String] = [
        "sthlm": "0180", "stockholm": "0180", "gbg": "1480", "göteborg": "1480", "goteborg": "1480",
        "göteborgs": "1480",
        "upplandsväsby": "0114", "upplandsvasby": "0114", "sthlms": "0180", "västerås": "1980", "malmö": "1280",
        "malmo": "1280",
        "uppsala": "0380", "stockholmare": "0180", "göteborgare": "1480", "upplandsbro": "0139",
        "gotlänning": "0980", "gotlänningar": "0980", "norrkpg": "0581", "lkpg": "0580", "linkan": "0580",
        "övik": "2284", "skellefteå": "2482",
    ]
}
