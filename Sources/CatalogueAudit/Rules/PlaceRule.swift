import CatalogueModel
import JSONTree

/// Municipalities that a text says the entry is for and the area leaves out.
struct PlaceRule: EntryRule {
    private let table: PlaceNameTable

    init(_ gazetteer: Gazetteer) { table = PlaceNameTable(gazetteer) }

    func findings(in entry: AuditedEntry) -> [Finding] {
        let area = entry.content.area
        // What is given everywhere, or over the net, may name any place.
        guard area.national != true, !(area.digital == true && area.isUnstated) else { return [] }
        let named = entry.texts.flatMap { text in
            PlaceReader(text: text, table: table).mentions().map { Named(text: text, mention: $0) }
        }
        return finding(named.filter { !isCovered($0.code, entry.content) }, entry).map { [$0] } ?? []
    }

    /// A municipality with the text it is named in.
    private struct Named {
        let text: AuditedText
        let mention: PlaceReader.Mention
        var code: MunicipalityCode { mention.municipality.code }
    }

    private func isCovered(_ code: MunicipalityCode, _ content: InterventionContent) -> Bool {
        [.municipality, .county].contains(content.area.locality(of: code))
            || content.places.contains { $0.municipality == code }
    }

    /// One finding for all municipalities left out, so that one fix adds them together.
    private func finding(_ named: [Named], _ entry: AuditedEntry) -> Finding? {
        guard let first = named.first else { return nil }
        var seen: Set<MunicipalityCode> = []
        let each = named.filter { seen.insert($0.code).inserted }
        let names = Self.list(each.map(\.mention.municipality.name))
        let codes = entry.content.area.municipalities.map(\.rawValue)
        let change = Fix.Change(
            "municipalities", from: codes.isEmpty ? .null : .strings(codes),
            to: .strings(codes + each.map(\.code.rawValue)))
        let isUnstated = entry.content.area.isUnstated
        return Finding(
            .placeOutsideArea, in: entry.reference, quote: first.text.quote(first.mention.places),
            message: "Texten nämner \(names), " + (isUnstated ? "men inget område är ifyllt." : "utanför området."),
            proposal: "Lägg till \(names) i området om insatsen gäller där, annars skriv om meningen.",
            fix: Fix([change]))
    }

    private static func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " och " + last
    }
}
