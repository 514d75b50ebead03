import CatalogueModel
import JSONTree

/// Web addresses that are none. Nothing is fetched: whether a page answers is not said.
struct AddressRule: EntryRule {
    func findings(in entry: AuditedEntry) -> [Finding] {
        let contact = entry.content.contact?.url.map { [("contact.url", $0)] } ?? []
        let sources = entry.content.sources.enumerated().filter { Self.looksLikeAddress($1) }
            .map { ("source[\($0)]", $1) }
        return (contact + sources).compactMap { field, address in
            WebAddress.fault(of: address).map { finding(field, address, $0, entry) }
        }
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
