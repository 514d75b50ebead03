/// Why a use case could not be carried out.
public enum ServiceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another import kept changing the catalogue.
    case catalogueKeepsChanging

    /// What is wrong and what to do, in Swedish.
    public var description: String {
        switch self {
        case .catalogueKeepsChanging:
            "Katalogen ändrades gång på gång av någon annan under importen. Inget ändrades. Försök igen."
        }
    }
}
