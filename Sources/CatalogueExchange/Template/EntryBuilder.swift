import CatalogueModel
import JSONTree

/// Collects what is read of one intervention: members of the import format, where each came from, and problems.
struct EntryBuilder {
    let text: TemplateText
    /// Number of the entry among the records, from 0.
    let record: Int
    private(set) var members: [String: JSONValue] = [:]
    private(set) var fields: [TemplateField] = []
    private(set) var problems: [(line: Int, problem: ContentProblem)] = []
    private var seen: [String: Set<String>] = [:]

    /// The most values of a list; what no author writes would only cost time.
    static let mostValues = 400

    /// The most problems and fields that are kept of an entry.
    private static let mostProblems = 400
    private static let mostFields = 2_000

    /// Whether so many problems are noted that no more are kept.
    var isFull: Bool { problems.count >= Self.mostProblems }

    init(_ text: TemplateText, record: Int) {
        (self.text, self.record) = (text, record)
    }

    /// Whether a field has a value.
    func has(_ path: String) -> Bool { value(path) != nil }

    private func value(_ path: String) -> JSONValue? {
        let names = path.split(separator: ".")
        guard names.count == 2 else { return members[path] }
        guard case .object(let inner)? = members[String(names[0])] else { return nil }
        return inner[String(names[1])]
    }

    private mutating func set(_ path: String, _ value: JSONValue) {
        let names = path.split(separator: ".").map(String.init)
        guard names.count == 2 else { return members[path] = value }
        var inner: [String: JSONValue] = if case .object(let old)? = members[names[0]] { old } else { [:] }
        inner[names[1]] = value
        members[names[0]] = .object(inner)
    }

    /// Gives a field a value that the words of `range` say; unsure when there is a `why`.
    mutating func fill(
        _ path: String, _ value: JSONValue, shown: [String], at range: Range<Int>, _ why: String? = nil
    ) {
        set(path, value)
        remember(path, shown, range, why)
    }

    /// Gives a field a text.
    mutating func fill(_ path: String, _ text: String, at range: Range<Int>, _ why: String? = nil) {
        guard !text.isEmpty else { return }
        fill(path, .string(text), shown: [text], at: range, why)
    }

    /// Gives a field yes or no.
    mutating func fill(_ path: String, _ flag: Bool, at range: Range<Int>, _ why: String? = nil) {
        fill(path, .bool(flag), shown: [flag ? "ja" : "nej"], at: range, why)
    }

    /// Gives a field paragraphs that come from different places.
    mutating func fillParagraphs(_ path: String, _ paragraphs: [(text: String, range: Range<Int>, why: String?)]) {
        guard !paragraphs.isEmpty else { return }
        set(path, .string(paragraphs.map(\.text).joined(separator: "\n\n")))
        for (text, range, why) in paragraphs { remember(path, [text], range, why) }
    }

    /// Adds values to a list, those that it has not yet.
    mutating func append(_ path: String, _ texts: [String], at range: Range<Int>, _ why: String? = nil) {
        append(path, texts.map { (value: .string($0), shown: $0) }, at: range, why)
    }

    /// Adds values to a list, those that are not shown yet.
    mutating func append(
        _ path: String, _ values: [(value: JSONValue, shown: String)], at range: Range<Int>, _ why: String? = nil
    ) {
        var list: [JSONValue] = if case .array(let old)? = value(path) { old } else { [] }
        var added: [String] = []
        for (value, shown) in values where !shown.isEmpty && seen[path]?.contains(shown) != true {
            guard list.count < Self.mostValues else {
                note(
                    .error, path, "har fler än \(Self.mostValues) värden", "Ta bort dem som inte behövs.", at: range)
                break
            }
            seen[path, default: []].insert(shown)
            list.append(value)
            added.append(shown)
        }
        guard !added.isEmpty else { return }
        set(path, .array(list))
        remember(path, added, range, why)
    }

    /// Tells that words under a heading gave no value.
    mutating func doubt(_ path: String, at range: Range<Int>, _ why: String, remedy: String) {
        remember(path, [], range, why)
        note(.warning, path, why.loweredFirst, remedy, at: range)
    }

    /// Notes a problem.
    mutating func note(
        _ severity: ContentProblem.Severity, _ path: String, _ message: String, _ remedy: String, at range: Range<Int>
    ) {
        guard !isFull else { return }
        let problem = ContentProblem(severity, field: path, message: message, remedy: remedy)
        problems.append((text.line(at: range.lowerBound), problem))
    }

    /// What is left out beyond the limit is of an entry that nobody could look through.
    private mutating func remember(_ path: String, _ shown: [String], _ range: Range<Int>, _ why: String?) {
        guard fields.count < Self.mostFields else { return }
        fields.append(
            TemplateField(
                record: record, field: path, swedishName: TemplateFieldNames.swedish[path] ?? path, values: shown,
                line: text.line(at: range.lowerBound), sentence: text.string(range), byteRange: range,
                confidence: why == nil ? .stated : .unsure, why: why))
    }

    /// The line that a problem of the finished record is about: where its field was read, else where it begins.
    func line(of problem: ContentProblem, otherwise line: Int) -> Int {
        let name = problem.field.prefix { $0 != "[" }
        let base = name.prefix { $0 != "." }
        let exact = fields.first { $0.field == name }
        return (exact ?? fields.first { $0.field.prefix { $0 != "." } == base })?.line ?? line
    }
}

extension String {
    /// With a small letter first, as a message goes on after the name of its field.
    fileprivate var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
