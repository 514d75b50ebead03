/// The page about the API: a first request, every address and parameter, errors and terms.
public enum APIView {
    /// The page.
    ///
    /// - Parameters:
    ///   - origin: protocol and host that callers use, such as `https://insatser.example.se`.
    ///   - contactName: whom to ask.
    ///   - contactEmail: where to ask.
    ///   - links: where the links around it lead.
    public static func html(
        origin: String, contactName: String, contactEmail: String, links: PageLinks = PageLinks()
    ) -> HTML {
        let api = APIDescription.own
        return PageFrame(
            title: "API", summary: "Katalogen som öppet API: första frågan, adresser, parametrar och villkor.",
            links: links
        )
        .page(
            """
            <article class="reference">
            <h1>Katalogen som API</h1>
            <p class="lead">Samma sökning som på sidorna, för program. Läsning kräver ingen nyckel, och det du skickar sparas inte.</p>
            \(start(origin))
            \(section("lasa", "Sök och läs", api.operations.filter { $0.tag == "read" }))
            \(section("begrepp", "Begrepp och kommuner", api.operations.filter { $0.tag == "reference" }))
            \(section("skriva", "Skriv", api.operations.filter { $0.tag == "write" }))
            \(failures(api.failures))
            \(terms(api, contactName, contactEmail))
            </article>
            """)
    }

    private static func start(_ origin: String) -> HTML {
        """
        <section aria-labelledby="start"><h2 id="start">Första frågan</h2>
        <pre><code>curl '\(origin)/api/v1/interventions?q=sjukskriven&amp;municipality=Haninge&amp;age=19&amp;limit=2'</code></pre>
        <p>Svaret är JSON med antal, träffar, val bland träffarna och, när något är känt om personen, om varje insats passar.
        Följ <code>_links.next</code> för nästa sida: länkarna bär katalogens revision, så att sidorna tillsammans är
        fullständiga och utan dubbletter även om katalogen ändras under tiden.</p>
        <ul>
        <li><a href="/api/v1/openapi.json">OpenAPI-dokumentet</a> beskriver allt i detalj, med exempel.</li>
        <li><a href="/api/v1/api-info">Uppgifter om API:et</a> enligt den nationella REST API-profilen.</li>
        <li>Hela katalogen att ladda ner: <a href="/datasets/insatser.jsonl">JSON Lines</a>,
        <a href="/datasets/insatser.csv">CSV</a>; beskriven som <a href="/datasets/dcat">DCAT-AP-SE</a>.</li>
        <li>Open Referral (HSDS 3.1): <a href="/hsds">/hsds</a>.</li>
        </ul></section>
        """
    }

    private static func section(_ id: String, _ title: String, _ operations: [APIDescription.Operation]) -> HTML {
        "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(operations.map(operation))</section>"
    }

    private static func operation(_ operation: APIDescription.Operation) -> HTML {
        """
        <h3>\(operation.title)</h3>
        <p><code>\(operation.method) \(operation.path)</code></p>
        <p>\(marked(operation.text))</p>
        \(parameters(operation))
        """
    }

    private static func parameters(_ operation: APIDescription.Operation) -> HTML? {
        guard !operation.parameters.isEmpty else { return nil }
        return table(
            "Parametrar: \(operation.title)", ["Parameter", "Betydelse"],
            operation.parameters.map { ("`\($0.name)`", $0.meaning, $0.values) })
    }

    private static func failures(_ failures: [APIDescription.Failure]) -> HTML {
        """
        <section aria-labelledby="fel"><h2 id="fel">Fel</h2>
        <p>Varje fel är <code>application/problem+json</code> (RFC 9457) med <code>type</code>, <code>title</code>,
        <code>status</code>, <code>detail</code> och <code>instance</code>, och <code>problems</code> när flera saker är fel.</p>
        \(table("Statuskoder för fel", ["Status", "När"], failures.map { ($0.status, $0.text, "") }))</section>
        """
    }

    private static func terms(_ api: APIDescription, _ contactName: String, _ contactEmail: String) -> HTML {
        """
        <section aria-labelledby="villkor"><h2 id="villkor">Villkor</h2>
        <p>Uppgifterna får användas fritt: <a href="\(api.licence.url)" rel="noopener noreferrer">\(api.licence.name)</a>.
        Katalogen beslutar inget; ett utfall säger vad insatsens källor säger om de uppgifter som gavs.</p>
        \(api.serviceLevel.map { "<p>\(marked($0))</p>" as HTML })
        <p>Inom <code>v1</code> kan fält, parametrar och värden tillkomma; inget tas bort eller ändrar betydelse. Bortse från
        fält du inte känner. En äldre version lever minst tolv månader efter en ny.</p>
        <p>Kontakt: \(contactName), <a href="mailto:\(contactEmail)">\(contactEmail)</a>.</p></section>
        """
    }

    /// A table of two columns, the first of which heads the rows; texts may have code between backticks.
    private static func table(
        _ caption: String, _ heads: [String], _ rows: [(head: String, text: String, note: String)]
    ) -> HTML {
        let head = heads.map { "<th scope=\"col\">\($0)</th>" as HTML }
        let body = rows.map { row -> HTML in
            let note: HTML? = row.note.isEmpty ? nil : " <span class=\"values\">\(marked(row.note))</span>"
            return "<tr><th scope=\"row\">\(marked(row.head))</th><td>\(marked(row.text))\(note)</td></tr>"
        }
        return "<table><caption>\(caption)</caption><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table>"
    }

    /// Text with code between backticks.
    private static func marked(_ text: String) -> HTML {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        return .join(parts.enumerated().map { $0.isMultiple(of: 2) ? "\($1)" : "<code>\($1)</code>" })
    }
}
