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
        switch verdict.kind {
        case .fits:
            let reasons = Self.list(verdict.reasons)
            return line(
                "fits", "Passar" + track, reasons.isEmpty ? ": insatsen ställer inga villkor" : ": " + reasons,
                verdict.reasons)
        case .excluded:
            let reasons = Self.list(verdict.reasons)
            return line("excluded", "Passar inte", reasons.isEmpty ? "" : ": " + reasons, verdict.reasons)
        case .possible:
            guard !verdict.ask.isEmpty else {
                return line("possible", "Kan passa", ": det står inte vem insatsen är till för", [])
            }
            return line("possible", "Kan passa" + track, ": " + Self.questions(verdict.ask), verdict.ask)
        }
    }

    /// The track that it comes of, by its name; in quotes, for a name may have brackets of its own.
    private var track: String { verdict.track.map { " i spåret ”\($0)”" } ?? "" }

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

    /// The most characters of reasons or questions together, and of one of them; what is left is on the entry's page.
    private static let longestText = 360
    private static let longestPoint = 240

    /// Reasons after each other.
    static func list(_ points: [VerdictSummary.Point]) -> String {
        let (shown, isWhole) = fitting(points)
        return shown.joined(separator: ", ") + (isWhole ? "" : " med mera")
    }

    /// Questions after each other, each of them whole.
    private static func questions(_ points: [VerdictSummary.Point]) -> String {
        let (shown, isWhole) = fitting(points)
        return shown.joined(separator: " ") + (isWhole ? "" : " Det finns fler frågor.")
    }

    /// The first points that there is room for, at least one; one that is too long alone ends with a whole sentence or
    /// word.
    private static func fitting(_ points: [VerdictSummary.Point]) -> (texts: [String], isWhole: Bool) {
        var texts: [String] = []
        var room = longestText
        for text in points.map({ PrintSheet.cut($0.text, longestPoint) }) {
            guard texts.isEmpty || text.count <= room else { return (texts, false) }
            texts.append(text)
            room -= text.count
        }
        return (texts, true)
    }
}
