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

    init(status: Int, detail: String, instance: String, problems: [String]? = nil) {
        title = Self.title(status)
        self.status = status
        self.detail = detail
        self.instance = instance
        self.problems = problems
    }

    static func title(_ status: Int) -> String {
        switch status {
        case 400: "Felaktig begäran"
        case 404: "Finns inte"
        case 405: "Metoden är inte tillåten"
        case 413: "För stor begäran"
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
        case 400..<500: "Kontrollera begäran och försök igen."
        default: "Något gick fel hos oss. Försök igen om en stund."
        }
    }
}
