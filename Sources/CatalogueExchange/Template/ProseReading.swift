import CatalogueModel

/// Fills in names and prose.
struct ProseReading {
    let text: TemplateText

    /// Reads a text on one line.
    func readLine(_ section: TemplateSection, _ field: String, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        guard !entry.has(field) else { return noteRepeated(field, span, into: &entry) }
        entry.fill(field, text.value(span), at: span)
    }

    /// Reads the name: its first line, where several stand below the heading.
    func readName(_ section: TemplateSection, into entry: inout EntryBuilder) {
        let lines = section.lines.filter { !$0.isEmpty }
        guard let first = lines.first else { return }
        guard !entry.has("name") else { return noteRepeated("name", first, into: &entry) }
        entry.fill("name", text.value(first), at: first)
    }

    /// What stands below the name, which is no part of it.
    func belowName(_ section: TemplateSection) -> [Range<Int>] {
        Array(section.lines.drop { $0.isEmpty }.dropFirst())
    }

    /// Reads prose whose paragraphs are kept.
    func readProse(_ section: TemplateSection, _ field: String, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        guard !entry.has(field) else { return noteRepeated(field, span, into: &entry) }
        entry.fill(field, text.prose(section.lines), at: span)
    }

    private func noteRepeated(_ field: String, _ range: Range<Int>, into entry: inout EntryBuilder) {
        entry.note(
            .warning, field, "står två gånger; det andra lästes inte", "Skriv allt under en rubrik.", at: range)
    }

    /// The name from a single line before the first heading, where no heading asks for it.
    func readTitle(_ preamble: [Range<Int>], into entry: inout EntryBuilder) {
        let lines = preamble.filter { !$0.isEmpty }
        guard let line = lines.last, !isKnownWord(preamble) else { return }
        let title = text.marker(of: line).rest
        let isTitle =
            lines.count <= 2 && title.count <= 100 && !text.words(in: title).contains { [".", "?"].contains($0.text) }
        guard !entry.has("name"), isTitle, !title.isEmpty else {
            return entry.note(
                .warning, "", "Texten före första rubriken lästes inte",
                "Flytta den till en rubrik, om den behövs.",
                at: lines[0])
        }
        entry.fill("name", text.value(title), at: title, "Raden står före första rubriken och lästes som namnet.")
    }

    /// Whether what stands before the first heading is the form's own introduction, or a heading over it all.
    private func isKnownWord(_ preamble: [Range<Int>]) -> Bool {
        let words = preamble.flatMap { text.words(in: $0) }.filter { $0.kind != .sign }.map(\.folded)
        let sentence = words.joined(separator: " ")
        return words.isEmpty || words.count == 1 && TemplateHeading.named(sentence) != nil
            || sentence == TextTemplateReader.introWords
    }
}
