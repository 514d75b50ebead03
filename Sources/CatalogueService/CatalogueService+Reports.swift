public import CatalogueModel
public import CatalogueStore
import FoundationEssentials

/// Why a report was not taken. Nothing was kept then.
public enum ReportRefusal: Error, Hashable, Sendable {
    /// There is no such published entry.
    case unknownEntry
    /// There are more open reports than anybody could go through.
    case queueIsFull
    /// The report has problems, all of them.
    case invalid([ContentProblem])
}

extension CatalogueService {
    /// The published entry with an id or address, which visitors can report errors in; `nil` when there is none.
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(log n).
    public func reportableEntry(_ name: String) throws(StoreError) -> Intervention? {
        try database.interventions(named: name).first { entry in
            entry.status == .published && (entry.slug == name || entry.id.text == name.lowercased())
        }
    }

    /// Puts a visitor's report in the administrators' queue.
    ///
    /// - Parameter name: the entry's id or address.
    /// - Throws: ``ReportRefusal`` or ``StoreError``; then nothing was kept.
    @discardableResult
    public func report(_ draft: ErrorReportDraft, on name: String) throws -> ErrorReport {
        guard let entry = try reportableEntry(name) else { throw ReportRefusal.unknownEntry }
        let problems = draft.problems
        guard let kind = draft.kind, problems.isEmpty else { throw ReportRefusal.invalid(problems) }
        var random = SystemRandomNumberGenerator()
        let report = ErrorReport(
            id: TokenText.random(characters: 10, using: &random), intervention: entry.id, kind: kind,
            text: draft.text.isEmpty ? nil : draft.text, createdAt: wholeSecond)
        guard try database.add(report) else { throw ReportRefusal.queueIsFull }
        return report
    }

    /// The queue, the newest first.
    ///
    /// - Parameter includingClosed: whether reports that somebody is done with are listed too.
    /// - Throws: ``StoreError``.
    public func reports(includingClosed: Bool = false) throws(StoreError) -> [QueuedReport] {
        try database.reports(includingClosed: includingClosed)
    }

    /// Closes a report; one that is closed already stays as it is.
    ///
    /// - Returns: whether there is such a report.
    /// - Throws: ``StoreError``.
    public func closeReport(id: String, by actor: Actor = .commandLine) throws(StoreError) -> Bool {
        try database.closeReport(id: id, note: note(actor))
    }
}
