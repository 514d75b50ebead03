import CatalogueModel

/// Texts that are hard to read as a whole, and sentences that are long.
struct ReadingRule: EntryRule {
    func findings(in entry: AuditedEntry) -> [Finding] {
        entry.prose.flatMap { hardText($0, entry) + longSentences($0, entry) }
    }

    private func hardText(_ text: AuditedText, _ entry: AuditedEntry) -> [Finding] {
        let isEasyRead = text.field == "easyRead"
        let limit = isEasyRead ? Readability.highestEasyRead : Readability.highest
        guard ["summary", "description", "easyRead"].contains(text.field), let found = Readability(text),
            found.isTelling, found.lix > limit
        else { return [] }
        let name = Self.fieldNames[text.field] ?? text.field
        return [
            Finding(
                .hardText, in: entry.reference, severity: isEasyRead ? .warning : nil,
                quote: text.words.isEmpty ? nil : text.quote(text.longestSentence),
                message: "\(name) är \(found.level): LIX \(found.swedishLIX), bör vara högst \(Int(limit)).",
                proposal: advice(found))
        ]
    }

    /// What to do first: shorter sentences or shorter words.
    private func advice(_ found: Readability) -> String {
        let length = Double(found.words) / Double(found.sentences)
        let share = 100 * Double(found.longWords) / Double(found.words)
        return length > share / 2
            ? "Dela upp meningarna: de har i snitt \(Int(length.rounded())) ord."
            : "Byt långa ord mot kortare: \(Int(share.rounded())) av 100 ord har fler än sex bokstäver."
    }

    private func longSentences(_ text: AuditedText, _ entry: AuditedEntry) -> [Finding] {
        text.sentences.compactMap { sentence in
            let count = text.wordLengths(in: sentence).count
            guard count > Readability.longestSentence else { return nil }
            return Finding(
                .longSentence, in: entry.reference, quote: text.quote(sentence),
                message: "En mening har \(count) ord, bör vara högst \(Readability.longestSentence).",
                proposal: "Dela meningen i två, eller gör en punktlista.")
        }
    }

    private static let fieldNames = [
        "summary": "Sammanfattningen", "description": "Beskrivningen", "easyRead": "Den lättlästa texten",
    ]
}

extension AuditedText {
    /// The words of the longest sentence.
    fileprivate var longestSentence: Range<Int> { sentences.max { $0.count < $1.count } ?? 0..<0 }
}
