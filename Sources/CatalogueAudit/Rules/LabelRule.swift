import CatalogueModel
import JSONTree

/// Labels that the vocabulary does not know, with the likest that it does.
struct LabelRule: EntryRule {
    private let vocabulary: Vocabulary
    private let spellings: LabelSpellings
    /// Unknown labels of a group that are told of one entry.
    private static let most = 30

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        spellings = LabelSpellings(vocabulary)
    }

    func findings(in entry: AuditedEntry) -> [Finding] {
        ConceptGroup.allCases.flatMap { group in
            let unknown = entry.content.labels(of: group).lazy.filter { !spellings.contains($0, in: group) }
            return unknown.prefix(Self.most).map { finding($0, group, entry) }
        }
    }

    private func finding(_ label: String, _ group: ConceptGroup, _ entry: AuditedEntry) -> Finding {
        let message = "\(group.swedishName): \(QuotedText.quoted(label)) finns inte i ordlistan."
        let (proposal, changes) =
            otherGroup(label, group, entry) ?? known(label, group, entry)
            ?? (
                "Välj ett ord ur ordlistan, eller föreslå att ordet läggs till. Tills dess hittas det bara som text.",
                []
            )
        return Finding(
            .unknownLabel, in: entry.reference, message: message, proposal: proposal, fix: Fix(changes))
    }

    /// A label that stands in the wrong field.
    private func otherGroup(
        _ label: String, _ group: ConceptGroup, _ entry: AuditedEntry
    ) -> (String, [Fix.Change])? {
        let found = ConceptGroup.allCases.first { $0 != group && vocabulary.concept(label, in: $0) != nil }
        guard let found else { return nil }
        let (here, there) = (entry.content.labels(of: group), entry.content.labels(of: found))
        let moved = there.contains(label) ? there : there + [label]
        return (
            "Ordet hör till \(found.swedishName.lowercased()). Flytta det dit.",
            [change(group, here, here.filter { $0 != label }), change(found, there, moved)]
        )
    }

    /// A label that is spelt nearly so.
    private func known(
        _ label: String, _ group: ConceptGroup, _ entry: AuditedEntry
    ) -> (String, [Fix.Change])? {
        guard let near = spellings.nearest(to: label, in: group) else { return nil }
        let labels = entry.content.labels(of: group)
        var replaced: [String] = []
        for each in labels.map({ $0 == label ? near : $0 }) where !replaced.contains(each) { replaced.append(each) }
        return ("Menas \"\(near)\"? Byt i så fall.", [change(group, labels, replaced)])
    }

    private func change(_ group: ConceptGroup, _ old: [String], _ new: [String]) -> Fix.Change {
        Fix.Change(
            InterventionContent.fieldName(of: group), from: old.isEmpty ? .null : .strings(old), to: .strings(new))
    }
}
