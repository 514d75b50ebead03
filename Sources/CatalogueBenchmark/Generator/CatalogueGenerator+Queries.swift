import SwedishText

extension CatalogueGenerator {
    /// Ranks behind the words of grammar that count as common, middling and rare.
    ///
    /// Fixed, so that catalogues of all sizes get the same queries: a word of rank 9,000 stands in about one
    /// entry of 1,000, so a small catalogue may not have it.
    private static let (common, middling, rare) = (0..<200, 1_500..<6_500, 9_000..<17_000)
    /// Letters of the shortest word that is misspelt.
    private static let shortestMisspelt = 6

    /// The first queries of a kind; the same for each call.
    mutating func queries(_ kind: QueryKind, count: Int) -> [String] {
        var random = SeededRandom(seed: seed, stream: kind.stream)
        return (0..<count).map { _ in query(kind, &random) }
    }

    private func query(_ kind: QueryKind, _ random: inout SeededRandom) -> String {
        switch kind {
        case .oneCommon: word(Self.common, &random)
        case .threeMixed:
            [Self.common, Self.middling, Self.rare].map { word($0, &random) }.joined(separator: " ")
        case .fiveCommon: distinctWords(5, Self.common, &random).joined(separator: " ")
        case .prefix: words.pool.text(words.drawContentWord(&random)).prefix(2) + "*"
        case .misspelled: misspelt(&random)
        }
    }

    private func word(_ ranks: Range<Int>, _ random: inout SeededRandom) -> String {
        let rank = words.functionWordCount + random.number(in: ranks.lowerBound...(ranks.upperBound - 1))
        return words.pool.text(min(rank, words.pool.count - 1))
    }

    private func distinctWords(_ count: Int, _ ranks: Range<Int>, _ random: inout SeededRandom) -> [String] {
        var chosen: [String] = []
        while chosen.count < count {
            let word = word(ranks, &random)
            if !chosen.contains(word) { chosen.append(word) }
        }
        return chosen
    }

    /// A word with one edit that makes it no form of a word in the lexicon.
    private func misspelt(_ random: inout SeededRandom) -> String {
        while true {
            let letters = Array(word(Self.common.lowerBound..<Self.middling.upperBound, &random))
            guard letters.count >= Self.shortestMisspelt else { continue }
            let edited = Self.edited(letters, &random)
            guard edited != letters else { continue }
            let text = String(edited)
            if Lexicon.builtIn.readings(of: Array(text.utf8)).isEmpty { return text }
        }
    }

    /// One letter left out, put in, taken for another or swapped with the next; never the first, which people
    /// seldom get wrong.
    private static func edited(_ letters: [Character], _ random: inout SeededRandom) -> [Character] {
        var letters = letters
        let place = random.number(in: 1...(letters.count - 2))
        switch random.below(4) {
        case 0: letters.remove(at: place)
        case 1: letters.insert(random.element(of: alphabet), at: place)
        case 2: letters[place] = random.element(of: alphabet)
        default: letters.swapAt(place, place + 1)
        }
        return letters
    }

    private static let alphabet = Array("abcdefghijklmnoprstuvyåäö")
}
