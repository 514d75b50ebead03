import CatalogueExchange
import CatalogueModel

/// Why something that was asked for was not done, in words for whoever asked. Nothing was changed then.
public protocol Refusal: Error, Sendable {
    /// What is wrong and what to do, in Swedish.
    var message: String { get }
}

extension WriteRefusal: Refusal {
    /// What is wrong and what to do, in Swedish.
    public var message: String {
        switch self {
        case .notAllowed: "Det här får bara den göra som har rätt till insatsen. Be en administratör."
        case .needsProposal: "Insatsen är publicerad. Lämna ett förslag, så går en administratör igenom det."
        case .needsAdministrator: "Insatsen har varit publicerad. Be en administratör att publicera den igen."
        case .unknownEntry: "Ingen insats heter så. Ange id, adress eller nyckel; flera insatser kan ha samma nyckel."
        case .taken(let slug): "Det finns redan en insats med den nyckeln eller det id:t: \(slug)."
        case .changedMeanwhile(let revision):
            "Någon annan har ändrat insatsen (den har nu version \(revision)). Hämta den på nytt och gör om ändringen."
        case .invalid(let problems): problems.map(\.text).joined(separator: "\n")
        }
    }
}

extension UndoRefusal: Refusal {
    /// What is wrong and what to do, in Swedish.
    public var message: String {
        switch self {
        case .unknownImport: "Ingen inläsning har det id:t."
        case .undoneAlready: "Inläsningen är redan ångrad."
        case .changedSince(let names):
            "Inläsningen kan inte ångras, för det här har ändrats sedan dess: \(Self.list(names)). Ångra eller återställ de ändringarna först."
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(10).joined(separator: ", ") + (names.count > 10 ? " och \(names.count - 10) till" : "")
    }
}

extension FixRefusal: Refusal {
    /// What is wrong and what to do, in Swedish.
    public var message: String {
        switch self {
        case .outOfDate: "Insatsen har ändrats, så rättelsen gäller inte längre. Granska den igen."
        }
    }
}

extension RestoreRefusal: Refusal {
    /// What is wrong and what to do, in Swedish.
    public var message: String {
        switch self {
        case .unknownRevision: "Insatsen har ingen sådan version i historiken."
        }
    }
}

extension ProposalRefusal: Refusal {
    /// What is wrong and what to do, in Swedish.
    public var message: String {
        switch self {
        case .unknownProposal: "Inget förslag har det id:t."
        case .decidedAlready: "Förslaget är redan avgjort."
        case .changesNothing: "Förslaget ändrar ingenting."
        case .queueIsFull: "Insatsen har redan många öppna förslag. Gå igenom dem först."
        case .conflicts(let fields):
            "Andra har ändrat samma fält sedan förslaget gjordes: \(fields.joined(separator: ", ")). Avslå förslaget, eller ändra insatsen för hand."
        case .invalid(let problems):
            "Förslaget går inte ihop med vad insatsen säger nu: \(problems.joined(separator: "; ")). Avslå förslaget, eller ändra insatsen för hand."
        case .badText(let message): message
        }
    }
}

extension ConfirmationRefusal: Refusal {
    /// What is wrong and what to do, in Swedish.
    public var message: String {
        switch self {
        case .unusableLink:
            "Länken går inte att använda: den är redan använd, har gått ut eller är inte hel. Be om en ny."
        case .notPublished: "Insatsen är inte publicerad, så den kan inte bekräftas."
        case .badRole:
            "Skriv en roll på en rad, till exempel samordnare: högst \(CatalogueService.longestRole) tecken och inget personnummer."
        }
    }
}
