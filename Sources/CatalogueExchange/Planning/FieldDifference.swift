import CatalogueModel
import FoundationEssentials
import JSONTree

/// Which fields of two contents differ.
enum FieldDifference {
    /// JSON names of the fields that differ, in alphabetical order.
    ///
    /// - Complexity: O(n) in the characters of both; nothing is encoded when they are equal.
    static func names(_ old: InterventionContent, _ new: InterventionContent) -> [String] {
        guard old != new else { return [] }
        let (before, after) = (members(of: old), members(of: new))
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    }

    private static func members(of content: InterventionContent) -> [String: JSONValue] {
        guard let data = try? JSONEncoder().encode(content), case .object(let members)? = try? JSONValue(parsing: data)
        else { return [:] }
        return members
    }
}
