import Eligibility

// The names are those of the import format, so that what is stored, exported and answered reads alike.
// Nothing is written for what is not stated.

extension InterventionContent: Codable {
    private enum Name: String, CodingKey {
        case key, name, aliases, summary, description, easyRead, kind
        case targetGroups, needs, methods, incomeSupport, activities
        case responsibleAuthorities, cooperatingParties, coordinationAssociation, provider
        case national, counties, municipalities, digital, places
        case ageMin, ageMax, tracks, access, capacity, extent, languages, cost
        case startDate, endDate, contact, source, reviewedAt, reviewedBy
    }

    /// Reads content this program wrote; imports go through `CatalogueExchange`, which names every problem.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Name.self)
        func list<T: Decodable>(_ name: Name) throws -> [T] { try fields.decodeIfPresent([T].self, forKey: name) ?? [] }
        func value<T: Decodable>(_ name: Name) throws -> T? { try fields.decodeIfPresent(T.self, forKey: name) }
        self.init(
            key: try fields.decode(String.self, forKey: .key), name: try fields.decode(String.self, forKey: .name))
        aliases = try list(.aliases)
        (summary, description, easyRead) = (try value(.summary), try value(.description), try value(.easyRead))
        kind = try value(.kind)
        (targetGroups, needs, methods) = (try list(.targetGroups), try list(.needs), try list(.methods))
        (incomeSupport, activities) = (try list(.incomeSupport), try list(.activities))
        responsibleAuthorities = try list(.responsibleAuthorities)
        cooperatingParties = try list(.cooperatingParties)
        (coordinationAssociation, provider) = (try value(.coordinationAssociation), try value(.provider))
        area = ServiceArea(
            national: try value(.national), counties: try list(.counties), municipalities: try list(.municipalities),
            digital: try value(.digital))
        places = try list(.places)
        (ageMin, ageMax, tracks) = (try value(.ageMin), try value(.ageMax), try list(.tracks))
        access = try value(.access) ?? Access()
        (capacity, extent, languages, cost) = (
            try value(.capacity), try value(.extent), try value(.languages), try value(.cost)
        )
        (startDate, endDate, contact) = (try value(.startDate), try value(.endDate), try value(.contact))
        sources = try list(.source)
        (reviewedAt, reviewedBy) = (try value(.reviewedAt), try value(.reviewedBy))
    }

    /// Writes what is stated, under the names of the import format.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        func list<T: Encodable>(_ values: [T], _ name: Name) throws {
            if !values.isEmpty { try fields.encode(values, forKey: name) }
        }
        func value<T: Encodable>(_ value: T?, _ name: Name) throws { try fields.encodeIfPresent(value, forKey: name) }
        try fields.encode(key, forKey: .key)
        try fields.encode(name, forKey: .name)
        try list(aliases, .aliases)
        try value(summary, .summary)
        try value(description, .description)
        try value(easyRead, .easyRead)
        try value(kind, .kind)
        try list(targetGroups, .targetGroups)
        try list(needs, .needs)
        try list(methods, .methods)
        try list(incomeSupport, .incomeSupport)
        try list(activities, .activities)
        try list(responsibleAuthorities, .responsibleAuthorities)
        try list(cooperatingParties, .cooperatingParties)
        try value(coordinationAssociation, .coordinationAssociation)
        try value(provider, .provider)
        try value(area.national, .national)
        try list(area.counties, .counties)
        try list(area.municipalities, .municipalities)
        try value(area.digital, .digital)
        try list(places, .places)
        try value(ageMin, .ageMin)
        try value(ageMax, .ageMax)
        try list(tracks, .tracks)
        try value(access.isStated ? access : nil, .access)
        try value(capacity, .capacity)
        try value(extent, .extent)
        try value(languages, .languages)
        try value(cost, .cost)
        try value(startDate, .startDate)
        try value(endDate, .endDate)
        try value(contact, .contact)
        try list(sources, .source)
        try value(reviewedAt, .reviewedAt)
        try value(reviewedBy, .reviewedBy)
    }
}

extension Access: Codable {
    private enum Name: String, CodingKey { case selfReferral, referrers, steps, documents, decidedBy, needsAssessment }

    /// Reads access this program wrote.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Name.self)
        selfReferral = try fields.decodeIfPresent(Bool.self, forKey: .selfReferral)
        referrers = try fields.decodeIfPresent([String].self, forKey: .referrers) ?? []
        steps = try fields.decodeIfPresent([String].self, forKey: .steps) ?? []
        documents = try fields.decodeIfPresent([String].self, forKey: .documents) ?? []
        decidedBy = try fields.decodeIfPresent(String.self, forKey: .decidedBy)
        needsAssessment = try fields.decodeIfPresent(Bool.self, forKey: .needsAssessment)
    }

    /// Writes what is stated.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        try fields.encodeIfPresent(selfReferral, forKey: .selfReferral)
        if !referrers.isEmpty { try fields.encode(referrers, forKey: .referrers) }
        if !steps.isEmpty { try fields.encode(steps, forKey: .steps) }
        if !documents.isEmpty { try fields.encode(documents, forKey: .documents) }
        try fields.encodeIfPresent(decidedBy, forKey: .decidedBy)
        try fields.encodeIfPresent(needsAssessment, forKey: .needsAssessment)
    }
}

extension Languages: Codable {
    private enum Name: String, CodingKey { case spoken, interpreter }

    /// Reads languages this program wrote.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Name.self)
        spoken = try fields.decodeIfPresent([String].self, forKey: .spoken) ?? []
        interpreter = try fields.decodeIfPresent(Bool.self, forKey: .interpreter)
    }

    /// Writes what is stated.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Name.self)
        if !spoken.isEmpty { try fields.encode(spoken, forKey: .spoken) }
        try fields.encodeIfPresent(interpreter, forKey: .interpreter)
    }
}
