/// Help texts and signs that stand where nothing was filled in.
struct UnfilledText: Sendable {
    private let text: TemplateText

    init(_ text: TemplateText) { self.text = text }

    /// How far a help text may reach, in bytes: mail programs break it into lines.
    private static let reach = 400

    /// The lines of a value without help texts in brackets before it; none when nothing was filled in.
    func filled(_ lines: [Range<Int>]) -> [Range<Int>] {
        guard let last = lines.last(where: { !$0.isEmpty }) else { return [] }
        var rest = lines.drop { $0.isEmpty }
        while let first = rest.first {
            let window = first.lowerBound..<min(last.upperBound, first.lowerBound + Self.reach)
            guard let bracket = bracket(at: window), isHelp(bracket.inside) else { break }
            rest = rest.drop { $0.upperBound <= bracket.end }
            if let cut = rest.first, cut.lowerBound < bracket.end {
                rest[rest.startIndex] = text.trimmed(bracket.end..<cut.upperBound)
            }
            rest = rest.drop { $0.isEmpty }
        }
        guard let first = rest.first, !isNothing(first.lowerBound..<last.upperBound) else { return [] }
        return Array(rest)
    }

    /// A pair of square or pointed brackets, or of parentheses, at the beginning.
    private func bracket(at rest: Range<Int>) -> (inside: Range<Int>, end: Int)? {
        guard !rest.isEmpty else { return nil }
        let pairs: [UInt8: UInt8] = [0x5B: 0x5D, 0x28: 0x29, 0x3C: 0x3E, 0x7B: 0x7D]
        guard let closing = pairs[text.bytes[rest.lowerBound]],
            let end = text.bytes[rest].firstIndex(of: closing)
        else { return nil }
        return ((rest.lowerBound + 1)..<end, end + 1)
    }

    /// Whether what stands in brackets only tells what to write.
    private func isHelp(_ inside: Range<Int>) -> Bool {
        let words = text.words(in: inside).filter { $0.kind != .sign }
        guard let first = words.first else { return true }
        let sentence = words.map(\.folded).joined(separator: " ")
        if Self.helpOfTheForm.contains(sentence) { return true }
        let isExample =
            WordPhrase("till exempel").stands(in: words, at: 0) || WordPhrase("t ex").stands(in: words, at: 0)
        return isExample || Self.tellingWords.contains(first.folded)
    }

    private static let tellingWords: Set<String> = [
        "skriv", "ange", "fyll", "beskriv", "lista", "valj", "exempel", "valfritt", "har", "kort", "text", "ifylles",
        "frivilligt", "hjalptext",
    ]

    /// The help texts of the empty form, as words without dots.
    private static let helpOfTheForm: Set<String> = Set(
        TextTemplateReader.helpTexts.map { help in
            let text = TemplateText(help)
            return text.words(in: 0..<text.bytes.count).filter { $0.kind != .sign }.map(\.folded)
                .joined(separator: " ")
        })

    private func isNothing(_ rest: Range<Int>) -> Bool {
        guard rest.count <= 40 else { return false }
        let words = text.words(in: rest)
        let letters = words.filter { $0.kind != .sign }
        if letters.isEmpty { return true }
        return Self.nothings.contains(letters.map(\.folded).joined(separator: " "))
    }

    private static let nothings: Set<String> = [
        "n a", "ej aktuellt", "inte aktuellt", "vet ej", "vet inte", "uppgift saknas", "saknas", "ej angivet",
        "ej ifyllt", "okant", "ej tillampligt", "finns ej", "finns inte",
    ]
}
