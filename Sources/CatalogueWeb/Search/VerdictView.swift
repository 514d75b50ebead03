import CatalogueModel
import Eligibility

/// Whether an entry fits the person, and why.
struct VerdictView {
    private let verdict: VerdictSummary
    private let name: String

    /// - Parameter name: the entry's, for those who hear controls without what stands around them.
    init(_ verdict: VerdictSummary, of name: String) {
        self.verdict = verdict
        self.name = name
    }

    var html: HTML {
        let track = verdict.track.map { " (\($0))" } ?? ""
        switch verdict.kind {
        case .fits:
            let reasons = Self.list(verdict.reasons)
            return line("fits", "Passar" + track, reasons.isEmpty ? "" : ": " + reasons, verdict.reasons)
        case .excluded: return line("excluded", "Passar inte", ": " + Self.list(verdict.reasons), verdict.reasons)
        case .possible:
            guard !verdict.ask.isEmpty else {
                return line("possible", "Kan passa", ": det står inte vem insatsen är till för", [])
            }
            let questions = verdict.ask.map(\.text).joined(separator: " ")
            return line("possible", "Kan passa" + track, ": " + questions, verdict.ask)
        }
    }

    private func line(_ kind: String, _ heading: String, _ text: String, _ points: [VerdictSummary.Point]) -> HTML {
        var seen: Set<String> = []
        let quotes = points.flatMap(\.quotes).filter { seen.insert($0).inserted }
        let source: HTML =
            quotes.isEmpty
            ? .empty
            : """
            <details class="quotes"><summary>Vad står det i källan?<span class="unseen"> Om \(name)</span></summary>
            \(quotes.map { "<blockquote>\($0)</blockquote>" as HTML })</details>
            """
        return "<p class=\"verdict \(kind)\"><strong>\(heading)</strong>\(text)</p>\(source)"
    }

    /// Reasons after each other.
    static func list(_ points: [VerdictSummary.Point]) -> String { points.map(\.text).joined(separator: ", ") }
}
