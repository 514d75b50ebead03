import SwedishText

/// Names of terms that are no words as written; the first byte keeps them apart from words.
enum SpecialTerm {
    /// A concept of the vocabulary.
    static func concept(_ id: String) -> [UInt8] { [0x01] + Array(id.utf8) }
    /// A whole name or alias.
    static func wholeName(_ words: [[UInt8]]) -> [UInt8] { [0x03] + Array(words.joined(separator: [0x20])) }
    /// A whole name or alias without its dots.
    static func wholeFoldedName(_ words: [[UInt8]]) -> [UInt8] {
        [0x04] + Array(words.map(SwedishFolding.fold).joined(separator: [0x20]))
    }
    /// A lemma of which any form occurs.
    static func lemma(_ lemma: [UInt8]) -> [UInt8] { [0x05] + lemma }
    /// A lemma that stands first in a compound.
    static func modifier(_ lemma: [UInt8]) -> [UInt8] { [0x06] + lemma }
    /// A lemma that stands last in a compound.
    static func head(_ lemma: [UInt8]) -> [UInt8] { [0x07] + lemma }
    /// The lowest first byte of a word as written.
    static let firstWordByte: UInt8 = 0x21
}
