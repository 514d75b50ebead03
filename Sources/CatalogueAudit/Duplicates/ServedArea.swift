import CatalogueModel

/// Whom an entry may meet another for: its area, and where that is not stated, who runs it.
///
/// Two entries meet where a municipality or county is served by both, where both serve the whole country, where the
/// areas of both are not stated, or where one area is not stated and somebody runs both. An entry for the whole
/// country does not meet a local one: that a nationwide way of working has a local entry besides is intended.
struct ServedArea {
    /// A place in which entries meet, as one of the earlier is found under it.
    enum Bucket: Hashable {
        case municipality(MunicipalityCode)
        /// A county served in full.
        case county(CountyCode)
        /// A county in which a municipality is served.
        case within(CountyCode)
        case national
        case unstated
        case organisation(String)
        /// Run by somebody, and the area is not stated.
        case unstatedOrganisation(String)
    }

    /// Under what an entry is kept.
    let own: [Bucket]
    /// Under what those are kept that it meets.
    let met: [Bucket]

    init(_ content: InterventionContent) {
        let area = content.area
        let names =
            content.responsibleAuthorities + [content.provider, content.coordinationAssociation].compactMap { $0 }
        let organisations = names.map { NameWords.folded($0).joined(separator: " ") }.filter { !$0.isEmpty }
        let alike = (area.national == true ? [Bucket.national] : []) + (area.isUnstated ? [.unstated] : [])
        own =
            area.municipalities.flatMap { [Bucket.municipality($0), .within($0.county)] }
            + area.counties.map(Bucket.county) + alike + organisations.map(Bucket.organisation)
            + (area.isUnstated ? organisations.map(Bucket.unstatedOrganisation) : [])
        met =
            area.municipalities.flatMap { [Bucket.municipality($0), .county($0.county)] }
            + area.counties.flatMap { [Bucket.county($0), .within($0)] } + alike
            + organisations.map(area.isUnstated ? Bucket.organisation : Bucket.unstatedOrganisation)
    }

    /// Whether two entries meet.
    func meets(_ other: ServedArea) -> Bool { !Set(met).isDisjoint(with: other.own) }
}
