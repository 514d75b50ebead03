public import CatalogueAudit
public import CatalogueModel
import CatalogueStore

extension CatalogueService {
    /// Everything in the catalogue that an administrator should look at.
    ///
    /// - Parameter association: only entries of a coordination association; likely duplicates may be of any.
    /// - Throws: `StoreError`.
    /// - Complexity: O(n) in the characters of the catalogue.
    public func audit(association: String? = nil) throws -> Audit {
        let entries = try allInterventions().filter { entry in
            association == nil || entry.content.coordinationAssociation == association
        }
        return Audit(entries: entries, vocabulary: vocabulary, today: today, policy: reviewPolicy)
    }

    /// What there is and what is lacking, by municipality and need.
    ///
    /// - Parameters:
    ///   - association: the coordination association whose municipalities are shown; without one those of `county`.
    ///   - county: the county whose municipalities are shown; without either, those of all associations together.
    /// - Throws: `StoreError`.
    public func gapReport(association: String? = nil, county: CountyCode? = nil) throws -> GapReport {
        let entries = try allInterventions()
        let municipalities: [MunicipalityCode]
        if let association {
            municipalities = GapReport.municipalities(ofAssociation: association, entries: entries)
        } else if let county {
            municipalities = Gazetteer.sweden.municipalities.map(\.code).filter { $0.county == county }
        } else {
            municipalities = Set(entries.flatMap(\.content.area.municipalities)).sorted()
        }
        return GapReport(
            entries: entries, vocabulary: vocabulary, municipalities: municipalities,
            needs: GapReport.broadNeeds(of: vocabulary), today: today, emptySearches: try emptySearches())
    }

    /// The coordination associations that entries name, in alphabetical order.
    ///
    /// - Throws: `StoreError`.
    public func associations() throws -> [String] {
        Set(try allInterventions().compactMap(\.content.coordinationAssociation)).sorted()
    }
}
