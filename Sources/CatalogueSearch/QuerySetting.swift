import CatalogueModel
import SwedishText

/// What a query says of place and age, read as words: "22 år", "Upplands Väsby".
///
/// Only moves entries that are for others down; whoever wants them left out says so by a filter.
struct QuerySetting {
    /// The municipalities named.
    let municipalities: [MunicipalityCode]
    /// The age named.
    let age: Int?

    /// Names of municipalities that are common words too, and therefore no place without more.
    private static let ambiguousNames: Set<String> = [
        "ale", "berg", "boden", "eda", "kil", "lund", "mark", "mora", "nora", "sala", "vara", "ydre", "ånge", "åre",
    ]
    /// Ages of the people that the catalogue is for; smaller and larger numbers are mostly something else.
    private static let ages = 13...69
    /// Words before a number of years that make it a duration.
    private static let durations: Set<String> = ["i", "sedan", "under", "på", "ca", "drygt", "nästan", "över", "om"]

    /// Reads the words of a query.
    init(_ words: [[UInt8]]) {
        let texts = words.map { String(decoding: $0, as: UTF8.self) }
        municipalities = Self.municipalities(in: texts, mayBegin: words.map(PlaceBeginnings.mayBegin))
        age = Self.age(in: texts)
    }

    private static func municipalities(in texts: [String], mayBegin: [Bool]) -> [MunicipalityCode] {
        var found: [MunicipalityCode] = []
        var index = 0
        while index < texts.count {
            guard mayBegin[index] else {
                index += 1
                continue
            }
            let pair = index + 1 < texts.count ? texts[index] + " " + texts[index + 1] : nil
            if let pair, let code = Gazetteer.sweden.municipality(named: pair)?.code {
                found.append(code)
                index += 2
            } else {
                if let code = single(texts[index]) { found.append(code) }
                index += 1
            }
        }
        return found
    }

    private static func single(_ text: String) -> MunicipalityCode? {
        guard !ambiguousNames.contains(text), text.first?.isLetter == true else { return nil }
        return Gazetteer.sweden.municipality(named: text)?.code
    }

    private static func age(in texts: [String]) -> Int? {
        for (index, text) in texts.enumerated() {
            guard let number = Int(text), ages.contains(number), index + 1 < texts.count,
                ["år", "ar", "åring", "årig"].contains(texts[index + 1])
            else { continue }
            if index == 0 || !durations.contains(texts[index - 1]) { return number }
        }
        return nil
    }
}

/// The first letters of the names of municipalities, so that most words are no place at a glance: looking a name
/// up takes it apart anew.
private enum PlaceBeginnings {
    /// Letters compared; no name is shorter.
    private static let length = 3

    private static let all = Set(
        Gazetteer.sweden.municipalities.compactMap { Tokeniser.tokens(in: $0.name).first.map { key($0.surface) } })

    /// Whether a name may begin with a word.
    static func mayBegin(_ word: [UInt8]) -> Bool { all.contains(key(word)) }

    private static func key(_ word: [UInt8]) -> UInt32 {
        SwedishFolding.fold(word).prefix(length).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
