public import CatalogueModel
import SearchIndex
import SwedishText

extension IndexSnapshot {
    /// What may be meant by the beginning of a text, the likeliest first.
    ///
    /// Beginnings of names and labels come first, then of their words, then of parts of compounds
    /// ("boende" suggests "korttidsboende"). Missing dots are seen through; when nothing begins so, one
    /// misspelt letter is.
    ///
    /// - Parameters:
    ///   - today: leaves out what a search does not show by default that day; all is shown when `nil`.
    ///   - policy: after how long without confirmation a search does not show an entry.
    /// - Complexity: O(m + log p) for m places that begin so and p places in all; a misspelling costs some
    ///   hundred such lookups.
    public func suggestions(
        for text: String, limit: Int = Suggestion.defaultLimit, today: CalendarDate? = nil,
        policy: ReviewPolicy = .standard
    ) -> [Suggestion] {
        let tokens = Tokeniser.tokens(in: Self.boundedToSuggest(text))
        guard !tokens.isEmpty, limit > 0 else { return [] }
        let typed = Array(tokens.map(\.surface).joined(separator: [0x20]))
        let shown = today.map {
            (documents: filters.visible($0, policy), concepts: filters.conceptCounts($0, policy))
        }
        let suggester = Suggester(
            snapshot: self, typed: typed, limit: limit, documents: shown?.documents ?? index.live,
            concepts: shown?.concepts ?? filters.conceptCounts(nil))
        return suggester.best.map { part, number in
            let texts = parts[part].suggestions
            let (target, text) = (texts.target(number), texts.text(number))
            guard target & SuggestionIndex.conceptFlag != 0 else {
                return Suggestion(text: text, target: .intervention(index.key(of: Int(target)).uuid))
            }
            let concept = target & ~SuggestionIndex.conceptFlag
            let count = suggester.concepts[concept] ?? 0
            return Suggestion(text: text, target: .concept(vocabulary.concepts[Int(concept)].id, count: count))
        }
    }

    /// The part of a typed text that is looked at.
    private static func boundedToSuggest(_ text: String) -> String {
        String(decoding: text.utf8.prefix(200), as: UTF8.self)
    }
}

/// Ranks the texts that begin with what was typed.
private struct Suggester {
    let snapshot: IndexSnapshot
    let typed: [UInt8]
    let limit: Int
    /// The documents that may be named.
    let documents: DocumentSet
    /// The concepts that may be, with the number of their documents.
    let concepts: [UInt32: Int]

    /// What decides between texts; lower comes first.
    private struct Rank: Comparable {
        let position: SuggestionIndex.Position
        let role: UInt8
        let rarity: Int
        let length: Int
        let part: Int
        let number: Int

        static func < (a: Rank, b: Rank) -> Bool {
            let (first, second) = ((a.position.rawValue, a.role, a.rarity), (b.position.rawValue, b.role, b.rarity))
            return first != second
                ? first < second : (a.length, a.part, a.number) < (b.length, b.part, b.number)
        }
    }

    /// The shortest beginning in which a misspelling is looked for, in letters.
    private static let shortestMisspelt = 4
    /// The longest: a sentence is no beginning of a name, and each letter costs some hundred lookups.
    private static let longestMisspelt = 24
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)

    /// Parts of the index and numbers of texts in them, the best first.
    var best: [(part: Int, number: Int)] {
        let folded = SwedishFolding.fold(typed)
        let exact = ranked([folded], isDotted: SwedishFolding.isDotted(typed))
        if !exact.isEmpty { return exact }
        let undotted = SwedishFolding.isDotted(typed) ? ranked([folded], isDotted: false) : []
        guard undotted.isEmpty, (Self.shortestMisspelt...Self.longestMisspelt).contains(folded.count) else {
            return undotted
        }
        let near = ranked(Self.oneEditAway(from: folded, fixed: 1), isDotted: false)
        return near.isEmpty ? ranked(Self.oneEditAway(from: folded, fixed: 0), isDotted: false) : near
    }

    /// The best texts with any of the beginnings; with `isDotted` only those that have the dots typed.
    ///
    /// Invariant: `best` holds the best distinct texts so far, in order, at most ``limit``.
    private func ranked(_ beginnings: [[UInt8]], isDotted: Bool) -> [(part: Int, number: Int)] {
        var best: [Rank] = []
        for (part, texts) in snapshot.parts.map(\.suggestions).enumerated() {
            for beginning in beginnings {
                for place in texts.places(beginningWith: beginning) {
                    let rank = Self.rank(of: place, part, texts)
                    if best.count == limit, let worst = best.last, rank >= worst { continue }
                    guard isShown(texts.target(rank.number)) else { continue }
                    if isDotted, !hasTypedDots(texts.text(rank.number), at: texts.offset(of: place)) { continue }
                    offer(rank, to: &best)
                }
            }
        }
        return best.map { ($0.part, $0.number) }
    }

    private static func rank(of place: Int, _ part: Int, _ texts: SuggestionIndex) -> Rank {
        let (text, position) = texts.place(place)
        return Rank(
            position: position, role: texts.role(text), rarity: texts.count(text).leadingZeroBitCount,
            length: texts.foldedLength(text), part: part, number: text)
    }

    /// Whether what a text names may be named.
    private func isShown(_ target: UInt32) -> Bool {
        target & SuggestionIndex.conceptFlag == 0
            ? documents.contains(Int(target)) : concepts[target & ~SuggestionIndex.conceptFlag] != nil
    }

    /// Puts a text in its place; neither the same words nor the same target are offered twice.
    private func offer(_ rank: Rank, to best: inout [Rank]) {
        let texts = snapshot.parts[rank.part].suggestions
        let (words, target) = (texts.foldedText(rank.number), texts.target(rank.number))
        let isSame = { (other: Rank) in
            let others = snapshot.parts[other.part].suggestions
            return others.target(other.number) == target || others.foldedText(other.number).elementsEqual(words)
        }
        if let same = best.firstIndex(where: isSame) {
            guard rank < best[same] else { return }
            best.remove(at: same)
        }
        best.insert(rank, at: best.firstIndex { rank < $0 } ?? best.count)
        if best.count > limit { best.removeLast() }
    }

    /// Whether a text goes on with what was typed, dots and all, at an offset that is counted without dots.
    private func hasTypedDots(_ text: String, at offset: Int) -> Bool {
        let words = Array(Tokeniser.tokens(in: text).map(\.surface).joined(separator: [0x20]))
        var (place, letters) = (0, 0)
        while place < words.count, letters < offset {
            place += 1
            // A letter with dots is two bytes, without them one.
            let isSecondByte = place < words.count && words[place] & 0xC0 == 0x80
            if isSecondByte, SwedishFolding.isDotted(Array(words[(place - 1)...place])) { place += 1 }
            letters += 1
        }
        return words[min(place, words.count)...].starts(with: typed)
    }

    /// The beginnings that one edit makes, after the first `fixed` letters: swaps, other letters, letters left
    /// out and put in.
    private static func oneEditAway(from word: [UInt8], fixed: Int) -> [[UInt8]] {
        var edits: Set<[UInt8]> = []
        for place in fixed..<word.count {
            var shorter = word
            shorter.remove(at: place)
            edits.insert(shorter)
            if place + 1 < word.count {
                var swapped = word
                swapped.swapAt(place, place + 1)
                edits.insert(swapped)
            }
            for letter in letters {
                var other = word
                other[place] = letter
                edits.insert(other)
                var longer = word
                longer.insert(letter, at: place)
                edits.insert(longer)
            }
        }
        edits.remove(word)
        return edits.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
