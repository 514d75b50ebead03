/// What a visitor has filled in to report an error, not yet accepted.
public struct ErrorReportDraft: Hashable, Sendable {
    /// The most characters of the text, counted as Unicode scalars, as the database does.
    public static let mostCharacters = 1_000

    /// What was chosen, as it was sent; empty when nothing was.
    public let kindText: String
    /// The text without unseen signs and without space around it; empty when there is none.
    public let text: String

    /// Takes what was sent.
    public init(kind: String? = nil, text: String? = nil) {
        kindText = kind ?? ""
        self.text = Self.cleaned(text ?? "")
    }

    /// What was chosen, when there is such a kind.
    public var kind: ErrorReport.Kind? { ErrorReport.Kind(rawValue: kindText) }

    /// Everything that has to be mended, in whole sentences; `field` is "kind" or "text".
    public var problems: [ContentProblem] { kindProblems + textProblems }

    private var kindProblems: [ContentProblem] {
        guard kind == nil else { return [] }
        guard kindText.isEmpty else {
            return [
                ContentProblem(
                    field: "kind", message: "Det som är valt under ”Vad är fel?” finns inte bland alternativen.",
                    remedy: "Välj ett av dem.")
            ]
        }
        return [
            ContentProblem(
                field: "kind", message: "Inget är valt under ”Vad är fel?”.", remedy: "Välj ett av alternativen.")
        ]
    }

    private var textProblems: [ContentProblem] {
        var found: [ContentProblem] = []
        let count = text.unicodeScalars.count
        if count > Self.mostCharacters {
            found.append(
                ContentProblem(
                    field: "text", message: "Texten är för lång, \(count) tecken.",
                    remedy: "Korta av den till högst \(Self.mostCharacters) tecken."))
        }
        if PersonalIdentityNumber.occurs(in: text) {
            found.append(
                ContentProblem(
                    field: "text", message: "Texten innehåller något som ser ut som ett personnummer.",
                    remedy: "Ta bort det. Skriv inget som pekar ut en enskild person."))
        }
        return found
    }

    /// Unseen signs are taken away rather than refused: whoever wrote the text can't find them.
    private static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break  // Forms end lines with both; one was kept already.
            case "\n", "\r": kept.append("\n")
            case "\t": kept.append(scalar)
            default: if !scalar.isUnseenControl { kept.append(scalar) }
            }
            previous = scalar
        }
        var trimmed = Substring(String(kept))
        while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        return String(trimmed)
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character, or a sign that turns the direction of text: neither has a place in a text
    /// for people. Line breaks and tabs are control characters too.
    var isUnseenControl: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
