public import CatalogueModel
import Eligibility
public import FoundationEssentials

/// Entries, clocks and files that many tests use.
public enum Fixture {
    /// A moment that tests take as now: 2026-11-20 12:00 UTC.
    public static let now = Date(timeIntervalSince1970: 1_795_176_000)
    /// The date of ``now`` in Sweden.
    public static let today = date("2026-11-20")
    /// The date as of which described persons and their ages were judged.
    public static let judgedOn = date("2026-11-21")

    /// A date; traps when it is malformed, which only a test's own literal can be.
    public static func date(_ text: String) -> CalendarDate {
        guard let date = CalendarDate(text) else { preconditionFailure("not a date: \(text)") }
        return date
    }

    /// A municipality's code by name; traps for a name that is none.
    public static func municipality(_ name: String) -> MunicipalityCode {
        guard let found = Gazetteer.sweden.municipality(named: name) else { preconditionFailure("no kommun: \(name)") }
        return found.code
    }

    /// A published entry whose address is its key.
    public static func entry(
        _ key: String, _ name: String, status: PublicationStatus = .published,
        _ change: (inout InterventionContent) -> Void = { _ in }
    ) -> Intervention {
        var content = InterventionContent(key: key, name: name)
        change(&content)
        var random = SeededGenerator(seed: key.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        return Intervention(
            id: UUID.version7(at: now, using: &random), slug: key, importSource: "test", content: content,
            status: status, revision: 1, createdAt: now, updatedAt: now)
    }

    /// The folder of the repository.
    public static let repository: String = {
        var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(3)
        return parts.joined(separator: "/")
    }()

    /// A file of the repository.
    public static func repositoryFile(_ path: String) throws -> Data {
        try Data(contentsOf: URL(filePath: repository + "/" + path))
    }
}
