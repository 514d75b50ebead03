/// A failure as the API tells it.
///
/// Source: RFC 9457, "Problem Details for HTTP APIs"; Digg's REST API-profil FEL.01 and FEL.02.
struct Problem: Encodable {
    /// What kind of problem; `about:blank` says that the status code tells it all.
    let type = "about:blank"
    /// The status in words.
    let title: String
    /// The HTTP status code.
    let status: Int
    /// What is wrong with this request and what to do, in Swedish.
    let detail: String
    /// The path asked for, without its parameters: they may be somebody's secret.
    let instance: String
    /// Each thing that is wrong, when there are several.
    let problems: [String]?
    /// The problems of a file or an entry, for programs.
    let importProblems: [ImportProblemReply]?

    init(status: Int, detail: String, instance: String) {
        self.init(Failure(status, detail), instance: instance)
    }

    init(_ failure: Failure, instance: String) {
        title = Self.title(failure.status)
        status = failure.status
        detail = failure.detail
        self.instance = instance
        problems = failure.problems
        importProblems = failure.importProblems
    }

    static func title(_ status: Int) -> String {
        switch status {
        case 400: "Felaktig begäran"
        case 401: "Behörighet saknas"
        case 403: "Inte tillåtet"
        case 404: "Finns inte"
        case 405: "Metoden är inte tillåten"
        case 408: "Begäran tog för lång tid"
        case 409: "Finns redan"
        case 410: "Finns inte kvar"
        case 412: "Har ändrats"
        case 413: "För stor begäran"
        case 414: "För lång adress"
        case 415: "Fel sorts innehåll"
        case 422: "Innehållet har fel"
        case 429: "För många begäranden"
        case 431: "För stora sidhuvuden"
        case 503: "Tillfälligt otillgänglig"
        case 400..<500: "Begäran kunde inte besvaras"
        default: "Internt fel"
        }
    }

    /// What to say where nothing more is known than the status.
    static func detail(_ status: Int) -> String {
        switch status {
        case 404: "Det finns inget på den här adressen."
        case 405: "Adressen finns, men tar inte emot den metoden."
        case 408: "Hela begäran kom inte fram i tid. Försök igen."
        case 413: "Innehållet är för stort. Dela upp det."
        case 414: "Adressen är för lång. Korta av den."
        case 431: "Begärans sidhuvuden är för stora. Skicka färre eller kortare."
        case 400..<500: "Kontrollera begäran och försök igen."
        default: "Något gick fel hos oss. Försök igen om en stund."
        }
    }
}
