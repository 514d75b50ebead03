import CatalogueModel

extension InterventionContent {
    /// Writes each concept as another content does, where that has it under another of its names.
    mutating func keepLabels(of other: InterventionContent, _ vocabulary: Vocabulary) {
        func kept(_ labels: [String], _ old: [String], _ group: ConceptGroup) -> [String] {
            labels.map { label in
                guard let id = vocabulary.concept(label, in: group)?.id else { return label }
                return old.first { vocabulary.concept($0, in: group)?.id == id } ?? label
            }
        }
        targetGroups = kept(targetGroups, other.targetGroups, .targetGroup)
        needs = kept(needs, other.needs, .need)
        methods = kept(methods, other.methods, .method)
        incomeSupport = kept(incomeSupport, other.incomeSupport, .incomeSupport)
        activities = kept(activities, other.activities, .activity)
    }
}
