import CatalogueModel

/// Names of terms that are no words as written; the first byte keeps them apart from words.
enum SpecialTerm {
    /// First bytes of the terms of lemmas.
    static let (lemmaByte, modifierByte, headByte): (UInt8, UInt8, UInt8) = (0x05, 0x06, 0x07)

    /// A concept of the vocabulary.
    static func concept(_ id: String) -> [UInt8] { [0x01] + Array(id.utf8) }
    /// A lemma of which any form occurs.
    static func lemma(_ lemma: [UInt8]) -> [UInt8] { [lemmaByte] + lemma }
    /// A lemma that stands first in a compound.
    static func modifier(_ lemma: [UInt8]) -> [UInt8] { [modifierByte] + lemma }
    /// A lemma that stands last in a compound.
    static func head(_ lemma: [UInt8]) -> [UInt8] { [headByte] + lemma }
    /// What a term stands for, to explain a match by it.
    static func swedishText(of term: [UInt8], _ vocabulary: Vocabulary) -> String {
        let rest = "\"" + String(decoding: term.dropFirst(), as: UTF8.self) + "\""
        switch term.first {
        case 0x01:
            let label = vocabulary[String(decoding: term.dropFirst(), as: UTF8.self)]?.label
            return "begreppet " + (label.map { "\"\($0)\"" } ?? rest)
        case lemmaByte: return "någon form av " + rest
        case modifierByte: return rest + " först i ett sammansatt ord"
        case headByte: return rest + " sist i ett sammansatt ord"
        default: return "\"" + String(decoding: term, as: UTF8.self) + "\" som det står"
        }
    }

    /// The lowest first byte of a word as written.
    static let firstWordByte: UInt8 = 0x21
}
