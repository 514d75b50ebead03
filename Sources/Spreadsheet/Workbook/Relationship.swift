/// That a part belongs to another.
struct Relationship: Hashable {
    let id: String
    /// What the part is: the last step of the type's address, such as `worksheet`, in which the strict and the
    /// transitional standard agree.
    let type: String
    /// The path of the part.
    let path: String
}

/// Reads a part of relationships; those that lead out of the file are left out.
///
/// Source: ECMA-376 part 2, 6.5.
final class RelationshipHandler: XMLHandler {
    private let source: String
    private(set) var relationships: [Relationship] = []
    private static let most = 10_000

    init(source: String) {
        self.source = source
    }

    func startElement(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError) {
        guard name == "Relationship", attributes.value("TargetMode") != "External", let id = attributes.value("Id"),
            let type = attributes.value("Type"), let target = attributes.value("Target"),
            let path = PartPath.resolve(target, from: source)
        else { return }
        guard relationships.count < Self.most else {
            throw .damaged(part: PartPath.relationships(of: source), detail: "orimligt många relationer")
        }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        relationships.append(Relationship(id: id, type: kind, path: path))
    }
}
