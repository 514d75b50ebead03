import CatalogueModel
import SwedishText

/// The names of municipalities as they stand in running text, found by their first word.
///
/// Spelling is exact: Håbo is not Habo. Genitive forms count ("Haninges"), names that end in s, x or z have none of
/// their own.
struct PlaceNameTable {
    /// A name found at a place of a text.
    struct Match {
        let municipality: Municipality
        /// The words it takes.
        let count: Int
        let isGenitive: Bool
    }

    private struct Name {
        let words: [String]
        let municipality: Municipality
    }

    private let names: [String: [Name]]

    init(_ gazetteer: Gazetteer) {
        var names: [String: [Name]] = [:]
        for municipality in gazetteer.municipalities {
            let words = Tokeniser.tokens(in: municipality.name).map(\.text)
            guard let first = words.first else { continue }
            let name = Name(words: words, municipality: municipality)
            names[first, default: []].append(name)
            if words.count == 1, !first.hasSuffix("s") { names[first + "s", default: []].append(name) }
        }
        // The longest first: "Upplands Väsby" before a shorter name with the same beginning.
        self.names = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    /// The longest name at a place, each word with a capital.
    ///
    /// - Complexity: O(1) but for names with the same first word, of which there are few.
    func match(in text: AuditedText, at place: Int) -> Match? {
        guard text.words[place].casing == .capitalised, let names = names[text.text(place)] else { return nil }
        return names.lazy.compactMap { match($0, text, place) }.first
    }

    private func match(_ name: Name, _ text: AuditedText, _ place: Int) -> Match? {
        guard place + name.words.count <= text.words.count else { return nil }
        var isGenitive = false
        for (offset, word) in name.words.enumerated() {
            let found = text.words[place + offset]
            guard found.isCapitalised, offset == 0 || found.gap.isTogether else { return nil }
            if found.text != word {
                guard offset == name.words.count - 1, found.text == word + "s", !word.hasSuffix("s") else { return nil }
                isGenitive = true
            }
        }
        return Match(municipality: name.municipality, count: name.words.count, isGenitive: isGenitive)
    }
}
