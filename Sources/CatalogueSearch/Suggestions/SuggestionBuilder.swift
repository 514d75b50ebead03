import CatalogueModel
import SearchIndex
import SwedishText

/// Collects the texts that may be suggested: names and other names of published entries, and labels of the
/// concepts that published entries have.
struct SuggestionBuilder {
    private var memo: TermMemo
    private var written: [UInt8] = []
    private var writtenStarts: [UInt32] = [0]
    private var folded: [UInt8] = []
    private var foldedStarts: [UInt32] = [0]
    private var targets: [UInt32] = []
    private var roles: [UInt8] = []
    private var counts: [UInt32] = []
    private var places: [UInt32] = []

    private var scanner = WordScanner([])

    /// Creates a builder; `memo` may know words already.
    init(_ memo: TermMemo) { self.memo = memo }

    /// Adds the names of a document.
    mutating func add(name: String, aliases: [String], document: Int) {
        add(name, .name, target: UInt32(document), count: 1)
        for alias in aliases { add(alias, .otherName, target: UInt32(document), count: 1) }
    }

    /// Adds the labels of a concept that `count` entries have, when there are any.
    mutating func add(_ concept: Concept, number: Int, count: Int) {
        guard count > 0 else { return }
        let target = UInt32(number) | SuggestionIndex.conceptFlag
        let everyday = Set(concept.everyday)
        for label in concept.swedishLabels {
            let role: SuggestionIndex.Role =
                label == concept.label ? .name : everyday.contains(label) ? .everyday : .otherName
            add(label, role, target: target, count: UInt32(clamping: count))
        }
    }

    private mutating func add(_ text: String, _ role: SuggestionIndex.Role, target: UInt32, count: UInt32) {
        // Sixteen millions, far more than the country has; what is beyond is searched for, but not suggested.
        guard targets.count < SuggestionIndex.mostTexts else { return }
        let start = folded.count
        scanner.restart(Array(text.utf8))
        while scanner.next() {
            if folded.count > start { folded.append(0x20) }
            let word = scanner.surface
            addPlaces(in: word, partStarts: memo.partStarts(ofWordOf: scanner), at: folded.count - start)
            folded += SwedishFolding.fold(word)
        }
        guard folded.count > start else { return }
        foldedStarts.append(UInt32(folded.count))
        written.append(contentsOf: text.utf8)
        writtenStarts.append(UInt32(written.count))
        targets.append(target)
        roles.append(role.rawValue)
        counts.append(count)
    }

    /// Adds the places at which a word and the parts of a compound begin in the folded text at hand.
    private mutating func addPlaces(in word: [UInt8], partStarts: [UInt8], at offset: Int) {
        addPlace(offset)
        guard !partStarts.isEmpty else { return }
        let isDotted = SwedishFolding.isDotted(word)
        for start in partStarts.map(Int.init) {
            addPlace(offset + (isDotted ? SwedishFolding.fold(Array(word[..<start])).count : start))
        }
    }

    private mutating func addPlace(_ offset: Int) {
        guard offset <= SuggestionIndex.mostOffset else { return }
        places.append(UInt32(targets.count) << 8 | UInt32(offset))
    }

    /// - Complexity: O(p log p) comparisons for p places.
    consuming func finish() -> SuggestionIndex {
        let sorted = PlaceOrder(folded: folded, starts: foldedStarts).sorted(places)
        return SuggestionIndex(
            written: written, writtenStarts: writtenStarts, folded: folded, foldedStarts: foldedStarts,
            targets: targets, roles: roles, counts: counts, places: sorted)
    }
}
