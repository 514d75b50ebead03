import CatalogueExchange
import CatalogueService

/// A problem of an entry or a file, as JSON.
struct ImportProblemReply: Encodable, Hashable, Sendable {
    private let severity: String
    private let line: Int?
    private let field: String?
    private let message, remedy: String

    init(_ problem: ImportProblem) {
        severity = problem.severity.rawValue
        (line, field) = (problem.line, problem.field)
        (message, remedy) = (problem.message, problem.remedy)
    }
}

extension Failure {
    /// What is wrong with an entry or a file, all of it.
    init(problems: [ImportProblem]) {
        let errors = problems.filter { $0.severity == .error }
        self.init(
            422, "Inget ändrades: \(errors.count) fel. Rätta dem och skicka igen.", problems: errors.map(\.text),
            importProblems: problems.map(ImportProblemReply.init))
    }
}

extension ImportDocument {
    /// The document, when it could be taken apart.
    ///
    /// - Throws: ``Failure`` 400 otherwise.
    func readable() throws -> ImportDocument {
        guard isUnreadable else { return self }
        throw Failure(400, problems.map { "\($0.message). \($0.remedy)" }.joined(separator: " "))
    }
}

/// What an import did, or would do, as JSON.
struct ImportReply: Encodable {
    private let applied, dryRun: Bool
    private let added, changed, unchanged, proposed, waiting, revision: Int
    private let changes, proposals: [Change]
    private let warnings: [ImportProblemReply]

    private struct Change: Encodable {
        let name: String
        let fields: [String]
        let differences: [Difference]

        init(_ change: ImportPlan.Change) {
            (name, fields) = (change.name, change.fields)
            differences = change.differences.map(Difference.init)
        }
    }

    /// A field as it was and as it becomes; `nil` for nothing.
    private struct Difference: Encodable {
        let field: String
        let before, after: String?

        init(_ difference: FieldDifference) {
            (field, before, after) = (difference.field, difference.before, difference.after)
        }
    }

    init(_ report: ImportReport, dryRun: Bool, revision: Int) {
        let plan = report.plan
        applied = report.isApplied
        self.dryRun = dryRun
        self.revision = revision
        (added, changed, unchanged) = (plan.added.count, plan.changed.count, plan.unchangedCount)
        (proposed, waiting) = (plan.proposed.count, plan.waitingCount)
        changes = plan.changed.map(Change.init)
        proposals = plan.proposed.map { Change($0.change) }
        warnings = plan.problems.map(ImportProblemReply.init)
    }
}
