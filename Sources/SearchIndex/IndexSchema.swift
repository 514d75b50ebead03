/// A searchable field: how much a word in it is worth and how field length tempers that.
public struct FieldSpecification: Hashable, Sendable {
    /// Name used in explanations, such as `name` or `description`.
    public let name: String
    /// Weight of one occurrence before saturation (BM25F).
    public let weight: Double
    /// Length normalisation `b`, 0 (none) to 1 (full).
    public let lengthNormalisation: Double

    /// Creates a field; `weight` must be positive and `lengthNormalisation` within 0...1.
    public init(name: String, weight: Double, lengthNormalisation: Double) {
        precondition(weight > 0, "field \(name): weight must be positive, got \(weight)")
        precondition((0...1).contains(lengthNormalisation), "field \(name): b must be within 0...1")
        self.name = name
        self.weight = weight
        self.lengthNormalisation = lengthNormalisation
    }
}

/// What an index holds: its fields, its columns and the parameters of its ranking.
///
/// The schema is code, not data: an index file carries only a fingerprint of it, and a file made
/// with another schema is refused and rebuilt.
public struct IndexSchema: Hashable, Sendable {
    /// Searchable fields, at most ``mostFields``; a field is named by its position.
    public let fields: [FieldSpecification]
    /// Names of the columns that hold values for filters and facets.
    public let columns: [String]
    /// Term-frequency saturation `k1` of BM25.
    public let saturation: Double

    /// The most fields a posting can tell apart (one bit each).
    public static let mostFields = 8

    /// Creates a schema; traps when there are no fields or more than ``mostFields``.
    public init(fields: [FieldSpecification], columns: [String], saturation: Double = 1.2) {
        precondition(!fields.isEmpty && fields.count <= Self.mostFields, "1 to 8 fields, got \(fields.count)")
        self.fields = fields
        self.columns = columns
        self.saturation = saturation
    }

    /// A number that changes when the stored layout would: field and column names in order.
    ///
    /// Weights are not part of it, because they are applied when searching.
    public var fingerprint: UInt64 {
        let names = fields.map(\.name) + ["|"] + columns
        return Checksum.fnv1a(Array(names.joined(separator: "\u{0}").utf8))
    }
}
