/// Words for people, by what they are to the one who writes.
enum PersonNouns {
    /// Words that say whose somebody is.
    static let possessives: Set<String> = [
        "min", "mitt", "mina", "vår", "vårt", "våra", "hennes", "hans", "var", "sin", "sitt", "sina",
    ]
    /// Children, sought or had.
    static let children: Set<String> = [
        "son", "sonen", "sons", "sonens", "dotter", "dottern", "dotters", "dotterns", "barn", "barnet", "barnen",
        "barnbarn", "pojke", "flicka", "bebis",
        "tonåring",
        "tonåringen", "söner", "döttrar", "grabb", "dotterdotter", "dotterson", "sondotter", "sonson", "bonusbarn",
        "bonusson", "bonusdotter", "styvson", "ettåring", "tvåbarn", "lillkille", "lilltjej", "barna",
        "tös", "tösen", "sonsonen", "dottersonen", "sondottern", "dotterdottern", "barnbarnet",
    ]
    /// Relatives, friends and others whom somebody knows.
    static let relatives: Set<String> = [
        "bror", "brorsa", "lillebror", "storebror", "syster", "lillasyster", "storasyster", "syrra", "mamma", "pappa",
        "mor", "far", "mormor", "farmor", "morfar", "farfar",
        "kusin",
        "vän", "kompis", "väninna", "granne", "kollega", "svärmor", "svärfar", "svärson", "svärdotter", "förälder",
        "föräldrar", "systerson", "systerdotter", "brorson", "brorsdotter", "moster", "faster", "morbror", "farbror",
        "bästis", "frugan", "ex", "exman", "exfru", "bekant", "svägerska", "svåger", "chef", "handläggare", "läkare",
        "syrran",
        "brorsan", "bonuspappa", "bonusmamma", "kompisar",
    ]
    /// Words that say of the person sought whose somebody is: "hans mor", "sökandens barn".
    static let theirs: Set<String> = [
        "hans", "hennes", "hens", "sökandens", "klientens", "deltagarens", "patientens", "elevens", "brukarens",
        "killens", "tjejens", "mannens", "kvinnans",
    ]
    /// Of these, people whom nobody seeks something for without saying so.
    static let neverSought: Set<String> = [
        "ex", "exman", "exfru", "chef", "handläggare", "läkare", "granne", "kollega", "kompisar",
    ]
    /// Husbands, wives and the like.
    static let partners: Set<String> = [
        "man", "fru", "make", "maka", "sambo", "partner", "pojkvän", "flickvän", "hustru", "särbo", "käresta", "frun",
        "mannen", "sambon",
    ]
    /// Words for whom a professional writes for.
    static let clients: Set<String> = [
        "klient", "deltagare", "patient", "brukare", "elev", "kund", "kille", "tjej", "ungdom", "person", "kvinna",
        "man",
        "tjejen", "killen", "pojke", "flicka", "ung", "yngre", "äldre", "mamma", "pappa", "vuxen", "familj", "åring",
        "ensamstående", "nyanländ", "invånare", "arbetssökande", "student", "bekant", "vän", "kompis", "granne",
        "patienten", "klienten", "eleven", "deltagaren", "ungdomen", "personen", "kvinnan", "mannen",
    ]
    /// Words for those who write for others in their work.
    static let professions: Set<String> = [
        "kurator", "handläggare", "socialsekreterare", "arbetsförmedlare", "läkare", "coach", "jobbcoach",
        "arbetsterapeut",
        "psykolog", "boendestödjare", "studievägledare", "lärare", "rektor", "arbetsmarknadskonsulent", "sjuksköterska",
        "case", "rehabkoordinator", "rehabiliteringskoordinator", "personligt", "fältassistent", "kontaktperson",
        "arbetskonsulent", "jobbkonsulent", "behandlare", "skolkurator", "vägledare", "fritidsledare", "sjukgymnast",
        "fysioterapeut", "handledare",
        "chef", "arbetsgivare", "biståndshandläggare", "samordnare", "anhörig", "mentor", "ungdomscoach",
        "specialpedagog",
        "ombud", "enhetschef", "skolsköterska", "syv", "konsulent", "förmedlare", "distriktssköterska",
    ]
    /// Words for seeking, and for what is sought.
    static let seeking: Set<String> = [
        "söker", "söka", "letar", "leta", "hjälp", "hjälpa", "stöd", "insats", "insatser", "plats", "något", "nåt",
        "aktivitet", "sökes", "önskas", "behövs",
        "undrar", "behöver", "finns", "hitta", "hittar", "ringer", "skriver", "frågar", "råd", "soker", "hjalp", "stod",
        "praktik", "jobb", "arbetsträning", "vägledning", "boende", "passar", "passa", "verksamhet", "rehabilitering",
    ]
    /// Those around the person sought, by a definite noun.
    static let others: Set<String> = [
        "frun", "mannen", "sambon", "exet", "hustrun", "maken", "makan", "föräldrarna", "pappan", "mamman", "modern",
        "fadern",
    ]
    /// Relatives named by a bare or definite noun: "Pappa är 78 och vill inte ha hemtjänst, jag är 40", "mormor 82", "Exet
    /// har a-kassa", "frun är 30".
    static let named: Set<String> = [
        "exet", "mamman", "pappan", "kompisen", "frun", "sambon", "chefen", "grannen", "brorsan", "syrran",
        "pojkvännen", "flickvännen",
        "mormor", "farmor", "morfar", "farfar", "syster", "bror", "mannen", "maken", "hustrun", "föräldrarna",
        "svärmor", "kollegan",
        "exmannen", "storebror", "lillebror", "storasyster", "lillasyster", "storebrorsan", "lillebrorsan",
        "brodern", "systern", "vännen", "väninnan", "polaren", "barnen", "dottern", "sonen", "läkaren", "handläggaren",
    ]
}
