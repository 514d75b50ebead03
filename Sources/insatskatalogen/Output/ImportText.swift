import CatalogueExchange
import CatalogueModel

/// What came of an import, for the terminal.
struct ImportText {
    let plan: ImportPlan
    let isDryRun: Bool

    init(_ plan: ImportPlan, isDryRun: Bool) {
        self.plan = plan
        self.isDryRun = isDryRun
    }

    /// Every problem on a line of its own: errors first, then warnings.
    var problems: [String] {
        let errors = plan.problems.filter { $0.severity == .error }
        let warnings = plan.problems.filter { $0.severity == .warning }
        return errors.map { "Fel: " + $0.text } + warnings.map { "Varning: " + $0.text }
    }

    /// What is said when nothing was changed because of errors.
    var refusal: String {
        let count = plan.problems.count { $0.severity == .error }
        return "\(count) fel. Inget ändrades. Rätta och försök igen."
    }

    /// What was done, or would be.
    var summary: String {
        let verb = isDryRun ? "Skulle läsa in" : "Inläst"
        let counts = [
            Self.count(plan.added.count, "ny", "nya"), Self.count(plan.changed.count, "ändrad", "ändrade"),
            Self.count(plan.unchangedCount, "oförändrad", "oförändrade"),
        ]
        var lines = ["\(verb): \(counts.joined(separator: ", "))."]
        for change in plan.changed { lines.append("  \(change.name): \(change.fields.joined(separator: ", "))") }
        let drafts = plan.writes.count { $0.status == .draft }
        if drafts > 0 {
            let subject = drafts == 1 ? "1 insats är utkast" : "\(drafts) insatser är utkast"
            lines.append("\(subject) och syns inte i sökningen. Publicera med: --publish")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(number) \(number == 1 ? singular : plural)"
    }
}
