/// Why the catalogue's database can't be used, in Swedish for the person at the keyboard.
public enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no file.
    case missing(path: String)
    /// The file or its folder can't be opened or written.
    case cannotOpen(path: String, reason: String)
    /// The file is something else than a catalogue.
    case notADatabase(path: String)
    /// A newer program has changed the database.
    case newerSchema(path: String, unknown: [String])
    /// Another program holds the database too long.
    case locked(path: String)
    /// The disk is full.
    case diskFull(path: String)
    /// An entry's row can't be read.
    case damagedEntry(name: String)
    /// Anything else SQLite reports; the statement and its values are left out.
    case failed(reason: String)

    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "Databasen \(path) finns inte. Skapa den med: insatskatalogen import FIL --publish"
        case .cannotOpen(let path, let reason):
            "Databasen \(path) går inte att öppna (\(reason)). Kontrollera sökvägen och rättigheterna."
        case .notADatabase(let path):
            "\(path) är ingen databas för Insatskatalogen. Ange en annan fil med --database."
        case .newerSchema(let path, let unknown):
            "Databasen \(path) är gjord av en nyare version av Insatskatalogen (\(unknown.joined(separator: ", ")))."
                + " Uppgradera programmet, eller använd en äldre säkerhetskopia."
        case .locked(let path):
            "Databasen \(path) är låst av ett annat program. Vänta tills det är klart och försök igen."
        case .diskFull(let path):
            "Disken är full: \(path) kunde inte skrivas. Inget ändrades. Frigör utrymme och försök igen."
        case .damagedEntry(let name):
            "Insatsen \(name) är skadad i databasen och går inte att läsa. Läs in en säkerhetskopia."
        case .failed(let reason): "Databasen svarade med ett fel (\(reason)). Inget ändrades."
        }
    }
}
