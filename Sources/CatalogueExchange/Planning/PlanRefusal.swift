import CatalogueModel

/// Why whoever imports may not do what a file says with an entry.
public enum PlanRefusal: Hashable, Sendable {
    /// It belongs to another coordination association, before or after.
    case foreign
    /// It has been published before: only an administrator publishes it again.
    case republished
    /// So many proposals wait for an answer that nobody could judge more.
    case tooManyProposals

    /// What is told of it.
    func problem(of entry: Intervention) -> ImportProblem {
        let (field, message, remedy) =
            switch self {
            case .foreign:
                (
                    "coordinationAssociation", "hör inte till ert samordningsförbund",
                    "Ändra bara insatser som har ert förbund, både före och efter ändringen."
                )
            case .republished:
                (
                    "status", "har varit publicerad, och då publicerar en administratör den igen",
                    "Lämna den som utkast och säg till en administratör."
                )
            case .tooManyProposals:
                ("name", "har redan många öppna förslag", "Be en administratör gå igenom dem först.")
            }
        return ImportProblem(
            file: "behörighet", field: field, message: "\"\(entry.content.name)\" \(message)", remedy: remedy)
    }
}
