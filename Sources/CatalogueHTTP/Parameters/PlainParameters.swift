import CatalogueModel

/// The parameters of an address that takes few and simple ones; every offender is named.
struct PlainParameters {
    private var values: [String: String] = [:]
    private(set) var problems: [String] = []

    /// - Parameter names: the parameters that are taken, each at most once.
    init(_ items: QueryItems, names: [String]) {
        if items.isMalformed { problems.append("Adressen innehåller tecken som inte är kodade som UTF-8.") }
        for (name, value) in items.items {
            if !names.contains(name) {
                let possible = names.isEmpty ? "Här finns inga." : "Möjliga är \(names.joined(separator: ", "))."
                note(name, "Okänd parameter: \(QuotedText.quoted(name)). \(possible)")
            } else if values.updateValue(value, forKey: name) != nil {
                note(name, "Parametern ska stå högst en gång.")
            }
        }
    }

    /// The most problems that are told; a request with more is not somebody's mistake.
    private static let mostProblems = 50

    private mutating func note(_ name: String, _ message: String) {
        if problems.count < Self.mostProblems { problems.append("\(name.prefix(100)): \(message)") }
    }

    /// A text.
    func text(_ name: String) -> String? { values[name] }

    /// A whole number in a range.
    mutating func number(_ name: String, in range: ClosedRange<Int>, default standard: Int) -> Int {
        guard let value = values[name] else { return standard }
        if let number = WholeNumber.read(value), range.contains(number) { return number }
        note(
            name,
            "\(name) ska vara ett helt tal \(range.lowerBound)–\(range.upperBound), inte \(QuotedText.quoted(value)).")
        return standard
    }

    /// `true` or `false`.
    mutating func flag(_ name: String, default standard: Bool) -> Bool {
        switch values[name] {
        case nil: return standard
        case "true"?: return true
        case "false"?: return false
        case let value?:
            note(name, "\(name) ska vara true eller false, inte \(QuotedText.quoted(value)).")
            return standard
        }
    }

    /// A value that a type reads from text.
    mutating func value<T>(_ name: String, expected: String, read: (String) -> T?) -> T? {
        guard let text = values[name] else { return nil }
        if let value = read(text) { return value }
        note(name, "\(name) ska vara \(expected), inte \(QuotedText.quoted(text)).")
        return nil
    }

    /// - Throws: ``Failure`` 400 when anything is wrong.
    func check() throws {
        if !problems.isEmpty { throw Failure(parameters: problems) }
    }
}

/// Whole numbers as addresses have them: digits only, with a minus before them perhaps.
enum WholeNumber {
    /// The number; `nil` for anything else, "+5" and " 5" too.
    static func read(_ text: String) -> Int? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }
}
