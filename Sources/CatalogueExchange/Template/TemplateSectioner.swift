/// Divides a text into interventions, and each into headings with what is written below them.
struct TemplateSectioner {
    private let text: TemplateText
    private let reader: HeadingReader
    private let unfilled: UnfilledText
    private var entries: [TemplateEntry] = []
    private var current = TemplateEntry(line: 1)
    /// How many numbered lines stand in the section at hand.
    private var numberedLines = 0
    private var headingNumber: Int?
    /// Whether the entry at hand has the heading of a name.
    private var hasName = false
    /// Line of the greeting or signature after which nothing was read, from 1.
    private(set) var closingLine: Int?
    /// Line of the first part that has no heading and so was not read, from 1.
    private(set) var looseLine: Int?

    init(_ text: TemplateText) {
        self.text = text
        reader = HeadingReader(text: text)
        unfilled = UnfilledText(text)
    }

    /// The entries in order, without those where nothing was filled in.
    ///
    /// - Complexity: O(n) in the bytes.
    mutating func read() -> [TemplateEntry] {
        let headings = text.lines.map { $0.isEmpty ? nil : reader.heading(of: $0) }
        let end = closing(headings)
        for index in text.lines.indices.prefix(end) { read(index, headings) }
        finishEntry()
        return entries.filter { !$0.isEmpty }
    }

    private mutating func read(_ index: Int, _ headings: [HeadingLine?]) {
        let line = text.lines[index]
        if text.isRule(line) {
            if !isUnderline(index, headings) { finishEntry(next: index + 2) }
        } else if let found = headings[index], isHeading(found, index, headings) {
            begin(found, index, headings)
        } else {
            append(line)
        }
    }

    /// Whether a rule only underlines the heading above it.
    private func isUnderline(_ index: Int, _ headings: [HeadingLine?]) -> Bool {
        guard index > 0, let above = headings[index - 1], above.heading != nil else { return false }
        return above.value.isEmpty && !above.hasColon
    }

    private mutating func append(_ line: Range<Int>) {
        guard !current.sections.isEmpty else { return current.preamble.append(line) }
        if text.marker(of: line).number != nil { numberedLines += 1 }
        current.sections[current.sections.count - 1].lines.append(line)
    }

    private mutating func begin(_ found: HeadingLine, _ index: Int, _ headings: [HeadingLine?]) {
        if hasName, startsEntry(found, index, headings) { finishEntry(next: index + 1) }
        if found.heading == .name { hasName = true }
        numberedLines = 0
        headingNumber = found.marker.number
        current.sections.append(TemplateSection(heading: found.heading, title: found.title, lines: [found.value]))
    }

    /// Whether a heading begins another intervention: a new name, or a key right before a name.
    private func startsEntry(_ found: HeadingLine, _ index: Int, _ headings: [HeadingLine?]) -> Bool {
        if found.heading == .name { return true }
        guard found.heading == .key else { return false }
        let next = text.lines.indices.dropFirst(index + 1).first { !text.lines[$0].isEmpty }
        return next.flatMap { headings[$0]?.heading } == .name
    }

    /// Whether what looks like a heading is one, seen where it stands.
    private func isHeading(_ found: HeadingLine, _ index: Int, _ headings: [HeadingLine?]) -> Bool {
        guard let section = current.sections.last else { return found.heading != nil }
        guard let heading = found.heading else { return isUnknownHeading(found, in: section) }
        if heading == .name, isContactName(index, section, headings) { return false }
        let isStep = section.heading == .access && headingNumber == nil && found.marker.number == numberedLines + 1
        return !isStep && (found.hasColon || section.heading != .access || !found.marker.isItem)
    }

    private func isUnknownHeading(_ found: HeadingLine, in section: TemplateSection) -> Bool {
        let words = text.words(in: found.title)
        if let first = words.first, Self.notices.contains(first.folded) { return false }
        guard let heading = section.heading else { return true }
        if heading.isContact { return false }
        return !heading.isProse || !found.value.isEmpty && words.count <= 2 && found.marker.number == nil
    }

    /// Words that begin a remark within what is written.
    private static let notices: Set<String> = ["steg", "obs", "exempel", "tips", "tank", "viktigt", "ps", "ex", "not"]

    /// Whether "Namn:" right below an empty "Kontakt:" is the name of whom to contact.
    private func isContactName(_ index: Int, _ section: TemplateSection, _ headings: [HeadingLine?]) -> Bool {
        guard section.heading == .contact, section.span == nil, index > 0, !text.lines[index - 1].isEmpty,
            index + 1 < headings.count, let next = headings[index + 1]?.heading
        else { return false }
        return next.isContact
    }

    /// Ends an entry; a part without a name and with other headings goes on with the one before.
    private mutating func finishEntry(next line: Int = 1) {
        defer {
            current = TemplateEntry(line: line)
            (numberedLines, headingNumber, hasName) = (0, nil, false)
        }
        for index in current.sections.indices {
            current.sections[index].lines = unfilled.filled(current.sections[index].lines)
        }
        current.line = current.sections.first.map { text.line(at: $0.title.lowerBound) } ?? current.line
        guard !current.sections.isEmpty || current.preamble.contains(where: { !$0.isEmpty }) else { return }
        let continues = !hasName && entries.last?.isEmpty == false
        let earlier = entries.last?.headings ?? []
        let repeats = current.sections.contains { section in section.heading.map(earlier.contains) ?? false }
        if continues, !repeats, !current.sections.isEmpty {
            entries[entries.count - 1].sections += current.sections
        } else {
            entries.append(current)
        }
        // A part without any heading is no form; that it was left out is told.
        if current.sections.isEmpty, looseLine == nil {
            looseLine = current.preamble.first { !$0.isEmpty }.map { text.line(at: $0.lowerBound) }
        }
    }

    // MARK: Greetings

    /// The index of the line where a letter's end begins: a greeting or "--" after which no heading stands.
    private mutating func closing(_ headings: [HeadingLine?]) -> Int {
        let lastHeading = headings.lastIndex { $0?.heading != nil } ?? 0
        let lines = text.lines.indices.dropFirst(lastHeading + 1)
        guard let found = lines.first(where: { isClosing(text.lines[$0]) }) else { return text.lines.count }
        closingLine = found + 1
        return found
    }

    private static let greetings: [WordPhrase] = [
        "med vanlig halsning", "med vanliga halsningar", "vanliga halsningar", "vanlig halsning", "mvh",
        "halsningar",
        "basta halsningar", "skickat fran min", "hamta outlook",
    ]

    private func isClosing(_ line: Range<Int>) -> Bool {
        guard line.count <= 60 else { return false }
        if text.string(line) == "--" { return true }
        let words = text.words(in: line)
        return Self.greetings.stand(in: words, at: 0)
    }
}
