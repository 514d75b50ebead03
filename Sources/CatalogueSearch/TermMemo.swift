import SearchIndex
import SwedishText

/// Analyses each distinct word once and remembers the terms that it is indexed under, by number.
///
/// Useful for: building an index. Not useful for: sharing between threads.
struct TermMemo {
    /// The words met, with what is known of those that are in no text.
    private var words: WordMemo
    private let phrases: PhraseTable
    /// Terms of all words, one after the other.
    private(set) var terms: [TermNumber] = []
    /// Where each word's terms lie, by number; empty for a word that was not met in a text.
    private var ranges: [(start: UInt32, end: UInt32)] = []
    private var phraseWords: [PhraseWord] = []
    /// Where the parts of the compounds begin that were met in a text, beside their first byte; and where each
    /// word's begin among these.
    private var partStarts: [UInt8] = []
    private var partStartRanges: [(start: UInt32, count: UInt32)] = []
    private var term: [UInt8] = []

    /// Creates a memo that goes on with the words of another.
    init(_ words: WordMemo, _ phrases: PhraseTable) {
        self.words = words
        self.phrases = phrases
    }

    /// The number of the word that a scanner read last, whose terms are put into `writer` when it is met first.
    ///
    /// - Complexity: O(n) in its bytes for a word met before.
    mutating func number(ofWordOf scanner: WordScanner, in writer: inout SegmentWriter) -> Int {
        let number = words.number(ofWordOf: scanner)
        if number >= ranges.count || ranges[number].end == 0 { add(number, to: &writer) }
        return number
    }

    /// The number of a word, whose terms are put into `writer` when it is met first.
    mutating func number(of word: [UInt8], in writer: inout SegmentWriter) -> Int {
        let number = words.number(of: word)
        if number >= ranges.count || ranges[number].end == 0 { add(number, to: &writer) }
        return number
    }

    /// Where the terms of a word lie in ``terms``: itself, its lemmas, and the parts of a compound by their role.
    func range(of number: Int) -> Range<Int> { Int(ranges[number].start)..<Int(ranges[number].end) }

    /// Where the parts of the word that a scanner read last begin, beside its first byte; in no order.
    mutating func partStarts(ofWordOf scanner: WordScanner) -> [UInt8] {
        let number = words.number(ofWordOf: scanner)
        guard number < ranges.count, ranges[number].end > 0 else { return Self.starts(of: words[number].parts) }
        let range = partStartRanges[number]
        return Array(partStarts[Int(range.start)..<Int(range.start + range.count)])
    }

    /// The word as labels are compared with it.
    func phraseWord(_ number: Int) -> PhraseWord { phraseWords[number] }

    private mutating func add(_ number: Int, to writer: inout SegmentWriter) {
        let none = PhraseWord.none
        while ranges.count < words.count {
            ranges.append((0, 0))
            phraseWords.append(none)
            partStartRanges.append((0, 0))
        }
        let analysis = words.takeAnalysis(of: number)
        let start = terms.count
        // Each word comes here once, and terms of another kind begin with other bytes.
        terms.append(writer.number(ofNew: analysis.surface))
        if analysis.source != .function, analysis.source != .unknown {
            for lemma in analysis.lemmas { add(SpecialTerm.lemmaByte, lemma, from: start, to: &writer) }
            for part in analysis.parts { add(part, from: start, to: &writer) }
        }
        ranges[number] = (UInt32(start), UInt32(terms.count))
        phraseWords[number] = phrases.word(analysis.surface, analysis)
        guard !analysis.parts.isEmpty else { return }
        let starts = Self.starts(of: analysis.parts)
        partStartRanges[number] = (UInt32(partStarts.count), UInt32(starts.count))
        partStarts.append(contentsOf: starts)
    }

    private static func starts(of parts: [CompoundPart]) -> [UInt8] {
        var starts: [UInt8] = []
        func add(_ part: CompoundPart) {
            // No word is longer than a byte can tell.
            let start = UInt8(clamping: part.range.lowerBound)
            if start > 0, !starts.contains(start) { starts.append(start) }
            for inner in part.parts { add(inner) }
        }
        for part in parts { add(part) }
        return starts
    }

    private mutating func add(_ part: CompoundPart, from start: Int, to writer: inout SegmentWriter) {
        let byte = part.role == .head ? SpecialTerm.headByte : SpecialTerm.modifierByte
        add(byte, part.lemma, from: start, to: &writer)
        for inner in part.parts { add(inner, from: start, to: &writer) }
    }

    /// Adds a term to those of a word, which begin at `start`, unless it is there.
    private mutating func add(_ byte: UInt8, _ lemma: [UInt8], from start: Int, to writer: inout SegmentWriter) {
        term.removeAll(keepingCapacity: true)
        term.append(byte)
        term.append(contentsOf: lemma)
        let number = writer.number(of: term)
        if !terms[start...].contains(number) { terms.append(number) }
    }
}
