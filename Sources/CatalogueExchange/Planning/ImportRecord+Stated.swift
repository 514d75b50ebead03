public import CatalogueModel

extension ImportRecord {
    /// What an entry would say: what the record states, and what it has no columns for as it was.
    public func content(of entry: Intervention) -> InterventionContent { content(over: entry.content) }

    /// The content with what the file has no columns for as it was.
    func content(over old: InterventionContent) -> InterventionContent {
        guard let stated else { return content }
        var kept = old
        for column in TableColumn.all where stated.contains(column.path) { column.carry(content, &kept) }
        if !stated.contains("key") { kept.key = content.key }
        return kept
    }
}
