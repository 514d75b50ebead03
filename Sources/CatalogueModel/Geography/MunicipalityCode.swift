/// A municipality (*kommun*), named by its four-digit SCB code.
///
/// Digits 1–2 are the county (*län*): `1480` is Göteborg. Kept as text, because the leading zero of
/// `0180` carries meaning.
///
/// Source: SCB, "Län och kommuner i kodnummerordning".
public struct MunicipalityCode: Hashable, Sendable, Comparable, Codable {
    /// The four digits.
    public let rawValue: String

    /// Creates a code.
    ///
    /// - Throws: ``MalformedCode`` unless `text` is four digits. Whether such a municipality exists
    ///   is for ``Gazetteer`` to say.
    public init(_ text: String) throws(MalformedCode) {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw MalformedCode(expectedDigits: 4, got: text)
        }
        rawValue = text
    }

    /// The county in which the municipality lies.
    public var county: CountyCode { CountyCode(digits: rawValue.prefix(2)) }

    /// In code order.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// Reads the code from a JSON string.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the code as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// A county (*län*), named by its two-digit SCB code.
///
/// Geography, not the elected *region*: same area, not the same thing.
public struct CountyCode: Hashable, Sendable, Comparable, Codable {
    /// The two digits.
    public let rawValue: String

    /// Creates a code.
    ///
    /// - Throws: ``MalformedCode`` unless `text` is two digits.
    public init(_ text: String) throws(MalformedCode) {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw MalformedCode(expectedDigits: 2, got: text)
        }
        rawValue = text
    }

    init(digits: Substring) { rawValue = String(digits) }

    /// In code order.
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    /// Reads the code from a JSON string.
    public init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the code as a JSON string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// A text that has not the form of an SCB code.
public struct MalformedCode: Error, Hashable, Sendable, CustomStringConvertible {
    /// How many digits such a code has.
    public let expectedDigits: Int
    /// The text that was given.
    public let got: String

    /// Creates the error.
    public init(expectedDigits: Int, got: String) {
        self.expectedDigits = expectedDigits
        self.got = got
    }

    /// What is wrong, with a hint for the commonest cause.
    public var description: String {
        let hint = got.utf8.count == expectedDigits - 1 ? " (has a spreadsheet dropped a leading zero?)" : ""
        return "expected a code of \(expectedDigits) digits, got \"\(got)\"\(hint)"
    }
}
