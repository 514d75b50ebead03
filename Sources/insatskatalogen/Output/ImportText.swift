import CatalogueExchange
import CatalogueModel
import CatalogueService
import FoundationEssentials

/// What came of an import, for the terminal.
struct ImportText {
    private let report: ImportReport
    private let documents: [ImportDocument]
    private let isDryRun, showsChanges: Bool
    private var plan: ImportPlan { report.plan }

    init(_ report: ImportReport, _ documents: [ImportDocument], isDryRun: Bool, showsChanges: Bool) {
        self.report = report
        self.documents = documents
        self.isDryRun = isDryRun
        self.showsChanges = showsChanges
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

    /// How the headings of tables were understood, when something else was read than stands there.
    var mapping: String {
        documents.compactMap(\.mapping).map { mapping in
            let other = mapping.columns.filter { $0.recognition != .exact }
            guard !other.isEmpty else { return "" }
            let columns = other.map { "\($0.name) → \($0.meaning ?? "läses inte")" }
            let sheet = mapping.sheet.map { " i bladet \($0)" } ?? ""
            return "Rubriker\(sheet), rad \(mapping.headingLine): \(columns.joined(separator: ", "))\n"
        }.joined()
    }

    /// What was done, or would be.
    var summary: String {
        let verb = isDryRun ? "Skulle läsa in" : "Inläst"
        let counts = [
            Self.count(plan.added.count, "ny", "nya"), Self.count(plan.changed.count, "ändrad", "ändrade"),
            Self.count(plan.unchangedCount, "oförändrad", "oförändrade"),
        ]
        var lines = ["\(verb): \(counts.joined(separator: ", "))."]
        lines += plan.changed.flatMap(lines(of:))
        let drafts = plan.writes.count { $0.status == .draft }
        if drafts > 0 {
            let subject = drafts == 1 ? "1 insats är utkast" : "\(drafts) insatser är utkast"
            lines.append("\(subject) och syns inte i sökningen. Publicera med: --publish")
        }
        if let operation = report.operation {
            lines.append("Ångra med: insatskatalogen imports undo \(operation.text)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of change: ImportPlan.Change) -> [String] {
        guard showsChanges else {
            return ["  \(change.name): \(change.differences.map(\.fieldName).joined(separator: ", "))"]
        }
        return ["  \(change.name)"] + change.differences.flatMap(DifferenceText.lines)
    }

    private static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
        "\(number) \(number == 1 ? singular : plural)"
    }
}

/// A changed field, for the terminal.
enum DifferenceText {
    /// What it was and what it becomes, on a line each.
    static func lines(_ difference: FieldDifference) -> [String] {
        func cut(_ text: String?) -> String {
            guard let text else { return "(inget)" }
            let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
            return line.count <= 200 ? line : line.prefix(197) + "…"
        }
        return [
            "    \(difference.fieldName)", "      - \(cut(difference.before))", "      + \(cut(difference.after))",
        ]
    }
}

/// What came of an import, as JSON.
struct ImportOutcome: Encodable {
    private let applied, dryRun: Bool
    private let operation: String?
    private let added, changed, unchanged: Int
    private let changes: [Change]
    private let problems: [Problem]
    private let columns: [Column]

    private struct Change: Encodable {
        let name: String
        let fields: [Field]
    }

    private struct Field: Encodable {
        let field: String
        let before, after: String?
    }

    private struct Problem: Encodable {
        let severity, file: String
        let sheet: String?
        let line: Int?
        let column, field, value: String?
        let message, remedy: String
    }

    private struct Column: Encodable {
        let file: String
        let sheet: String?
        let column, heading: String
        let field: String?
    }

    init(_ report: ImportReport, _ documents: [ImportDocument], dryRun: Bool) {
        let plan = report.plan
        (applied, self.dryRun, operation) = (report.isApplied, dryRun, report.operation?.text)
        (added, changed, unchanged) = (plan.added.count, plan.changed.count, plan.unchangedCount)
        changes = plan.changed.map { change in
            Change(
                name: change.name,
                fields: change.differences.map { Field(field: $0.field, before: $0.before, after: $0.after) })
        }
        problems = plan.problems.map {
            Problem(
                severity: $0.severity.rawValue, file: $0.file, sheet: $0.sheet, line: $0.line, column: $0.column,
                field: $0.field, value: $0.value, message: $0.message, remedy: $0.remedy)
        }
        columns = documents.flatMap { document in
            (document.mapping?.columns ?? []).map {
                Column(
                    file: document.file, sheet: document.mapping?.sheet, column: $0.letters, heading: $0.heading,
                    field: $0.path)
            }
        }
    }
}
