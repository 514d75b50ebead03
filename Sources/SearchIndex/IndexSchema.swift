/// A searchable field: how much a word in it is worth and how field length tempers that.
public struct FieldSpecification: Hashable, Sendable {
    /// Name used in explanations, such as `name` or `description`.
    public let name: String
    /// Weight of one occurrence before saturation (BM25F).
    public let weight: Double
    /// Length normalisation `b`, 0 (none) to 1 (full).
    public let lengthNormalisation: Double
    /// The length, in words, at which normalisation neither raises nor lowers.
    public let typicalLength: Double

    /// Creates a field; `weight` and `typicalLength` must be positive, `lengthNormalisation` within 0...1.
    public init(name: String, weight: Double, lengthNormalisation: Double, typicalLength: Double = 1) {
        precondition(weight > 0, "field \(name): weight must be positive, got \(weight)")
        precondition((0...1).contains(lengthNormalisation), "field \(name): b must be within 0...1")
        precondition(typicalLength > 0, "field \(name): typical length must be positive, got \(typicalLength)")
        self.name = name
        self.weight = weight
        self.lengthNormalisation = lengthNormalisation
        self.typicalLength = typicalLength
    }
}

/// A column of values for filters and facets.
public struct ColumnSpecification: Hashable, Sendable {
    /// How the values are kept and used.
    public enum Kind: UInt8, Hashable, Sendable {
        /// Any number of values a document, counted as a facet.
        case facet
        /// Any number of values a document, each with a set of documents for filters.
        case values
        /// At most one value a document, for ranges.
        case number
    }

    /// Name, for the fingerprint.
    public let name: String
    /// How the values are kept and used.
    public let kind: Kind

    /// Creates a column.
    public init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// What an index holds: its fields, its columns and the parameters of its ranking.
///
/// The schema is code, not data: an index file carries only a fingerprint of it, and a file made
/// with another schema is refused and rebuilt.
public struct IndexSchema: Hashable, Sendable {
    /// Searchable fields, at most ``mostFields``; a field is named by its position.
    public let fields: [FieldSpecification]
    /// Columns that hold values for filters and facets, at most 32.
    public let columns: [ColumnSpecification]
    /// Term-frequency saturation `k1` of BM25.
    public let saturation: Double

    /// The most fields a posting can tell apart (one bit each).
    public static let mostFields = 8

    /// Creates a schema; traps when there are no fields or more than ``mostFields``.
    public init(fields: [FieldSpecification], columns: [ColumnSpecification], saturation: Double = 1.2) {
        precondition(!fields.isEmpty && fields.count <= Self.mostFields, "1 to 8 fields, got \(fields.count)")
        precondition(columns.count <= 32, "at most 32 columns, got \(columns.count)")
        self.fields = fields
        self.columns = columns
        self.saturation = saturation
    }

    /// A number that changes when what is stored would: names in order, and weights, for strengths are
    /// worked out when a document is written.
    public var fingerprint: UInt64 {
        let fields = fields.map { "\($0.name) \($0.weight) \($0.lengthNormalisation) \($0.typicalLength)" }
        let columns = columns.map { "\($0.name) \($0.kind.rawValue)" }
        return Checksum.fnv1a(Array((fields + ["\(saturation)"] + columns).joined(separator: "\u{0}").utf8))
    }
}
