public import CatalogueModel
import JSONTree
import Spreadsheet

/// The fields of an entry as a person fills them in, one text for each: lists have one value on each line.
///
/// The fields are the columns of tables, and what is filled in goes through the same rules as a row.
public struct EntryForm: Hashable, Sendable {
    /// What each field has, by ``TableColumn/path``; a field that is missing is not part of the form.
    public var values: [String: String]

    /// A form as it was sent.
    public init(values: [String: String]) { self.values = values }

    /// The form of an entry, with every field.
    public init(_ content: InterventionContent) {
        values = Dictionary(
            uniqueKeysWithValues: Self.columns.map { column in
                (column.path, column.values(of: content).joined(separator: column.isList ? "\n" : ""))
            })
    }

    /// The columns that are fields: what the catalogue keeps itself is left out.
    public static let columns = TableColumn.all.filter { column in
        !["key", "status", "importSource", "reviewedAt", "reviewedBy"].contains(column.path)
    }

    /// The entry as it would be, with all problems.
    ///
    /// - Parameters:
    ///   - key: the entry's key.
    ///   - vocabulary: labels that it does not know are warned of.
    public func document(key: String, vocabulary: Vocabulary) -> ImportDocument {
        var document = ImportDocument(file: "formuläret", records: [], problems: [])
        var members: [String: JSONValue] = ["key": .string(key)]
        var faulty: Set<String> = []
        for column in Self.columns {
            guard let text = values[column.path] else { continue }
            let cell = Cell(column.isList ? Self.listCell(text) : text, kind: .text)
            let reading = CellReading(cell, column.form, gazetteer: .sweden)
            if let value = reading.value { members.set(value, at: column.path) }
            for fault in reading.faults {
                faulty.insert(column.path)
                document.problems.append(
                    ImportProblem(
                        fault.severity, file: document.file, field: column.path, column: column.heading,
                        message: fault.message, remedy: fault.remedy))
            }
        }
        var reader = RecordReader(members)
        var (record, problems) = reader.read(line: 1)
        record.stated = Set(values.keys).union(["key"])
        for problem in problems where !faulty.contains(where: problem.field.hasPrefix) {
            document.problems.append(
                ImportProblem(
                    problem.severity == .error ? .error : .warning, file: document.file, field: problem.field,
                    column: FieldName.swedish(problem.field), message: problem.message, remedy: problem.remedy))
        }
        document.problems += vocabulary.unknownLabels(of: record, file: document.file).map { problem in
            var named = problem
            named.column = problem.field.map(FieldName.swedish)
            return named
        }
        document.records = [record]
        return document
    }

    /// Lines as a cell; bars within them are part of them.
    private static func listCell(_ text: String) -> String {
        ListCell.text(text.split(whereSeparator: \.isNewline).map { String($0).trimmingSpaces }.filter { !$0.isEmpty })
    }
}

extension ImportProblem {
    /// What is wrong in a form: the field's name instead of a place in a file.
    public var formText: String { (column.map { "\($0): " } ?? "") + "\(message). \(remedy)" }
}
