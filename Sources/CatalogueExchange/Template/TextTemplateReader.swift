public import CatalogueModel
public import FoundationEssentials
import JSONTree

/// Reads interventions out of a form that somebody filled in as plain text: pasted, sent as a file or as an e-mail.
///
/// Headings and values may be written in many manners. What was written under its heading is taken as stated; what was
/// understood from words is marked unsure, with the sentence it rests on. Every entry is a draft, for somebody to look
/// through. Not useful for prose without headings: that is no form.
public struct TextTemplateReader: Sendable {
    private let vocabulary: Vocabulary
    private let gazetteer: Gazetteer
    private let today: CalendarDate
    private let labels: LabelFinder
    private let places: PlaceFinder

    /// The longest text that is read, in bytes.
    public static let longestBytes = 1 << 20
    /// The most interventions that are read out of one text.
    public static let mostRecords = 200
    /// The most problems that are told.
    private static let mostProblems = 500

    /// Creates a reader; `today` tells the year of a date without one.
    ///
    /// - Complexity: O(n) in the labels of the vocabulary, which are analysed: keep the reader for the next text.
    public init(vocabulary: Vocabulary, gazetteer: Gazetteer = .sweden, today: CalendarDate) {
        (self.vocabulary, self.gazetteer, self.today) = (vocabulary, gazetteer, today)
        labels = LabelFinder(vocabulary)
        places = PlaceFinder(gazetteer)
    }

    /// Reads a file: UTF-8, UTF-16 with a byte order mark, else Windows-1252.
    ///
    /// - Parameter name: what problems call the text.
    /// - Complexity: O(n) in the bytes.
    public func read(_ data: Data, name: String) -> TextTemplateDraft {
        do {
            let (text, isGuess) = try TextDecoding.text(data, longest: Self.longestBytes)
            var draft = read(text, name: name)
            if isGuess { draft = draft.adding(Self.guessed(name)) }
            return draft
        } catch {
            return Self.unreadable(error, name: name)
        }
    }

    /// Reads a text.
    ///
    /// - Parameter name: what problems call the text.
    /// - Complexity: O(n) in the bytes.
    public func read(_ text: String, name: String) -> TextTemplateDraft {
        guard text.utf8.count <= Self.longestBytes else {
            return Self.unreadable(.tooLong(bytes: text.utf8.count), name: name)
        }
        let source = TemplateText(text.withoutMark.composedSwedish)
        var sectioner = TemplateSectioner(source)
        let entries = sectioner.read()
        var document = ImportDocument(file: name, records: [], problems: [])
        var fields: [TemplateField] = []
        var keys = KeyMaker()
        for entry in entries.prefix(Self.mostRecords) {
            let found = read(entry, source, &keys, into: &document)
            fields += found.sorted { $0.byteRange.lowerBound < $1.byteRange.lowerBound }
        }
        noteWhole(entries, sectioner, &document)
        PersonalNumberCheck(text: source).check(&document)
        document.problems.keepFirst(Self.mostProblems, file: name)
        return TextTemplateDraft(document: document, fields: fields, text: source.string)
    }

    private func read(
        _ entry: TemplateEntry, _ text: TemplateText, _ keys: inout KeyMaker, into document: inout ImportDocument
    ) -> [TemplateField] {
        let reader = EntryReader(
            text: text, vocabulary: vocabulary, gazetteer: gazetteer, today: today, labels: labels, places: places)
        let built = reader.read(entry, record: document.records.count)
        var members = built.members
        members["status"] = .string("draft")
        if members["key"] == nil, case .string(let name)? = members["name"] {
            members["key"] = .string(keys.key(for: name))
        }
        // Without a name there is nothing to make a key of; only the name is missed.
        if members["name"] == nil, members["key"] == nil { members["key"] = .string(keys.key(for: "")) }
        var validator = RecordReader(members, gazetteer: gazetteer)
        var (record, problems) = validator.read(line: entry.line)
        record.isOnlyNew = true
        let name = document.file
        document.problems += built.problems.map {
            ImportProblem($0.problem, file: name, line: $0.line).withoutEmptyField
        }
        document.problems += problems.map { problem in
            ImportProblem(problem, file: name, line: built.line(of: problem, otherwise: entry.line))
        }
        document.problems += vocabulary.unknownLabels(of: record, file: name).map { problem in
            let line = built.fields.first { $0.field == problem.field }?.line
            return problem.at(line: line ?? entry.line)
        }
        document.records.append(record)
        return built.fields
    }

    // MARK: The text as a whole

    private func noteWhole(
        _ entries: [TemplateEntry], _ sectioner: TemplateSectioner, _ document: inout ImportDocument
    ) {
        func note(_ severity: ImportProblem.Severity, _ line: Int?, _ message: String, _ remedy: String) {
            document.problems.append(
                ImportProblem(severity, file: document.file, line: line, message: message, remedy: remedy))
        }
        if entries.isEmpty {
            note(
                .error, nil, "Ingen ifylld rubrik hittades",
                "Skriv rubriker med kolon, till exempel \"Namn: Ungdomsteamet\", och det ni vet efter dem.")
        }
        if entries.count > Self.mostRecords {
            note(
                .error, entries[Self.mostRecords].line, "Fler än \(Self.mostRecords) insatser i samma text",
                "Dela upp texten.")
        }
        if let loose = sectioner.looseLine, !entries.isEmpty {
            note(.warning, loose, "Ett stycke utan rubriker lästes inte", "Sätt en rubrik över det, om det behövs.")
        }
        if let closing = sectioner.closingLine {
            note(.warning, closing, "Avslutningen av brevet lästes inte", "Ingenting behöver göras.")
        }
    }

    private static func guessed(_ name: String) -> ImportProblem {
        ImportProblem(
            .warning, file: name, message: "Texten är inte UTF-8 och lästes som Windows-1252",
            remedy: "Kontrollera att å, ä och ö ser rätt ut.")
    }

    private static func unreadable(_ failure: TextDecoding.Failure, name: String) -> TextTemplateDraft {
        let (message, remedy) =
            switch failure {
            case .tooLong(let bytes):
                ("Texten är \(bytes) byte lång, mer än \(longestBytes)", "Dela upp den.")
            case .binary(let kind):
                ("Det är \(kind), inte ren text", "Kopiera texten och klistra in den, eller spara den som .txt.")
            }
        var document = ImportDocument(file: name, records: [], problems: [])
        document.problems = [ImportProblem(file: name, message: message, remedy: remedy)]
        document.isUnreadable = true
        return TextTemplateDraft(document: document, fields: [], text: "")
    }
}

extension TextTemplateDraft {
    fileprivate func adding(_ problem: ImportProblem) -> TextTemplateDraft {
        var document = document
        document.problems.append(problem)
        return TextTemplateDraft(document: document, fields: fields, text: text)
    }
}

extension String {
    /// Without a byte order mark at its beginning.
    fileprivate var withoutMark: String {
        unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
    }
}

extension ImportProblem {
    /// Without the field of a problem that is about no field.
    fileprivate var withoutEmptyField: ImportProblem {
        guard field?.isEmpty == true else { return self }
        return ImportProblem(severity, file: file, line: line, message: message, remedy: remedy)
    }

    fileprivate func at(line: Int) -> ImportProblem {
        ImportProblem(severity, file: file, line: line, field: field, message: message, remedy: remedy)
    }
}

extension [ImportProblem] {
    /// Keeps the first so many, errors before warnings, and tells how many more there are.
    fileprivate mutating func keepFirst(_ most: Int, file: String) {
        guard count > most else { return }
        let rest = count - most
        let errors = filter { $0.severity == .error }
        self = Array((errors + filter { $0.severity != .error }).prefix(most))
        append(
            ImportProblem(
                errors.count > most ? .error : .warning, file: file, message: "\(rest) problem till finns i texten",
                remedy: "Rätta de första och läs in texten igen."))
    }
}
