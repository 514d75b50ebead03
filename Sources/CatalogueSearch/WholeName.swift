import SearchIndex
import SwedishText

/// Whole names and aliases as numbers, so that a query that is exactly a name is told apart.
///
/// The number is a checksum of 32 bits: that two names of a catalogue share one is unlikely, and would move an
/// entry up by mistake, no more.
enum WholeName {
    /// The numbers that a name is kept under: as it is written and, where it has dots, without them.
    static func numbers(of name: String) -> [UInt32] {
        let words = Tokeniser.tokens(in: name).map(\.surface)
        guard !words.isEmpty else { return [] }
        return [number(of: words), number(of: words.map(SwedishFolding.fold))]
    }

    /// The number that a query is looked for under. With any dot it asks for exactly that name, without one
    /// for dotted names too.
    static func number(of words: [[UInt8]]) -> UInt32 {
        let sum = Checksum.fnv1a(words.joined(separator: [0x20]))
        return UInt32(truncatingIfNeeded: sum ^ sum >> 32)
    }
}
