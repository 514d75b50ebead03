import CatalogueModel

/// What is said of a service beside its fields: a concept of the vocabulary, or a value of its own.
///
/// Source: Human Services Data Specification 3.1, "attribute".
struct HSDSAttribute: Encodable, Hashable, Sendable {
    let id: String
    let linkId: String
    let linkEntity: String
    let linkType: String
    let taxonomyTermId: String?
    let taxonomyTerm: HSDSTaxonomyTerm?
    let value: String?
    let label: String

    /// A concept that a service has.
    init(service: String, concept: Concept) {
        let term = HSDSTaxonomyTerm(concept)
        id = NamedID.text("attribute", service, concept.id)
        linkId = service
        linkEntity = "service"
        linkType = concept.group.linkType
        taxonomyTermId = term.id
        taxonomyTerm = term
        value = nil
        label = concept.label
    }

    /// A value that no concept stands for.
    init(service: String, type: String, value: String, label: String) {
        id = NamedID.text("attribute", service, type, value)
        linkId = service
        linkEntity = "service"
        linkType = type
        taxonomyTermId = nil
        taxonomyTerm = nil
        self.value = value
        self.label = label
    }
}

/// A concept of the vocabulary. Its own id is the `code`.
///
/// Source: Human Services Data Specification 3.1, "taxonomy_term".
struct HSDSTaxonomyTerm: Encodable, Hashable, Sendable {
    let id: String
    let code: String
    let name: String
    let description: String
    let parentId: String?
    let taxonomy: String
    let taxonomyId: String
    let taxonomyDetail: HSDSTaxonomy
    let language = "sv"

    init(_ concept: Concept) {
        id = Self.id(of: concept.id)
        code = concept.id
        name = concept.label
        // Demanded; a concept without a definition is explained by its own name.
        description = concept.definition ?? concept.label
        parentId = concept.broader.map(Self.id(of:))
        taxonomyDetail = HSDSTaxonomy(concept.group)
        taxonomy = taxonomyDetail.name
        taxonomyId = taxonomyDetail.id
    }

    /// The UUID of a concept.
    static func id(of concept: String) -> String { NamedID.text("taxonomy_term", concept) }
}

/// A group of the vocabulary's concepts.
///
/// Source: Human Services Data Specification 3.1, "taxonomy".
struct HSDSTaxonomy: Encodable, Hashable, Sendable {
    let id: String
    let name: String
    let description: String

    init(_ group: ConceptGroup) {
        id = NamedID.text("taxonomy", group.rawValue)
        name = "Insatskatalogen: \(group.swedishName)"
        description = "Gruppen \(group.swedishName) i Insatskatalogens begreppslista."
    }
}

extension ConceptGroup {
    /// What a concept of the group says of a service.
    var linkType: String {
        switch self {
        case .targetGroup: "target_group"
        case .need: "need"
        case .method: "method"
        case .incomeSupport: "income_support"
        case .activity: "activity"
        }
    }
}
