import CatalogueModel

/// What is said of places and can no longer be believed.
struct CapacityRule: EntryRule {
    let today: CalendarDate

    func findings(in entry: AuditedEntry) -> [Finding] {
        guard let capacity = entry.content.capacity, capacity.status != .unknown,
            capacity.status(on: today) == .unknown
        else { return [] }
        let message = capacity.asOf.map { asOf in
            asOf > today
                ? "Uppgiften om platser är daterad \(asOf.swedishText), en dag som inte har varit än."
                : "Uppgiften om platser är från \(asOf.swedishText), mer än \(Capacity.daysOfBelief) dagar gammal."
        }
        return [
            Finding(
                .oldCapacity, in: entry.reference,
                message: (message ?? "Uppgiften om platser har inget datum.") + " Därför visas den som okänd.",
                proposal: "Fråga om det finns platser och skriv dagens datum, eller ta bort uppgiften.")
        ]
    }
}
