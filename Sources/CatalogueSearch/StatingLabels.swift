import CatalogueModel

/// Which labels of a concept state it of a person when they stand in a text.
///
/// Labels of needs, groups and income support do, but not those that the vocabulary has for searching only
/// ("ekonomi"), nor single words of other languages.
struct StatingLabels {
    private let states: Bool
    private let searchOnly: Set<String>
    private let foreign: Set<String>

    init(_ concept: Concept) {
        let isOfPerson = [.need, .targetGroup, .incomeSupport].contains(concept.group)
        states = isOfPerson && concept.statesFact
        searchOnly = Set(concept.reading.searchOnly)
        let swedish = Set(concept.swedishLabels)
        foreign = Set(
            concept.labels.values.joined().filter { !$0.contains(" ") && !swedish.contains($0) })
    }

    /// Whether a label states the concept.
    func states(_ label: String) -> Bool { states && !searchOnly.contains(label) && !foreign.contains(label) }

    /// Words that want another word after them.
    private static let unfinished: Set<String> = [
        "på", "för", "med", "av", "till", "i", "om", "hos", "från", "mot", "att", "och", "en", "ett", "är", "har",
        "igång",
    ]

    /// Whether an expression that ends with a word wants something after it.
    static func isUnfinished(_ word: [UInt8]) -> Bool { unfinished.contains(String(decoding: word, as: UTF8.self)) }

    /// Fillers that make an expression what it is: who "gick lite i skolan" is not who "gick i skolan".
    private static let limiting: Set<String> = ["bara", "lite", "mest", "nog", "alls", "längre", "redan", "ganska"]

    /// Whether an expression says something else without a word, though that is passed over where it stands in a text.
    static func isLimiting(_ word: [UInt8]) -> Bool { limiting.contains(String(decoding: word, as: UTF8.self)) }

    /// Fillers that only strengthen, wherever they stand.
    private static let strengthening: Set<String> = [
        "så", "väldigt", "jätte", "helt", "ju", "typ", "också", "verkligen", "faktiskt", "egentligen", "nu",
    ]
    /// Fillers that say nothing where they begin: "jag kan inte svenska".
    private static let subjects: Set<String> = ["jag", "vi", "han", "hon", "hen", "du"]

    /// Whether an expression says the same without some of its words, though little else is left: "är så trött" does,
    /// "känner inte igen oss" and "kan jag jobba" do not.
    ///
    /// - Parameter dropped: the words, each with its place in the expression.
    static func areSlight(_ dropped: [(place: Int, word: [UInt8])]) -> Bool {
        dropped.allSatisfy { place, word in
            let word = String(decoding: word, as: UTF8.self)
            return strengthening.contains(word) || place == 0 && subjects.contains(word)
        }
    }

    /// Words that say whose somebody is.
    private static let owners: Set<String> = [
        "min", "mitt", "mina", "din", "ditt", "dina", "vår", "vårt", "våra", "hans", "hennes", "man",
    ]

    /// Whether a word of a label says of whom the rest speaks, so that the rest alone is another thing.
    static func isOwner(_ word: [UInt8]) -> Bool { owners.contains(String(decoding: word, as: UTF8.self)) }
}
