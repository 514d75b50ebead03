import SearchIndex
import SwedishText

/// Texts that may be suggested, found by the beginning of any of their words or compound parts.
///
/// The texts are kept without dots in one buffer. Each place at which a search may begin (a text, a word, a
/// part of a compound) is one number, and the places are sorted by what follows them: a typed beginning is a
/// run of places, found by halving.
///
/// Useful for: a few hundred thousand short texts. Not useful for: long ones, places are 255 bytes in at most.
struct SuggestionIndex: Sendable {
    /// What a text is to its target.
    enum Role: UInt8 {
        /// Its name or preferred label.
        case name
        /// Another name of it.
        case otherName
        /// An everyday expression for it.
        case everyday
    }

    /// Where in its text a search begins.
    enum Position: UInt8, Comparable {
        case text
        case word
        case part

        static func < (a: Position, b: Position) -> Bool { a.rawValue < b.rawValue }
    }

    /// Texts as they are written, one after the other, and where each begins.
    private let written: [UInt8]
    private let writtenStarts: [UInt32]
    /// The same texts, normalised and without dots.
    private let folded: [UInt8]
    private let foldedStarts: [UInt32]
    /// What each text names: a document, or a concept with ``conceptFlag``.
    private let targets: [UInt32]
    /// What each text is to its target, see ``Role``.
    private let roles: [UInt8]
    /// In how many entries each text's target occurs.
    private let counts: [UInt32]
    /// Places in the order of what follows them: text in the upper bits, offset in the lower eight.
    private let places: [UInt32]

    /// Numbers of the concepts that are named.
    let concepts: Set<UInt32>

    /// Set in the targets that are concepts.
    static let conceptFlag: UInt32 = 1 << 31
    /// The farthest place in a text, in bytes.
    static let mostOffset = 255
    /// The most texts whose places 32 bits tell.
    static let mostTexts = 1 << 24
    private static let sectionCount = 8

    init(
        written: [UInt8], writtenStarts: [UInt32], folded: [UInt8], foldedStarts: [UInt32], targets: [UInt32],
        roles: [UInt8], counts: [UInt32], places: [UInt32]
    ) {
        self.written = written
        self.writtenStarts = writtenStarts
        self.folded = folded
        self.foldedStarts = foldedStarts
        self.targets = targets
        self.roles = roles
        self.counts = counts
        self.places = places
        concepts = Set(targets.filter { $0 & Self.conceptFlag != 0 }.map { $0 & ~Self.conceptFlag })
    }

    /// Number of texts.
    var count: Int { targets.count }

    // MARK: Saving

    var savedBytes: [UInt8] {
        var sections = SectionWriter()
        sections.append(written)
        sections.append(writtenStarts)
        sections.append(folded)
        sections.append(foldedStarts)
        sections.append(targets)
        sections.append(counts)
        sections.append(places)
        sections.append(roles)
        return sections.selfContained
    }

    /// Opens a saved index over `documentCount` documents and `conceptCount` concepts.
    init(saved bytes: ArraySlice<UInt8>, documentCount: Int, conceptCount: Int) throws(IndexFileError) {
        let sections = try SectionReader(selfContained: bytes, count: Self.sectionCount)
        let targets: [UInt32] = try sections.numbers(4)
        self.init(
            written: try sections.numbers(0), writtenStarts: try sections.numbers(1, count: targets.count + 1),
            folded: try sections.numbers(2), foldedStarts: try sections.numbers(3, count: targets.count + 1),
            targets: targets, roles: try sections.numbers(7, count: targets.count),
            counts: try sections.numbers(5, count: targets.count), places: try sections.numbers(6))
        try check(documentCount, conceptCount)
    }

    private func check(_ documentCount: Int, _ conceptCount: Int) throws(IndexFileError) {
        for (starts, end) in [(writtenStarts, written.count), (foldedStarts, folded.count)] {
            guard starts.first == 0, starts.last.map(Int.init) == end, zip(starts, starts.dropFirst()).allSatisfy(<=)
            else { throw .inconsistent("texts to suggest") }
        }
        let areTargetsKnown = targets.allSatisfy { target in
            target & Self.conceptFlag == 0
                ? Int(target) < documentCount : Int(target & ~Self.conceptFlag) < conceptCount
        }
        let arePlacesInside = places.allSatisfy { place in
            let text = Int(place >> 8)
            return text < targets.count && Int(place & 0xFF) <= Int(foldedStarts[text + 1] - foldedStarts[text])
        }
        guard areTargetsKnown, arePlacesInside else { throw .inconsistent("texts to suggest") }
    }

    // MARK: Reading

    /// The text as it is written.
    func text(_ number: Int) -> String {
        String(decoding: written[Int(writtenStarts[number])..<Int(writtenStarts[number + 1])], as: UTF8.self)
    }

    func target(_ number: Int) -> UInt32 { targets[number] }
    func count(_ number: Int) -> Int { Int(counts[number]) }
    func role(_ number: Int) -> UInt8 { roles[number] }
    /// The normalised text without dots.
    func foldedText(_ number: Int) -> ArraySlice<UInt8> {
        folded[Int(foldedStarts[number])..<Int(foldedStarts[number + 1])]
    }

    func foldedLength(_ number: Int) -> Int { Int(foldedStarts[number + 1] - foldedStarts[number]) }

    /// The text and the position of a place.
    func place(_ index: Int) -> (text: Int, position: Position) {
        let (text, offset) = (Int(places[index] >> 8), Int(places[index] & 0xFF))
        guard offset > 0 else { return (text, .text) }
        return (text, folded[Int(foldedStarts[text]) + offset - 1] == 0x20 ? .word : .part)
    }

    /// How far into its text a place lies, in bytes without dots.
    func offset(of place: Int) -> Int { Int(places[place] & 0xFF) }

    /// The places after which a text goes on with `beginning`.
    ///
    /// - Complexity: O(log p) comparisons for p places.
    func places(beginningWith beginning: [UInt8]) -> Range<Int> {
        let start = partition { Self.compare(rest(of: $0), beginning) < 0 }
        let end = partition(from: start) { Self.compare(rest(of: $0).prefix(beginning.count), beginning) <= 0 }
        return start..<end
    }

    private func rest(of place: Int) -> ArraySlice<UInt8> {
        let (text, offset) = (Int(places[place] >> 8), Int(places[place] & 0xFF))
        return folded[(Int(foldedStarts[text]) + offset)..<Int(foldedStarts[text + 1])]
    }

    /// The first place from `first` on for which `isBefore` does not hold.
    private func partition(from first: Int = 0, where isBefore: (Int) -> Bool) -> Int {
        var (low, high) = (first, places.count)
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func compare(_ a: ArraySlice<UInt8>, _ b: [UInt8]) -> Int {
        let common = min(a.count, b.count)
        var index = 0
        while index < common {
            let (one, other) = (a[a.startIndex + index], b[index])
            if one != other { return one < other ? -1 : 1 }
            index += 1
        }
        return a.count - b.count
    }
}
