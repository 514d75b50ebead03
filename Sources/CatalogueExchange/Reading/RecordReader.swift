import CatalogueModel
import Eligibility
import FoundationEssentials
import JSONTree

/// Turns one JSON object of the import format into a record and all its problems.
struct RecordReader {
    private var fields: FieldReader
    private let gazetteer: Gazetteer

    init(_ members: [String: JSONValue], gazetteer: Gazetteer = .sweden) {
        fields = FieldReader(members)
        self.gazetteer = gazetteer
    }

    /// The record as far as it can be read, with everything that is wrong with it.
    mutating func read(line: Int) -> (record: ImportRecord, problems: [ContentProblem]) {
        var content = InterventionContent(key: fields.text("key") ?? "", name: fields.text("name") ?? "")
        readTexts(into: &content)
        readConcepts(into: &content)
        readOrganisations(into: &content)
        readArea(into: &content)
        readEligibility(into: &content)
        readAccess(into: &content)
        readPractical(into: &content)
        readOrigin(into: &content)
        var record = ImportRecord(line: line, content: content)
        readIdentity(into: &record)
        fields.noteUnknownMembers()
        return (record, fields.problems + content.problems(gazetteer: gazetteer))
    }

    private mutating func readTexts(into content: inout InterventionContent) {
        content.aliases = fields.texts("aliases")
        content.summary = fields.text("summary")
        content.description = fields.text("description")
        content.easyRead = fields.text("easyRead")
        content.kind = fields.choice("kind", InterventionKind.self)
    }

    private mutating func readConcepts(into content: inout InterventionContent) {
        content.targetGroups = fields.texts("targetGroups")
        content.needs = fields.texts("needs")
        content.methods = fields.texts("methods")
        content.incomeSupport = fields.texts("incomeSupport")
        content.activities = fields.texts("activities")
    }

    private mutating func readOrganisations(into content: inout InterventionContent) {
        content.responsibleAuthorities = fields.texts("responsibleAuthorities").map(organisation)
        content.cooperatingParties = fields.texts("cooperatingParties").map(organisation)
        content.coordinationAssociation = fields.text("coordinationAssociation")
        content.provider = fields.text("provider").map(organisation)
    }

    /// A municipality's code stands for the municipality as an organisation.
    private func organisation(_ text: String) -> String {
        guard let code = try? MunicipalityCode(text), let municipality = gazetteer.municipality(code) else {
            return text
        }
        return municipality.name + " kommun"
    }

    private mutating func readArea(into content: inout InterventionContent) {
        content.area.national = fields.flag("national")
        content.area.digital = fields.flag("digital")
        for (index, text) in fields.texts("municipalities").enumerated() {
            if let municipality = gazetteer.municipality(named: text) {
                content.area.municipalities.append(municipality.code)
            } else {
                fields.note(
                    "municipalities[\(index)]", "\"\(text)\" är ingen kommun",
                    "Skriv kommunens namn, till exempel Haninge, eller dess kod, till exempel 0136.")
            }
        }
        for (index, text) in fields.texts("counties").enumerated() {
            if let county = gazetteer.county(named: text) {
                content.area.counties.append(county.code)
            } else {
                fields.note(
                    "counties[\(index)]", "\"\(text)\" är inget län",
                    "Skriv länets namn, till exempel Stockholms län, eller dess kod, till exempel 01.")
            }
        }
        content.area.municipalities = content.area.municipalities.uniqued()
        content.area.counties = content.area.counties.uniqued()
        content.places = readPlaces()
    }

    private mutating func readPlaces() -> [Place] {
        guard let value = fields.value("places") else { return [] }
        let values: [JSONValue] = if case .array(let list) = value { list } else { [value] }
        return values.enumerated().compactMap { index, value in
            switch value {
            case .string(let text): return text.trimmingSpaces.isEmpty ? nil : Place(name: text.trimmingSpaces)
            case .object(let members): return readPlace(members, index)
            default:
                fields.note("places[\(index)]", "ska vara en text eller ett objekt", "Skriv platsens namn som text.")
                return nil
            }
        }
    }

    private mutating func readPlace(_ members: [String: JSONValue], _ index: Int) -> Place? {
        var place = FieldReader(members, prefix: "places[\(index)].")
        let (name, address, town) = (place.text("name"), place.text("address"), place.text("municipality"))
        let municipality = town.flatMap { gazetteer.municipality(named: $0)?.code }
        if let town, municipality == nil {
            place.note("municipality", "\"\(town)\" är ingen kommun", "Skriv kommunens namn eller kod.")
        }
        if name == nil { place.note("name", "saknas", "Skriv vad platsen heter.") }
        place.noteUnknownMembers()
        fields.take(place.problems)
        return name.map { Place(name: $0, address: address, municipality: municipality) }
    }

    private mutating func readEligibility(into content: inout InterventionContent) {
        content.ageMin = fields.wholeNumber("ageMin")
        content.ageMax = fields.wholeNumber("ageMax")
        guard let value = fields.value("tracks") else { return }
        guard case .array(let tracks) = value else {
            fields.note("tracks", "ska vara en lista, inte \(value.swedishTypeName)", "Skriv [{\"criteria\": {…}}].")
            return
        }
        content.tracks = tracks.enumerated().compactMap { readTrack($1, "tracks[\($0)]") }
    }

    private mutating func readTrack(_ value: JSONValue, _ place: String) -> Track? {
        guard case .object(let members) = value else {
            fields.note(place, "ska vara ett objekt, inte \(value.swedishTypeName)", "Skriv {\"criteria\": {…}}.")
            return nil
        }
        var track = FieldReader(members, prefix: place + ".")
        let name = track.text("name")
        guard let criteria = track.value("criteria") else {
            track.note("criteria", "saknas", "Skriv spårets villkor.")
            fields.take(track.problems)
            return nil
        }
        var problems: [CriterionProblem] = []
        let criterion = Criterion(json: criteria, problems: &problems)
        for problem in problems {
            let path = problem.path.isEmpty ? "criteria" : "criteria." + problem.path
            track.note(path, problem.message, problem.remedy)
        }
        track.noteUnknownMembers()
        fields.take(track.problems)
        return Track(name: name, criteria: criterion)
    }

    private mutating func readAccess(into content: inout InterventionContent) {
        if let members = fields.object("access") {
            var access = FieldReader(members, prefix: "access.")
            content.access.selfReferral = access.flag("selfReferral")
            content.access.referrers = access.texts("referrers")
            content.access.steps = access.texts("steps")
            content.access.documents = access.texts("documents")
            content.access.decidedBy = access.text("decidedBy")
            content.access.needsAssessment = access.flag("needsAssessment")
            access.noteUnknownMembers()
            fields.take(access.problems)
        }
        switch fields.text("referral") {
        case nil: break
        case "self": content.access.selfReferral = content.access.selfReferral ?? true
        case "referral": content.access.selfReferral = content.access.selfReferral ?? false
        case "decision":
            content.access.selfReferral = content.access.selfReferral ?? false
            content.access.needsAssessment = content.access.needsAssessment ?? true
        case let other?:
            fields.note("referral", "\"\(other)\" är inte tillåtet", "Välj bland: self, referral, decision.")
        }
    }

    private mutating func readIdentity(into record: inout ImportRecord) {
        if let text = fields.text("id") {
            record.id = UUID(uuidString: text)
            if record.id == nil { fields.note("id", "\"\(text)\" är inget UUID", "Utelämna fältet för nya insatser.") }
        }
        if let slug = fields.text("slug") {
            if Slug.isWellFormed(slug) {
                record.slug = slug
            } else {
                fields.note("slug", "\"\(slug)\" är ingen läsbar adress", "Skriv bara a–z, 0–9 och bindestreck.")
            }
        }
        record.importSource = fields.text("importSource")
        record.status = fields.choice("status", PublicationStatus.self)
        // The catalogue keeps these itself; an export carries them, so they are known here.
        for name in ["revision", "createdAt", "updatedAt"] { _ = fields.value(name) }
    }
}

extension RecordReader {
    private mutating func readPractical(into content: inout InterventionContent) {
        content.capacity = readCapacity()
        content.extent = readObject("extent", shorthand: { Extent(duration: $0) }) { fields in
            Extent(duration: fields.text("duration"), hoursPerWeek: fields.text("hoursPerWeek"))
        }
        content.languages = readLanguages()
        content.cost = readObject("cost", shorthand: { Cost(note: $0) }) { fields in
            Cost(free: fields.flag("free"), note: fields.text("note"))
        }
        content.startDate = fields.date("startDate")
        content.endDate = fields.date("endDate")
        content.contact = readObject("contact", shorthand: { Contact(unit: $0) }) { fields in
            Contact(
                unit: fields.text("unit"), phone: fields.text("phone"), email: fields.text("email"),
                url: fields.text("url"))
        }
    }

    /// Reads an object, or a text that stands for one.
    private mutating func readObject<T>(
        _ name: String, shorthand: (String) -> T, members read: (inout FieldReader) -> T
    ) -> T? {
        if case .string? = fields.value(name) { return fields.text(name).map(shorthand) }
        guard let members = fields.object(name) else { return nil }
        var reader = FieldReader(members, prefix: name + ".")
        let value = read(&reader)
        reader.noteUnknownMembers()
        fields.take(reader.problems)
        return value
    }

    private mutating func readCapacity() -> Capacity? {
        if case .string? = fields.value("capacity") {
            return fields.choice("capacity", CapacityStatus.self).map { Capacity(status: $0) }
        }
        return readObject("capacity", shorthand: { _ in Capacity(status: .unknown) }) { fields in
            if fields.value("status") == nil {
                fields.note("status", "saknas", "Välj bland: open, queue, full, unknown.")
            }
            return Capacity(
                status: fields.choice("status", CapacityStatus.self) ?? .unknown, asOf: fields.date("asOf"),
                nextStart: fields.date("nextStart"))
        }
    }

    private mutating func readLanguages() -> Languages? {
        if case .array? = fields.value("languages") { return Languages(spoken: fields.texts("languages")) }
        return readObject("languages", shorthand: { Languages(spoken: [$0]) }) { fields in
            Languages(spoken: fields.texts("spoken"), interpreter: fields.flag("interpreter"))
        }
    }

    private mutating func readOrigin(into content: inout InterventionContent) {
        content.sources = fields.texts("source")
        content.reviewedAt = fields.date("reviewedAt")
        content.reviewedBy = fields.text("reviewedBy")
    }
}

extension Array where Element: Hashable {
    /// The elements without repeats, in their first order.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
