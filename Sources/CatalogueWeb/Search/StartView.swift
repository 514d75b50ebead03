import CatalogueModel

/// Where to begin without knowing what to search for.
struct StartView {
    let topics: [StartTopic]
    let links: PageLinks
    /// Number of entries that a search shows.
    let entryCount: Int

    static func lead(_ links: PageLinks) -> HTML {
        func example(_ query: String) -> HTML {
            let request = SearchRequest(query: query, municipality: links.municipality)
            return "<a href=\"\(PageLinks.results(request))\">\(query)</a>"
        }
        return """
            <p class="lead">Sök på ett ord, ett behov eller en hel mening. Till exempel
            \(example("sjukskriven")), \(example("unga som inte jobbar")) eller \(example("lära mig svenska")).</p>
            """
    }

    var html: HTML {
        """
        <section class="guide-card" aria-labelledby="hjalp"><h2 id="hjalp">Vet du inte vad du ska söka på?</h2>
        <p>Svara på högst fem korta frågor. Du kan hoppa över alla.</p>
        <p><a class="button" href="\(links.guide)">Hjälp mig hitta</a></p></section>
        <section aria-labelledby="amnen"><h2 id="amnen">Välj det som stämmer in på dig</h2>
        <div class="topics">\(topics.map(topic))</div></section>
        <p class="all"><a href="\(PageLinks.results(everything))">Visa alla \(entryCount) insatser</a></p>
        """
    }

    private var everything: SearchRequest { SearchRequest(query: "", municipality: links.municipality) }

    private func topic(_ topic: StartTopic) -> HTML {
        let items = topic.situations.map { situation -> HTML in
            var request = everything
            request.selected = situation.selected
            return "<li><a href=\"\(PageLinks.results(request))\">\(situation.text)</a></li>"
        }
        let advice = topic.advice.map { "<p class=\"note\">\($0)</p>" as HTML }
        return """
            <details class="topic" name="amne"><summary>\(topic.title)</summary><ul>\(items)</ul>\(advice)</details>
            """
    }
}
