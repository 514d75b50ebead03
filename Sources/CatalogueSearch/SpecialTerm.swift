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
    /// The lowest first byte of a word as written.
    static let firstWordByte: UInt8 = 0x21
}
