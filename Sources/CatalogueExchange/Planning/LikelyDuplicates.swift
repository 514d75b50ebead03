import CatalogueModel
import FoundationEssentials

/// Finds entries that are likely the same as a new one: the same name or alias, and an area or organisation in common.
struct LikelyDuplicates {
    private var byName: [String: [Intervention]] = [:]

    /// - Complexity: O(n) in the names of the entries.
    init(_ entries: some Sequence<Intervention>) {
        for entry in entries { add(entry) }
    }

    mutating func add(_ entry: Intervention) {
        for name in Self.names(of: entry.content) { byName[name, default: []].append(entry) }
    }

    /// The entries that are likely the same as one with this content, each once, none of them the one with `id`.
    func similar(to content: InterventionContent, besides id: UUID) -> [Intervention] {
        var found: [Intervention] = []
        for entry in Self.names(of: content).flatMap({ byName[$0] ?? [] })
        where entry.id != id && Self.overlap(entry.content, content) && !found.contains(where: { $0.id == entry.id }) {
            found.append(entry)
        }
        return found
    }

    private static func names(of content: InterventionContent) -> Set<String> {
        Set(
            ([content.name] + content.aliases).map { NameWords.folded($0).joined(separator: " ") }.filter {
                !$0.isEmpty
            })
    }

    /// Whether two may serve the same persons or are run by the same organisation. An area that is not stated may be any.
    private static func overlap(_ one: InterventionContent, _ other: InterventionContent) -> Bool {
        let run = Set(organisations(of: one))
        return areasOverlap(one.area, other.area) || organisations(of: other).contains { run.contains($0) }
    }

    private static func organisations(of content: InterventionContent) -> [String] {
        (content.responsibleAuthorities + [content.provider].compactMap(\.self)).map { $0.lowercased() }
    }

    private static func areasOverlap(_ one: ServiceArea, _ other: ServiceArea) -> Bool {
        if one.isUnstated || other.isUnstated || one.national == true || other.national == true { return true }
        let counties = Set(one.counties.map(\.rawValue)).intersection(other.counties.map(\.rawValue))
        let municipalities = Set(one.municipalities).intersection(other.municipalities)
        return !counties.isEmpty || !municipalities.isEmpty || lies(one, in: other) || lies(other, in: one)
    }

    private static func lies(_ area: ServiceArea, in other: ServiceArea) -> Bool {
        let counties = Set(other.counties.map(\.rawValue))
        return area.municipalities.contains { counties.contains(String($0.rawValue.prefix(2))) }
    }
}
