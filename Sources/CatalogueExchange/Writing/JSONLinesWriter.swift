public import CatalogueModel
import FoundationEssentials

/// Writes entries as JSON Lines in the import format, with identity, status and history.
public struct JSONLinesWriter: Sendable {
    private let encoder: JSONEncoder

    /// Creates a writer.
    public init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// One entry as a line, without the line end.
    ///
    /// - Throws: `EncodingError`, which no entry the catalogue holds causes.
    public func line(_ entry: Intervention) throws -> String {
        String(decoding: try encoder.encode(ExportedIntervention(entry)), as: UTF8.self)
    }
}

/// An entry as it is exported: the content's fields and the catalogue's own beside them.
private struct ExportedIntervention: Encodable {
    let entry: Intervention

    init(_ entry: Intervention) { self.entry = entry }

    private enum Name: String, CodingKey { case id, slug, importSource, status, revision, createdAt, updatedAt }

    func encode(to encoder: any Encoder) throws {
        try entry.content.encode(to: encoder)
        var fields = encoder.container(keyedBy: Name.self)
        try fields.encode(entry.id.text, forKey: .id)
        try fields.encode(entry.slug, forKey: .slug)
        try fields.encode(entry.importSource, forKey: .importSource)
        try fields.encode(entry.status, forKey: .status)
        try fields.encode(entry.revision, forKey: .revision)
        try fields.encode(entry.createdAt.formatted(.iso8601), forKey: .createdAt)
        try fields.encode(entry.updatedAt.formatted(.iso8601), forKey: .updatedAt)
    }
}
