import CatalogueModel
import JSONTree

/// Web addresses that are none. Nothing is fetched: whether a page answers, see ``LinkReport``.
struct AddressRule: EntryRule {
    func findings(in entry: AuditedEntry) -> [Finding] {
        Self.addresses(of: entry.content).compactMap { field, address in
            WebAddress.fault(of: address).map { finding(field, address, $0, entry) }
        }
    }

    /// What is meant as a web address, and in which field it stands.
    static func addresses(of content: InterventionContent) -> [(field: String, address: String)] {
        let contact = content.contact?.url.map { [("contact.url", $0)] } ?? []
        let sources = content.sources.enumerated().filter { looksLikeAddress($1) }.map { ("source[\($0)]", $1) }
        return contact + sources
    }

    /// Sources are documents by name as well as addresses.
    private static func looksLikeAddress(_ text: String) -> Bool {
        let lower = text.prefix(12).lowercased()
        return ["http", "www.", "ftp:", "file:", "javascript:"].contains { lower.hasPrefix($0) }
    }

    private func finding(_ field: String, _ address: String, _ fault: WebAddress.Fault, _ entry: AuditedEntry)
        -> Finding
    {
        // A list can't be changed in part.
        let fix =
            field == "contact.url"
            ? fault.mended.flatMap { Fix([Fix.Change(field, from: .string(address), to: .string($0))]) } : nil
        return Finding(
            .malformedAddress, in: entry.reference,
            quote: Quote(field: field, byteRange: 0..<address.utf8.count, sentence: String(address.prefix(200))),
            message: "\(QuotedText.quoted(address)) är ingen webbadress: \(fault.message).",
            proposal: fault.mended.map { "Menas \(QuotedText.quoted($0))? Byt i så fall." }
                ?? "Skriv hela adressen med https:// först.", fix: fix)
    }
}
