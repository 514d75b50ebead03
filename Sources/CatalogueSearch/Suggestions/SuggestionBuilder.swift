import CatalogueModel
import SearchIndex
import SwedishText

/// Collects the texts that may be suggested: names and other names of published entries, and labels of the
/// concepts that published entries have.
struct SuggestionBuilder {
    private var memo: WordMemo
    private var written: [UInt8] = []
    private var writtenStarts: [UInt32] = [0]
    private var folded: [UInt8] = []
    private var foldedStarts: [UInt32] = [0]
    private var targets: [UInt32] = []
    private var roles: [UInt8] = []
    private var counts: [UInt32] = []
    private var places: [UInt64] = []

    init(_ analyser: WordAnalyser) { memo = WordMemo(analyser) }

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
        let tokens = Tokeniser.tokens(in: text)
        guard !tokens.isEmpty else { return }
        let start = folded.count
        for (index, token) in tokens.enumerated() {
            if index > 0 { folded.append(0x20) }
            for offset in beginnings(in: token.surface)
            where folded.count - start + offset <= SuggestionIndex.mostOffset {
                places.append(UInt64(targets.count) << 8 | UInt64(folded.count - start + offset))
            }
            folded += token.folded
        }
        foldedStarts.append(UInt32(folded.count))
        written += Array(text.utf8)
        writtenStarts.append(UInt32(written.count))
        targets.append(target)
        roles.append(role.rawValue)
        counts.append(count)
    }

    /// Where the word and the parts of a compound begin in its folded spelling.
    private mutating func beginnings(in word: [UInt8]) -> [Int] {
        let parts = memo.analysis(of: word).parts.flatMap(\.all)
        let starts = Set(parts.map(\.range.lowerBound)).union([0])
        return starts.sorted().map { SwedishFolding.fold(Array(word[..<$0])).count }
    }

    /// - Complexity: O(p log p) comparisons for p places.
    consuming func finish() -> SuggestionIndex {
        let (folded, starts) = (folded, foldedStarts)
        func precedes(_ a: UInt64, _ b: UInt64) -> Bool {
            var (one, other) = (Int(starts[Int(a >> 8)]) + Int(a & 0xFF), Int(starts[Int(b >> 8)]) + Int(b & 0xFF))
            let (end, otherEnd) = (Int(starts[Int(a >> 8) + 1]), Int(starts[Int(b >> 8) + 1]))
            while one < end, other < otherEnd {
                if folded[one] != folded[other] { return folded[one] < folded[other] }
                one += 1
                other += 1
            }
            return (end - one, a) < (otherEnd - other, b)
        }
        return SuggestionIndex(
            written: written, writtenStarts: writtenStarts, folded: folded, foldedStarts: starts, targets: targets,
            roles: roles, counts: counts, places: places.sorted(by: precedes))
    }
}
