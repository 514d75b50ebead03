public import CatalogueModel
import FoundationEssentials

extension HSDSService {
    /// An entry as a service: the full form, or only the fields that there is one of.
    ///
    /// - Complexity: O(n) in the characters of the entry.
    public init(
        _ page: InterventionPage, vocabulary: Vocabulary, base: BaseAddress, today: CalendarDate, isFull: Bool
    ) {
        let (entry, content) = (page.intervention, page.intervention.content)
        let organization = Self.organizationName(content).map(HSDSOrganization.init)
        self.init(
            id: entry.id.text, organizationId: organization?.id, name: content.name,
            alternateName: Self.joined(content.aliases, by: ", "),
            description: Self.joined([content.summary, content.description].compactMap { $0 }, by: "\n\n"),
            url: content.contact?.url.map(URIText.escaped), email: content.contact?.email,
            status: Self.status(page, today),
            interpretationServices: content.languages?.interpreter.map { $0 ? "Tolk finns." : "Tolk finns inte." },
            applicationProcess: Self.applicationProcess(content.access), feesDescription: Self.fees(content.cost),
            eligibilityDescription: Self.eligibility(page), minimumAge: content.ageMin, maximumAge: content.ageMax,
            assuredDate: content.reviewedAt, alert: Self.alert(page, today),
            lastModified: entry.updatedAt.utcText, organization: organization)
        if isFull { addRelated(page, vocabulary, base) }
    }

    /// The first responsible authority, else who carries it out; HSDS has room for one.
    private static func organizationName(_ content: InterventionContent) -> String? {
        content.responsibleAuthorities.first ?? content.provider
    }

    /// Published entries are active unless they have ended, or have not begun.
    private static func status(_ page: InterventionPage, _ today: CalendarDate) -> Status {
        if page.hasEnded { return .defunct }
        return page.intervention.content.startDate.map { $0 > today } == true ? .inactive : .active
    }

    /// Whether there are places, while that can be believed.
    private static func alert(_ page: InterventionPage, _ today: CalendarDate) -> String? {
        let state = page.intervention.content.capacity?.status(on: today) ?? .unknown
        return page.hasEnded || state == .unknown ? nil : page.capacityText
    }

    private static func joined(_ texts: [String], by separator: String) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: separator)
    }

    private static func applicationProcess(_ access: Access) -> String? {
        var lines: [String] = []
        if let own = access.selfReferral {
            lines.append(own ? "Du kan söka själv." : "Du kan inte söka själv.")
        }
        lines += access.steps
        if !access.referrers.isEmpty {
            lines.append("Kan remittera: " + access.referrers.joined(separator: ", ") + ".")
        }
        if let decider = access.decidedBy { lines.append("Beslutas av: \(decider).") }
        if let assessed = access.needsAssessment {
            lines.append(assessed ? "Behovsprövning görs." : "Behovsprövning görs inte.")
        }
        return joined(lines, by: "\n")
    }

    private static func fees(_ cost: Cost?) -> String? {
        let free = cost?.free.map { $0 ? "Gratis." : "Kostar pengar." }
        return joined([free, cost?.note].compactMap { $0 }, by: " ")
    }

    private static func eligibility(_ page: InterventionPage) -> String? {
        func labels(_ group: ConceptGroup) -> String? { joined((page.tags[group] ?? []).map(\.label), by: ", ") }
        let stated: [(String, String?)] = [
            ("Målgrupp", labels(.targetGroup)), ("Behov", labels(.need)),
            ("Ålder", page.intervention.content.ageText), ("Försörjning", labels(.incomeSupport)),
            ("Villkor", joined(page.trackTexts, by: ". ")),
        ]
        return joined(stated.compactMap { name, text in text.map { "\(name): \($0)." } }, by: "\n")
    }
}

// MARK: What hangs on it

extension HSDSService {
    private mutating func addRelated(_ page: InterventionPage, _ vocabulary: Vocabulary, _ base: BaseAddress) {
        let (entry, content) = (page.intervention, page.intervention.content)
        let id = id
        additionalUrls = [
            HSDSURL(
                id: NamedID.text("url", id, "page"), label: "Insatsen i Insatskatalogen",
                url: base.page(slug: entry.slug))
        ]
        phones = content.contact?.phone.map {
            [HSDSPhone(id: NamedID.text("phone", id, $0), number: $0, type: "voice")]
        }
        contacts = content.contact?.unit.map {
            [HSDSContact(id: NamedID.text("contact", id, $0), name: $0, email: content.contact?.email)]
        }
        serviceAreas = Self.stated(Self.areas(content.area, id))
        serviceAtLocations = Self.stated(Self.locations(content, id))
        languages = Self.stated(
            (content.languages?.spoken ?? []).map { text in
                let (name, code) = LanguageCode.reading(text)
                return HSDSLanguage(id: NamedID.text("language", id, text), name: name, code: code)
            })
        funding = content.coordinationAssociation.map {
            [HSDSFunding(id: NamedID.text("funding", id, $0), source: $0)]
        }
        requiredDocuments = Self.stated(
            content.access.documents.map {
                HSDSRequiredDocument(id: NamedID.text("required_document", id, $0), document: $0)
            })
        attributes = Self.stated(Self.concepts(page, vocabulary, id) + Self.otherFacts(content, id))
    }

    private static func stated<T: Hashable>(_ values: [T]) -> [T]? {
        var seen: Set<T> = []
        let distinct = values.filter { seen.insert($0).inserted }
        return distinct.isEmpty ? nil : distinct
    }

    private static func areas(_ area: ServiceArea, _ id: String) -> [HSDSServiceArea] {
        let gazetteer = Gazetteer.sweden
        func place(_ code: String, _ name: String, _ description: String) -> HSDSServiceArea {
            HSDSServiceArea(id: NamedID.text("service_area", id, code), name: name, description: description)
        }
        let national = area.national == true ? [place("SE", "Hela landet", "Hela Sverige.")] : []
        let counties = area.counties.compactMap { gazetteer.county($0) }.map {
            place($0.code.rawValue, $0.name, "Län med SCB:s länskod \($0.code.rawValue).")
        }
        let municipalities = area.municipalities.compactMap { gazetteer.municipality($0) }.map {
            place($0.code.rawValue, $0.name, "Kommun med SCB:s kommunkod \($0.code.rawValue).")
        }
        return national + counties + municipalities
    }

    private static func locations(_ content: InterventionContent, _ id: String) -> [HSDSServiceAtLocation] {
        func location(_ key: String, _ kind: HSDSLocation.Kind, _ name: String, _ text: String?)
            -> HSDSServiceAtLocation
        {
            HSDSServiceAtLocation(
                id: NamedID.text("service_at_location", id, key),
                location: HSDSLocation(
                    id: NamedID.text("location", id, key), locationType: kind, name: name, description: text))
        }
        let places = content.places.map { place in
            let municipality = place.municipality.flatMap { Gazetteer.sweden.municipality($0)?.name }
            let stated = [place.address.map { "Besöksadress: \($0)." }, municipality.map { "Kommun: \($0)." }]
            let key = [place.name, place.address ?? ""].joined(separator: "\u{1F}")
            return location(key, .physical, place.name, joined(stated.compactMap { $0 }, by: " "))
        }
        return places + (content.area.digital == true ? [location("digital", .virtual, "Digitalt", nil)] : [])
    }

    private static func concepts(_ page: InterventionPage, _ vocabulary: Vocabulary, _ id: String) -> [HSDSAttribute] {
        ConceptGroup.allCases.flatMap { group in
            (page.tags[group] ?? []).map { tag in
                if let concept = tag.id.flatMap({ vocabulary[$0] }) {
                    HSDSAttribute(service: id, concept: concept)
                } else {
                    HSDSAttribute(service: id, type: group.linkType, value: tag.label, label: group.swedishName)
                }
            }
        }
    }

    /// What HSDS has no field for.
    private static func otherFacts(_ content: InterventionContent, _ id: String) -> [HSDSAttribute] {
        func facts(_ type: String, _ label: String, _ values: some Sequence<String>) -> [HSDSAttribute] {
            values.map { HSDSAttribute(service: id, type: type, value: $0, label: label) }
        }
        let provider = content.responsibleAuthorities.isEmpty ? nil : content.provider
        return facts("kind", "Inriktning", [content.kind?.rawValue].compactMap { $0 })
            + facts("responsible_authority", "Huvudman", content.responsibleAuthorities.dropFirst())
            + facts("provider", "Utförare", [provider].compactMap { $0 })
            + facts("cooperating_party", "Samverkande part", content.cooperatingParties)
            + facts("duration", "Längd", [content.extent?.duration].compactMap { $0 })
            + facts("hours_per_week", "Timmar i veckan", [content.extent?.hoursPerWeek].compactMap { $0 })
            + facts("start_date", "Startdatum", [content.startDate?.description].compactMap { $0 })
            + facts("end_date", "Slutdatum", [content.endDate?.description].compactMap { $0 })
            + facts("source", "Källa", content.sources)
    }
}
