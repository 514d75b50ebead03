import CatalogueModel
import JSONTree
import Spreadsheet

/// Turns the rows of a table into records, one after the other, with all their problems.
struct TableRows {
    private(set) var records: [ImportRecord] = []
    private(set) var problems: [ImportProblem] = []

    private let mapping: TableMapping
    private let file: String
    private let vocabulary: Vocabulary
    private let gazetteer: Gazetteer
    private let columns: [(place: TableMapping.Column, column: TableColumn)]
    private let stated: Set<String>

    /// Rows of the template that show how it is meant begin so.
    private static let exampleKey = "exempel-"

    init(mapping: TableMapping, file: String, vocabulary: Vocabulary, gazetteer: Gazetteer) {
        self.mapping = mapping
        self.file = file
        self.vocabulary = vocabulary
        self.gazetteer = gazetteer
        columns = mapping.columns.compactMap { place in
            place.path.flatMap(TableColumn.stating).map { (place, $0) }
        }
        stated = Set(columns.map(\.column.path))
    }

    mutating func read(_ row: Row) {
        guard row.cells.contains(where: { !$0.text.trimmingSpaces.isEmpty }) else { return }
        refuseIdentityNumbers(row)
        noteBeyondHeadings(row)
        var members: [String: JSONValue] = [:]
        var faults: [(TableMapping.Column, Cell, CellFault)] = []
        for (place, column) in columns where place.index < row.cells.count {
            let cell = row.cells[place.index]
            let reading = CellReading(cell, column.form, gazetteer: gazetteer)
            faults += reading.faults.map { (place, cell, $0) }
            if let value = reading.value { members.set(value, at: column.path) }
        }
        if case .string(let key)? = members["key"], key.lowercased().hasPrefix(Self.exampleKey) {
            note(.warning, row, nil, "är mallens exempel och läses inte in", "Ta bort raden eller byt nyckel.")
            return
        }
        if !stated.contains("key") { members["key"] = keyFromName(members["name"]) }
        problems += faults.map { place, cell, fault in problem(row, place, cell, fault) }
        readRecord(row, members, skipping: Set(faults.filter { $0.2.severity == .error }.map { $0.0.path ?? "" }))
    }

    private func keyFromName(_ name: JSONValue?) -> JSONValue? {
        guard case .string(let name)? = name else { return nil }
        return .string(Slug.plain(name))
    }

    /// - Parameter skipping: fields of which a fault was told already.
    private mutating func readRecord(_ row: Row, _ members: [String: JSONValue], skipping: Set<String>) {
        var reader = RecordReader(members, gazetteer: gazetteer)
        var (record, found) = reader.read(line: row.line)
        record.stated = stated
        for problem in found where !skipping.contains(where: { problem.field.hasPrefix($0) }) {
            let place = mapping.column(of: problem.field)
            let cell = place.flatMap { $0.index < row.cells.count ? row.cells[$0.index] : nil }
            problems.append(
                ImportProblem(
                    problem.severity == .error ? .error : .warning, file: file, line: row.line, field: problem.field,
                    sheet: mapping.sheet, column: place?.name,
                    value: cell.flatMap { ContentProblem.hasIdentityNumber($0.text) ? nil : $0.text.excerpt },
                    message: problem.message, remedy: problem.remedy))
        }
        problems += vocabulary.unknownLabels(of: record, file: file).map { problem in
            var placed = problem
            let place = problem.field.flatMap(mapping.column)
            (placed.sheet, placed.column) = (mapping.sheet, place?.name)
            return placed
        }
        records.append(record)
    }

    /// Also in columns that are not read: somebody may have meant them to be.
    private mutating func refuseIdentityNumbers(_ row: Row) {
        let read = Set(columns.map(\.place.index))
        for (index, cell) in row.cells.enumerated()
        where !read.contains(index) && ContentProblem.hasIdentityNumber(cell.text) {
            problems.append(
                ImportProblem(
                    file: file, line: row.line, sheet: mapping.sheet, column: Cell.columnName(index),
                    message: "innehåller något som ser ut som ett personnummer",
                    remedy: "Ta bort det ur filen. Katalogen får inte innehålla uppgifter om enskilda personer."))
        }
    }

    /// A cell without a heading is often one that a stray separator has moved.
    private mutating func noteBeyondHeadings(_ row: Row) {
        let headed = Set(mapping.columns.map(\.index))
        let loose = row.cells.indices.first { !headed.contains($0) && !row.cells[$0].text.trimmingSpaces.isEmpty }
        guard let loose, !ContentProblem.hasIdentityNumber(row.cells[loose].text) else { return }
        problems.append(
            ImportProblem(
                .warning, file: file, line: row.line, sheet: mapping.sheet, column: Cell.columnName(loose),
                value: row.cells[loose].text.excerpt, message: "Cellen står i en kolumn utan rubrik och läses inte in",
                remedy: "Skriv en rubrik, eller kontrollera att raden inte har ett skiljetecken för mycket."))
    }

    private func problem(_ row: Row, _ place: TableMapping.Column, _ cell: Cell, _ fault: CellFault) -> ImportProblem {
        ImportProblem(
            fault.severity, file: file, line: row.line, field: place.path, sheet: mapping.sheet, column: place.name,
            value: cell.text.excerpt, message: fault.message, remedy: fault.remedy)
    }

    private mutating func note(
        _ severity: ImportProblem.Severity, _ row: Row, _ place: TableMapping.Column?, _ message: String,
        _ remedy: String
    ) {
        problems.append(
            ImportProblem(
                severity, file: file, line: row.line, sheet: mapping.sheet, column: place?.name, message: message,
                remedy: remedy))
    }
}

extension String {
    /// The text on one line in few characters, for problems.
    var excerpt: String {
        let line = oneLine
        return line.count <= 60 ? line : line.prefix(57) + "…"
    }
}

extension [String: JSONValue] {
    /// Sets the value at a path of at most two names: `contact.url`.
    mutating func set(_ value: JSONValue, at path: String) {
        let names = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard names.count == 2 else {
            self[path] = value
            return
        }
        var inner: [String: JSONValue] = [:]
        if case .object(let members)? = self[names[0]] { inner = members }
        inner[names[1]] = value
        self[names[0]] = .object(inner)
    }
}
