public import CatalogueModel
public import FoundationEssentials

/// What an import would do, decided before anything is written.
///
/// The same plan serves a dry run and a real run, so the two cannot disagree.
public struct ImportPlan: Sendable {
    /// Entries as they will be after the import, new and changed ones.
    public private(set) var writes: [Intervention] = []
    /// Names of new entries, in file order.
    public private(set) var added: [String] = []
    /// Changed entries, in file order.
    public private(set) var changed: [Change] = []
    /// Changes of published entries that are proposed instead of made, in file order.
    public private(set) var proposed: [ProposedChange] = []
    /// Number of changes that are proposed already and wait for an answer.
    public private(set) var waitingCount = 0
    /// Number of entries that are already as the file says.
    public private(set) var unchangedCount = 0
    /// Problems of the files and of their fit with the catalogue.
    public private(set) var problems: [ImportProblem]

    /// What changes in an entry.
    public struct Change: Hashable, Sendable {
        /// Name of the entry.
        public let name: String
        /// What differs, field by field.
        public let differences: [FieldDifference]

        /// JSON names of the fields that differ.
        public var fields: [String] { differences.map(\.field) }
    }

    /// A change of a published entry that somebody else has to approve.
    public struct ProposedChange: Hashable, Sendable {
        /// The entry as it is, and stays until then.
        public let entry: Intervention
        /// What it would say.
        public let content: InterventionContent
        /// What differs, field by field.
        public let change: Change
    }

    /// How to import.
    public struct Options: Hashable, Sendable {
        /// Name under which the files' keys are unique.
        public var importSource: String
        /// Whether rows of tables that state no source may stand for an entry of any source that has their key.
        ///
        /// Exported tables have no column for the source; with it they come back to the entries that they are of.
        public var matchesAnySource: Bool
        /// Whether a confirmation that is newer than the file's is kept: a sheet that was fetched before it was made
        /// should not take it back.
        public var keepsConfirmations = true
        /// Whether entries that state no status are published.
        public var publish: Bool
        /// Whether changes of what is published are proposed instead of made.
        public var proposesPublished = false
        /// The time of the import.
        public var now: Date

        /// The source when the caller names none.
        public static let defaultSource = "standard"

        /// Creates options.
        public init(
            importSource: String = Options.defaultSource, matchesAnySource: Bool = false, publish: Bool, now: Date
        ) {
            self.importSource = importSource
            self.matchesAnySource = matchesAnySource
            self.publish = publish
            self.now = now
        }
    }

    /// Whether anything forbids the import.
    public var hasErrors: Bool { problems.contains { $0.severity == .error } }
    /// Whether the import would change nothing.
    public var isEmpty: Bool { writes.isEmpty && proposed.isEmpty }

    private let options: Options
    private var byID: [UUID: Intervention]
    private var byKey: [SourceKey: UUID]
    private var slugs: Set<String>
    /// The sources that have each key, for tables; empty when they are not asked for.
    private var sourcesOfKey: [String: [String]] = [:]
    private var duplicates: LikelyDuplicates
    /// Of the file that is being planned.
    private var mapping: TableMapping?
    /// Where in the files each key and id stands first.
    private var keyPlaces: [SourceKey: Place] = [:]
    private var idPlaces: [UUID: Place] = [:]

    /// A key with the import source that it is unique in.
    private struct SourceKey: Hashable {
        let source: String
        let key: String
    }

    /// A line of a file.
    private struct Place {
        let file: String
        let line: Int
    }

    /// Plans the import of `documents` into a catalogue that has `existing` entries.
    ///
    /// - Parameters:
    ///   - existing: every entry of the catalogue, of all import sources; for a single document at least those that
    ///     its ids and keys name.
    ///   - slugs: addresses that are taken, when `existing` are not all entries.
    ///   - progress: told now and then how many records are planned.
    /// - Complexity: O(n + m) for n existing and m read entries.
    public init(
        documents: [ImportDocument], existing: [Intervention], slugs: Set<String> = [], options: Options,
        random: inout some RandomNumberGenerator, progress: (Int) -> Void = { _ in }
    ) {
        self.options = options
        problems = documents.flatMap(\.problems)
        byID = Dictionary(existing.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byKey = Dictionary(
            existing.map { (SourceKey(source: $0.importSource, key: $0.content.key), $0.id) },
            uniquingKeysWith: { first, _ in first })
        self.slugs = slugs.union(existing.map(\.slug))
        duplicates = LikelyDuplicates(existing.lazy.filter { $0.status != .archived })
        if options.matchesAnySource {
            sourcesOfKey = Dictionary(grouping: existing, by: \.content.key).mapValues { $0.map(\.importSource) }
        }
        var done = 0
        for document in documents {
            mapping = document.mapping
            for record in document.records {
                plan(record, of: document.file, &random)
                done += 1
                if ProgressPace.tells(after: done) { progress(done) }
            }
        }
        sortProblems(files: documents.map(\.file))
    }

    /// As somebody goes through the files: by file and line, and otherwise as they were found.
    private mutating func sortProblems(files: [String]) {
        let places = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        let keyed = problems.enumerated().map { (places[$1.file] ?? files.count, $1.line ?? 0, $0) }
        problems = keyed.sorted(by: <).map { problems[$0.2] }
    }

    private mutating func plan(_ record: ImportRecord, of file: String, _ random: inout some RandomNumberGenerator) {
        let idMatch = record.id.flatMap { byID[$0] }
        // An entry keeps the source it came from; a new one has the file's, else the import's.
        guard let source = idMatch?.importSource ?? record.importSource ?? ownSource(of: record, file) else { return }
        let key = SourceKey(source: source, key: record.content.key)
        guard isFirst(record, key, of: file) else { return }
        let keyMatch = byKey[key].flatMap { byID[$0] }
        if let keyMatch, let id = record.id, keyMatch.id != id {
            note(
                record, file, field: "key",
                "\"\(key.key)\" hör till insatsen \"\(keyMatch.content.name)\", som har ett annat id",
                "Ta bort id eller rätta nyckeln.")
        } else if let old = idMatch ?? keyMatch, record.isOnlyNew {
            note(
                record, file, field: "key", "\"\(key.key)\" är redan insatsen \"\(old.content.name)\" (\(old.slug))",
                "Ändra den i formuläret, eller skriv en annan nyckel efter Nyckel: om det är en ny insats.")
        } else if let old = idMatch ?? keyMatch {
            update(old, with: record, key, of: file)
        } else {
            add(record, key, of: file, &random)
        }
    }

    /// The source that a record's key belongs to when nothing states it; `nil`, noted, when it may be several.
    private mutating func ownSource(of record: ImportRecord, _ file: String) -> String? {
        guard record.stated != nil, let sources = sourcesOfKey[record.content.key],
            !sources.contains(options.importSource)
        else { return options.importSource }
        if sources.count == 1 { return sources[0] }
        let names = sources.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
        note(
            record, file, field: "key", "\"\(record.content.key)\" finns i flera källor: \(names)",
            "Ange vilken källa som filen hör till.")
        return nil
    }

    /// Whether neither the key nor the id has stood in the files before; if one has, that is an error.
    private mutating func isFirst(_ record: ImportRecord, _ key: SourceKey, of file: String) -> Bool {
        let place = Place(file: file, line: record.line)
        if let first = keyPlaces.updateValue(keyPlaces[key] ?? place, forKey: key) {
            note(
                record, file, field: "key", "\"\(key.key)\" står redan i \(first.file), rad \(first.line)",
                "Varje insats ska ha en egen nyckel.")
            return false
        }
        guard let id = record.id, let first = idPlaces.updateValue(idPlaces[id] ?? place, forKey: id) else {
            return true
        }
        note(
            record, file, field: "id", "står redan i \(first.file), rad \(first.line)",
            "Varje insats ska ha ett eget id.")
        return false
    }

    private mutating func note(
        _ record: ImportRecord, _ file: String, severity: ImportProblem.Severity = .error, field: String,
        _ message: String, _ remedy: String
    ) {
        problems.append(
            ImportProblem(
                severity, file: file, line: record.line, field: field, sheet: mapping?.sheet,
                column: mapping?.column(of: field)?.name, message: message, remedy: remedy))
    }

    /// Leaves out what is proposed already: a file that is read in twice proposes once.
    public mutating func leaveOutProposals(where isWaiting: (ProposedChange) -> Bool) {
        let count = proposed.count
        proposed.removeAll(where: isWaiting)
        waitingCount += count - proposed.count
    }

    /// Notes that whoever imports may not do this with an entry.
    public mutating func refuse(_ entry: Intervention, _ refusal: PlanRefusal) {
        problems.append(refusal.problem(of: entry))
    }

    private mutating func add(
        _ record: ImportRecord, _ key: SourceKey, of file: String, _ random: inout some RandomNumberGenerator
    ) {
        if let slug = record.slug, slugs.contains(slug) {
            note(
                record, file, field: "slug", "\"\(slug)\" används av en annan insats",
                "Utelämna fältet, så får insatsen en egen adress.")
        }
        let slug = record.slug ?? Slug.make(for: record.content.name, taken: slugs)
        let entry = Intervention(
            id: record.id ?? UUID.version7(at: options.now, using: &random), slug: slug,
            importSource: key.source, content: record.content,
            status: record.status ?? (options.publish ? .published : .draft), revision: 1,
            createdAt: options.now, updatedAt: options.now)
        slugs.insert(slug)
        byID[entry.id] = entry
        byKey[key] = entry.id
        noteDuplicates(of: entry, record, file)
        duplicates.add(entry)
        writes.append(entry)
        added.append(entry.content.name)
    }

    private mutating func noteDuplicates(of entry: Intervention, _ record: ImportRecord, _ file: String) {
        for other in duplicates.similar(to: entry.content, besides: entry.id).prefix(Self.mostDuplicates) {
            note(
                record, file, severity: .warning, field: "name",
                "\"\(entry.content.name)\" kan vara samma insats som \"\(other.content.name)\" (\(other.slug))",
                "Är det samma, ge raden den andras nyckel, \(other.content.key), eller ta bort den.")
        }
    }

    /// How many likely duplicates of one entry are told.
    private static let mostDuplicates = 3

    private mutating func update(_ old: Intervention, with record: ImportRecord, _ key: SourceKey, of file: String) {
        if let slug = record.slug, slug != old.slug {
            note(
                record, file, severity: .warning, field: "slug", "ändras aldrig; adressen förblir \"\(old.slug)\"",
                "Utelämna fältet.")
        }
        var new = old
        new.content = record.content(over: old.content)
        if options.keepsConfirmations { new.content.keepConfirmation(of: old.content) }
        new.status = record.status ?? (options.publish ? .published : old.status)
        if new.status == .archived, record.status == nil {
            note(
                record, file, severity: .warning, field: "status", "är arkiverad och förblir det",
                "Publicera insatsen om den ska synas igen.")
        }
        var differences = FieldDifference.all(old.content, new.content)
        if new.status != old.status {
            differences.append(
                FieldDifference(field: "status", before: old.status.swedishName, after: new.status.swedishName))
        }
        guard !differences.isEmpty else {
            unchangedCount += 1
            return
        }
        noteNewProblems(of: new.content, record, file)
        if options.proposesPublished, old.status == .published, new.content != old.content {
            return propose(new, insteadOf: old, differences, record, file)
        }
        new.revision += 1
        // A clock that was set back must not make an entry older than itself.
        new.updatedAt = max(options.now, old.createdAt)
        byID[new.id] = new
        byKey[SourceKey(source: key.source, key: old.content.key)] = nil
        byKey[key] = new.id
        writes.append(new)
        changed.append(Change(name: new.content.name, differences: differences))
    }

    private mutating func propose(
        _ new: Intervention, insteadOf old: Intervention, _ differences: [FieldDifference], _ record: ImportRecord,
        _ file: String
    ) {
        guard new.status == old.status else {
            return note(
                record, file, field: "status", "kan inte ändras tillsammans med annat, som en administratör godkänner",
                "Ändra det ena i taget.")
        }
        guard new.content.key == old.content.key else {
            return note(
                record, file, field: "key", "är en annan än insatsens nyckel, \"\(old.content.key)\"",
                "Låt nyckeln vara. Bara en administratör byter den på en publicerad insats.")
        }
        proposed.append(
            ProposedChange(
                entry: old, content: new.content, change: Change(name: old.content.name, differences: differences)))
    }

    /// What only shows when a table's columns meet what is kept: an age from one and an age to of the other.
    private mutating func noteNewProblems(of content: InterventionContent, _ record: ImportRecord, _ file: String) {
        guard record.stated != nil else { return }
        let told = Set(record.content.problems().map(\.field))
        for problem in content.problems() where problem.severity == .error && !told.contains(problem.field) {
            note(record, file, field: problem.field, problem.message, problem.remedy)
        }
    }
}

extension InterventionContent {
    /// Keeps a confirmation that is newer than this content's own.
    fileprivate mutating func keepConfirmation(of old: InterventionContent) {
        guard let confirmed = old.reviewedAt, reviewedAt.map({ $0 < confirmed }) ?? true else { return }
        (reviewedAt, reviewedBy) = (confirmed, old.reviewedBy)
    }
}
