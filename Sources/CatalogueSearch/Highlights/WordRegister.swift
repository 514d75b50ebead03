public import CatalogueModel
import SwedishText
import Synchronization

/// A word of the catalogue's texts, with what is known of it.
final class KnownWord: Sendable {
    /// Its place in the register, from 0.
    let number: Int
    let analysis: WordAnalysis
    /// Hashes of all that a query may ask for it by: its spellings, its lemmas and those of its parts.
    let hashes: [Int]

    init(number: Int, _ analysis: WordAnalysis) {
        self.number = number
        self.analysis = analysis
        let parts = analysis.parts.flatMap(\.all).map(\.lemma)
        let names = [analysis.surface, SwedishFolding.fold(analysis.surface)] + analysis.lemmas + parts
        hashes = Set(names.map(\.hashValue)).sorted()
    }
}

/// Reads texts once, so that searches which mark words in them need not split and analyse them again.
///
/// Thread-safe. A word that many texts share is analysed and kept once. Words are never forgotten: make a new register
/// when the texts are forgotten.
public final class WordRegister: Sendable {
    fileprivate struct Words {
        var memo: WordMemo
        var known: [KnownWord] = []
    }

    private let words: Mutex<Words>

    /// An empty register, for texts of a snapshot.
    public init(_ snapshot: IndexSnapshot) { words = Mutex(Words(memo: WordMemo(snapshot.analyser))) }

    /// Number of words met.
    public var count: Int { words.withLock { $0.known.count } }

    /// The texts of an entry that passages are taken from.
    ///
    /// - Complexity: O(n) in their bytes; more for words not met before.
    public func texts(of content: InterventionContent) -> [MarkableText] {
        [("summary", content.summary), ("description", content.description)].compactMap { field, text in
            text.map { self.text(field, Array($0.utf8)) }
        }
    }

    private func text(_ field: String, _ bytes: [UInt8]) -> MarkableText {
        let tokens = Tokeniser.tokens(in: bytes)
        let known = words.withLock { words in tokens.map { words.word($0.surface) } }
        return MarkableText(
            field: field, bytes: bytes,
            places: zip(tokens, known).map { token, word in
                MarkableText.Place(
                    start: UInt32(token.byteRange.lowerBound), end: UInt32(token.byteRange.upperBound), word: word)
            })
    }
}

extension WordRegister.Words {
    fileprivate mutating func word(_ surface: [UInt8]) -> KnownWord {
        let number = memo.number(of: surface)
        if number == known.count { known.append(KnownWord(number: number, memo.takeAnalysis(of: number))) }
        return known[number]
    }
}

/// A text of an entry, split into words.
public struct MarkableText: Sendable {
    struct Place: Sendable {
        /// Where the word stands, in bytes.
        let start, end: UInt32
        let word: KnownWord

        var byteRange: Range<Int> { Int(start)..<Int(end) }
    }

    /// The field's JSON name.
    let field: String
    /// UTF-8.
    let bytes: [UInt8]
    let places: [Place]
    /// The number of the word at each place.
    let numbers: [UInt32]
    /// The highest of them; −1 for a text without words.
    let highestNumber: Int

    init(field: String, bytes: [UInt8], places: [Place]) {
        (self.field, self.bytes, self.places) = (field, bytes, places)
        numbers = places.map { UInt32($0.word.number) }
        highestNumber = numbers.max().map(Int.init) ?? -1
    }
}
