import CatalogueModel
import JSONTree

/// Reads one intervention: each heading by the rules of its field.
struct EntryReader {
    let text: TemplateText
    let vocabulary: Vocabulary
    let gazetteer: Gazetteer
    let today: CalendarDate
    let labels: LabelFinder
    let places: PlaceFinder

    /// Everything that an entry says.
    func read(_ source: TemplateEntry, record: Int) -> EntryBuilder {
        var entry = EntryBuilder(text, record: record)
        var kept: [TemplateSection] = []
        let organisations = OrganisationReading(text: text, gazetteer: gazetteer)
        for section in source.sections where section.span != nil {
            switch section.heading {
            case .name, .key, .summary, .easyRead: readText(section, &kept, into: &entry)
            case .targetGroups, .needs, .methods, .incomeSupport, .activities:
                readConcepts(section, &kept, into: &entry)
            case .contact, .email, .phone, .website, .startDate, .endDate, .period, .ages, .area:
                readExact(section, into: &entry)
            case .access, .selfReferral, .needsReferral, .needsDecision, .referrers, .documents, .decidedBy:
                break
            case .extent, .hours, .languages, .interpreter, .cost: readPractical(section, into: &entry)
            case .description, nil: break
            case .some(let heading): readList(section, heading, organisations, into: &entry)
            }
        }
        readAccess(source.sections, into: &entry)
        if source.preamble.contains(where: { !$0.isEmpty }) {
            ProseReading(text: text).readTitle(source.preamble, into: &entry)
        }
        readUnstated(source.sections, into: &entry)
        readDescription(source.sections, kept, into: &entry)
        return entry
    }

    private func readText(_ section: TemplateSection, _ kept: inout [TemplateSection], into entry: inout EntryBuilder) {
        let prose = ProseReading(text: text)
        switch section.heading {
        case .name:
            prose.readName(section, into: &entry)
            let below = prose.belowName(section)
            if below.contains(where: { !$0.isEmpty }) {
                kept.append(TemplateSection(heading: .description, title: section.title, lines: below))
            }
        case .key: prose.readLine(section, "key", into: &entry)
        case .summary: prose.readLine(section, "summary", into: &entry)
        default: prose.readProse(section, "easyRead", into: &entry)
        }
    }

    private func readConcepts(
        _ section: TemplateSection, _ kept: inout [TemplateSection], into entry: inout EntryBuilder
    ) {
        let group: ConceptGroup =
            switch section.heading {
            case .needs: .need
            case .methods: .method
            case .incomeSupport: .incomeSupport
            case .activities: .activity
            default: .targetGroup
            }
        let reading = ConceptFieldReading(text: text, vocabulary: vocabulary, labels: labels, group: group)
        if reading.read(section, into: &entry) { kept.append(section) }
    }

    private func readExact(_ section: TemplateSection, into entry: inout EntryBuilder) {
        switch section.heading {
        case .ages: AgeReading(text: text).read(section, into: &entry)
        case .area: AreaReading(text: text, places: places, gazetteer: gazetteer).read(section, into: &entry)
        case .some(let heading) where heading.isContact:
            ContactReading(text: text).read(section, as: heading, into: &entry)
        case .some(let heading): DateReading(text: text, today: today).read(section, as: heading, into: &entry)
        case nil: break
        }
    }

    private func readPractical(_ section: TemplateSection, into entry: inout EntryBuilder) {
        let practical = PracticalReading(text: text)
        switch section.heading {
        case .extent: practical.readExtent(section, into: &entry)
        case .hours: practical.readHours(section, into: &entry)
        case .languages: practical.readLanguages(section, into: &entry)
        case .interpreter: practical.readInterpreter(section, into: &entry)
        default: practical.readCost(section, into: &entry)
        }
    }

    private func readList(
        _ section: TemplateSection, _ heading: TemplateHeading, _ lists: OrganisationReading,
        into entry: inout EntryBuilder
    ) {
        switch heading {
        case .aliases: lists.readTexts(section, "aliases", dividedBy: .commas, into: &entry)
        case .source: lists.readTexts(section, "source", dividedBy: [], into: &entry)
        case .places: lists.readPlaces(section, into: &entry)
        case .national: lists.readFlag(section, "national", into: &entry)
        case .digital: lists.readFlag(section, "digital", into: &entry)
        case .kind: lists.readKind(section, into: &entry)
        case .responsibleAuthorities, .cooperatingParties:
            lists.readOrganisations(section, heading.rawValue, into: &entry)
        default: ProseReading(text: text).readLine(section, heading.rawValue, into: &entry)
        }
    }

    private func readAccess(_ sections: [TemplateSection], into entry: inout EntryBuilder) {
        let access = AccessReading(text: text)
        let lists = OrganisationReading(text: text, gazetteer: gazetteer)
        for section in sections where section.span != nil {
            switch section.heading {
            case .selfReferral?, .needsReferral?, .needsDecision?:
                if let heading = section.heading { access.readAnswer(section, to: heading, into: &entry) }
            case .referrers: lists.readOrganisations(section, "access.referrers", into: &entry)
            case .documents: lists.readTexts(section, "access.documents", dividedBy: .commas, into: &entry)
            case .decidedBy: ProseReading(text: text).readLine(section, "access.decidedBy", into: &entry)
            default: break
            }
        }
        access.read(sections.filter { $0.heading == .access }, into: &entry)
    }

    /// Ages and places that only other sections name.
    private func readUnstated(_ sections: [TemplateSection], into entry: inout EntryBuilder) {
        let told: Set<TemplateHeading> = [.targetGroups, .description, .summary, .name, .easyRead]
        let prose = sections.filter { $0.heading.map(told.contains) ?? true }
        if !sections.contains(where: { $0.heading == .ages && $0.span != nil }) {
            let first = prose.filter { $0.heading == .targetGroups }
            AgeReading(text: text).read(saidIn: first + prose.filter { $0.heading != .targetGroups }, into: &entry)
        }
        let isPlaced = sections.contains { [.area, .national].contains($0.heading) && $0.span != nil }
        if !isPlaced {
            AreaReading(text: text, places: places, gazetteer: gazetteer).read(saidIn: prose, into: &entry)
        }
    }

    // MARK: Description

    /// The description, then what stands under headings that are not of the form, then prose that gave concepts.
    private func readDescription(
        _ sections: [TemplateSection], _ kept: [TemplateSection], into entry: inout EntryBuilder
    ) {
        var paragraphs: [(text: String, range: Range<Int>, why: String?)] = []
        for section in sections where section.heading == .description || section.heading == nil {
            guard let span = section.span else {
                if section.heading == nil { noteUnknown(section, into: &entry) }
                continue
            }
            if section.heading == nil {
                noteUnknown(section, into: &entry)
                let title = text.value(section.title)
                paragraphs.append((title + ": " + text.prose(section.lines), span, "Rubriken \"\(title)\" är okänd."))
            } else {
                // "Mål:" after "Beskrivning:" is a part of it with a heading of its own.
                let title = paragraphs.isEmpty ? "" : text.value(section.title) + ": "
                paragraphs.append((title + text.prose(section.lines), span, nil))
            }
        }
        for section in kept {
            guard let span = section.span else { continue }
            let title = section.heading == .description ? "" : text.value(section.title) + ": "
            let why = "Texten sparas också i beskrivningen, så att inget går förlorat."
            paragraphs.append((title + text.prose(section.lines), span, why))
        }
        entry.fillParagraphs("description", paragraphs)
    }

    private func noteUnknown(_ section: TemplateSection, into entry: inout EntryBuilder) {
        entry.note(
            .warning, "description", "rubriken \"\(text.value(section.title))\" är okänd; texten står i beskrivningen",
            "Byt rubrik, om den hör till ett annat fält.", at: section.title)
    }
}
