public import CatalogueModel
public import FoundationEssentials
import JSONTree

/// Reads interventions sent as one JSON document: an object, or a list of them.
///
/// Takes what the API answers as well as the import format, so that an entry can be fetched, changed and sent back:
/// what the catalogue keeps itself is left aside, `{"code", "name"}` is its code and `{"id", "label"}` its id or label.
public struct JSONDocumentReader: Sendable {
    private let vocabulary: Vocabulary

    /// Creates a reader that reports labels which `vocabulary` does not know.
    public init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// Members that replies have and that nobody sets.
    private static let answered: Set<String> = ["ended", "similar", "_links"]

    /// Reads a document; records are numbered from 1 in place of lines.
    ///
    /// - Parameters:
    ///   - name: what problems call the document.
    ///   - isList: whether a list is taken; otherwise only an object is.
    ///   - key: the key of a record that states none.
    /// - Complexity: O(n) in the bytes.
    public func read(_ data: Data, name: String, isList: Bool, key: String? = nil) -> ImportDocument {
        var document = ImportDocument(file: name, records: [], problems: [])
        for (index, value) in values(data, isList: isList, &document).enumerated() {
            guard case .object(var members) = value else {
                document.problems.append(
                    ImportProblem(
                        file: name, line: index + 1, message: "Är \(value.swedishTypeName), inget objekt",
                        remedy: "Skriv {\"key\": …, \"name\": …}."))
                continue
            }
            members = members.filter { !Self.answered.contains($0.key) }.mapValues(Self.plain)
            if let key, members["key"] == nil { members["key"] = .string(key) }
            var reader = RecordReader(members)
            let (record, problems) = reader.read(line: index + 1)
            document.problems += problems.map { ImportProblem($0, file: name, line: index + 1) }
            document.problems += vocabulary.unknownLabels(of: record, file: name)
            document.records.append(record)
        }
        return document
    }

    private func values(_ data: Data, isList: Bool, _ document: inout ImportDocument) -> [JSONValue] {
        func fail(_ message: String, _ remedy: String, isUnreadable: Bool = true) -> [JSONValue] {
            document.problems.append(ImportProblem(file: document.file, message: message, remedy: remedy))
            document.isUnreadable = isUnreadable
            return []
        }
        if let position = UTF8Check.firstInvalidByte(in: data) {
            return fail("Ogiltig UTF-8 vid byte \(position + 1)", "Skicka texten i teckenkodningen UTF-8.")
        }
        guard let value = try? JSONValue(parsing: data) else {
            let place = JSONFault.position(in: data).map { " vid tecken \($0)" } ?? ""
            return fail("Ogiltig JSON\(place)", "Skicka ett JSON-objekt i importformatet, högst 500 nivåer djupt.")
        }
        switch value {
        case .array(let values) where isList: return values
        case .object: return [value]
        default:
            return fail(
                "Är \(value.swedishTypeName)\(isList ? "" : ", inget objekt")",
                isList ? "Skicka ett objekt eller en lista av objekt." : "Skicka ett objekt.", isUnreadable: false)
        }
    }

    /// What stands for an object with a code or an id, in lists.
    private static func plain(_ value: JSONValue) -> JSONValue {
        guard case .array(let values) = value else { return value }
        return .array(
            values.map { value in
                guard case .object(let members) = value else { return value }
                if members.count == 2, members["name"] != nil, let code = members["code"] { return code }
                guard case .string? = members["label"], members.keys.allSatisfy({ $0 == "id" || $0 == "label" }) else {
                    return value
                }
                return members["id"] ?? members["label"] ?? value
            })
    }
}

extension ImportProblem {
    /// A problem of a record, placed in its document.
    init(_ problem: ContentProblem, file: String, line: Int) {
        self.init(
            problem.severity == .error ? .error : .warning, file: file, line: line, field: problem.field,
            message: problem.message, remedy: problem.remedy)
    }
}

extension Vocabulary {
    /// A warning for each label of a record that is no concept's.
    func unknownLabels(of record: ImportRecord, file: String) -> [ImportProblem] {
        ConceptGroup.allCases.flatMap { group in
            record.content.labels(of: group).filter { concept($0, in: group) == nil }.map { label in
                ImportProblem(
                    .warning, file: file, line: record.line, field: InterventionContent.fieldName(of: group),
                    message: "\"\(label)\" finns inte i begreppslistan",
                    remedy: "Ordet sparas och går att söka på, men ger inget filter.")
            }
        }
    }
}
