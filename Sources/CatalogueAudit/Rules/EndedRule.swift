import CatalogueModel
import JSONTree

/// Entries that are published though their last day has passed.
struct EndedRule: EntryRule {
    let today: CalendarDate

    func findings(in entry: AuditedEntry) -> [Finding] {
        guard let end = entry.content.endDate, entry.hasEnded, entry.status == .published else { return [] }
        let change = Fix.Change(
            "status", from: .string(PublicationStatus.published.rawValue),
            to: .string(PublicationStatus.archived.rawValue))
        return [
            Finding(
                .endedPublished, in: entry.reference,
                message: "Insatsen slutade \(end.swedishText), \(ago(end)), men är publicerad.",
                proposal: "Arkivera insatsen, eller rätta slutdatumet om den fortsätter.", fix: Fix([change]))
        ]
    }

    private func ago(_ end: CalendarDate) -> String {
        let days = today.dayNumber - end.dayNumber
        switch days {
        case 1: return "för en dag sedan"
        case ..<60: return "för \(days) dagar sedan"
        case ..<730: return "för \(days / 30) månader sedan"
        default: return "för \(days / 365) år sedan"
        }
    }
}
