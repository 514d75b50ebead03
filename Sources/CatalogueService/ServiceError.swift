/// Why a use case could not be carried out.
public enum ServiceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another import kept changing the catalogue.
    case catalogueKeepsChanging
    /// The revision asked for is not kept any more, or there never was one.
    case revisionIsGone(Int)

    /// What is wrong and what to do, in Swedish.
    public var description: String {
        switch self {
        case .catalogueKeepsChanging:
            "Katalogen ändrades gång på gång av någon annan under importen. Inget ändrades. Försök igen."
        case .revisionIsGone(let revision):
            "Träfflistan från utgåva \(revision) av katalogen finns inte kvar. Börja om från första sidan utan revision."
        }
    }
}
