public import FoundationEssentials

/// The JSON of the facade: names with underscores, sorted.
public enum HSDSJSON {
    /// A value as JSON.
    ///
    /// - Throws: `EncodingError`, which no value of this module causes.
    public static func data(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}
