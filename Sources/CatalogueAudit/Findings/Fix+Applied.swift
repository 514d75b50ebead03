public import CatalogueModel
import FoundationEssentials
import JSONTree

extension Fix {
    /// Names the fix among those of an entry, and what it would write.
    public var key: String { changes.map { "\($0.field)=\($0.new.compactText)" }.joined(separator: "&") }

    /// What an entry says once the fix is made.
    ///
    /// - Returns: `nil` when the entry does not say any more what the fix was found in.
    /// - Complexity: O(n) in the characters of the entry.
    public func applied(to entry: Intervention) -> Intervention? {
        guard let data = try? JSONEncoder().encode(entry.content), var content = try? JSONValue(parsing: data) else {
            return nil
        }
        var fixed = entry
        for change in changes {
            if change.field == "status" {
                guard change.old == .string(entry.status.rawValue), case .string(let name) = change.new,
                    let status = PublicationStatus(rawValue: name)
                else { return nil }
                fixed.status = status
            } else {
                guard content.set(change.field.split(separator: ".")[...], from: change.old, to: change.new) else {
                    return nil
                }
            }
        }
        let text = Data(content.compactText.utf8)
        guard let mended = try? JSONDecoder().decode(InterventionContent.self, from: text) else { return nil }
        fixed.content = mended
        return fixed
    }
}

extension JSONValue {
    /// Changes a member, or one of a member's; false when it does not hold `old`.
    fileprivate mutating func set(_ path: ArraySlice<Substring>, from old: JSONValue, to new: JSONValue) -> Bool {
        guard case .object(var members) = self, let name = path.first.map(String.init) else { return false }
        var member = members[name] ?? .null
        if path.count > 1 {
            guard member.set(path.dropFirst(), from: old, to: new) else { return false }
        } else {
            guard member == old || member.isNothing && old.isNothing else { return false }
            member = new
        }
        members[name] = member.isNothing ? nil : member
        self = .object(members)
        return true
    }

    /// Whether nothing is stated: an empty list is as none.
    private var isNothing: Bool { self == .null || self == .array([]) }
}
