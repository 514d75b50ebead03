public import CatalogueModel
public import FoundationEssentials

/// The entries that a visitor has chosen: to compare, to print and to hand over.
///
/// The address holds their ids, and the municipality while one looks at it oneself. Somebody else's list is shown and
/// not kept; where scripts run, the browser has a list of its own.
public struct ShortlistView {
    private let pages: [InterventionPage]
    private let missing: Int
    private let beyond: Int
    private let compared: [InterventionPage]
    private let askedToCompare: Int
    private let links: PageLinks
    private let isShared: Bool

    /// The most entries of a list, and of a comparison.
    public static let mostEntries = 30
    /// The most entries side by side.
    public static let mostCompared = 4

    /// Shows a list.
    ///
    /// - Parameters:
    ///   - pages: its entries, in the order chosen.
    ///   - missing: how many of those asked for are not to be had.
    ///   - beyond: how many were asked for that a list has no room for.
    ///   - compared: ids of those to set side by side; the first ones when fewer than two are on the list.
    ///   - isShared: whether the address says that somebody handed the list over.
    public init(
        _ pages: [InterventionPage], missing: Int, beyond: Int = 0, compared: [UUID], links: PageLinks,
        isShared: Bool = false
    ) {
        self.pages = pages
        self.missing = missing
        self.beyond = beyond
        let isShared = isShared && !pages.isEmpty
        self.isShared = isShared
        // What is looked at in a list handed over is not chosen by whoever looks.
        self.links = PageLinks(
            municipality: links.municipality, chosen: isShared ? [] : pages.map(\.intervention.id))
        let asked = pages.filter { compared.contains($0.intervention.id) }
        askedToCompare = asked.count
        self.compared = Array((asked.count > 1 ? asked : pages).prefix(Self.mostCompared))
    }

    /// The page.
    public var html: HTML {
        PageFrame(
            title: pages.isEmpty ? name : "\(name), \(countText)", isHidden: true, links: links,
            place: isShared ? nil : .list,
            hasExit: pages.contains(where: QuickExit.isNeeded)
        ).page(
            """
            <div class="screen">
            <h1>\(name)</h1>
            \(missingNote)
            \(beyondNote)
            \(pages.isEmpty ? empty : content)
            </div>
            \(pages.map { PrintSheet($0).html })
            """)
    }

    private var name: String { isShared ? "Delad lista" : "Min lista" }

    private var countText: String { "\(pages.count) \(pages.count == 1 ? "insats" : "insatser")" }

    private var missingNote: HTML? {
        guard missing > 0 else { return nil }
        let text =
            missing == 1 ? "En av insatserna finns inte längre." : "\(missing) av insatserna finns inte längre."
        return "<p class=\"notice\">\(text)</p>"
    }

    private var beyondNote: HTML? {
        guard beyond > 0 else { return nil }
        return "<p class=\"notice\">En lista rymmer högst \(Self.mostEntries) insatser. Resten visas inte.</p>"
    }

    private var empty: HTML {
        """
        <div class="empty" data-tom><p>Listan är tom.</p>
        <p>Kryssa i ”Spara i min lista” vid de insatser som du vill jämföra, skriva ut eller visa för någon.</p>
        <p><a href="\(links.start)">Sök insatser</a></p></div>
        """
    }

    private var content: HTML {
        """
        \(whose)
        <p class="lead">\(countText). Du kan jämföra två till fyra åt gången,
        skriva ut alla eller lämna över länken till den här sidan.</p>
        <div class="actions"><button class="quiet" type="button" data-skriv-ut hidden>Skriv ut, en sida per insats</button>
        <button class="quiet" type="button" data-dela hidden>Dela länk</button>
        <button class="quiet" type="button" data-tom-lista hidden>Töm listan</button>
        <span role="status" data-svar></span></div>
        <noscript><p>Skriv ut med webbläsarens egen utskrift. Det blir en sida per insats. Länken är adressen till
        <a href="\(handedOver)">den här sidan</a>.</p></noscript>
        \(choices)
        \(comparisonNote)
        \(compared.count > 1 ? ComparisonTable(compared, links: links).html : nil)
        \(note)
        """
    }

    /// Whose list it is, where it is not the visitor's own. Where scripts run they know which ones are, and can save others.
    private var whose: HTML {
        """
        <div class="whose" data-delad\(isShared ? "" : " hidden" as HTML)><p>Listan är delad av någon. Den är inte sparad som din egen.</p>
        <p class="actions"><button class="quiet" type="button" data-spara-lista hidden>Spara som min lista</button>
        <span data-val hidden tabindex="-1"></span>
        <button class="quiet" type="button" data-lagg-till hidden>Lägg till i min lista</button>
        <button class="quiet" type="button" data-ersatt hidden>Ersätt min lista</button>
        <span role="status" data-sparad></span></p></div>
        """
    }

    /// The address to hand over: without where anybody lives.
    private var handedOver: String { PageLinks().list(pages.map(\.intervention.id), isShared: true) }

    /// Why other entries are compared than those that were ticked.
    private var comparisonNote: HTML? {
        switch askedToCompare {
        case 1: "<p class=\"notice\" role=\"alert\">Välj minst två insatser att jämföra.</p>"
        case (Self.mostCompared + 1)...:
            "<p class=\"notice\" role=\"alert\">Du kan jämföra högst fyra insatser åt gången. Här är de fyra första.</p>"
        default: nil
        }
    }

    private var choices: HTML {
        let chosen = Set(compared.map(\.intervention.id))
        let items = pages.map { page -> HTML in
            let entry = page.intervention
            let isChosen: HTML = chosen.contains(entry.id) ? " checked" : ""
            let others = pages.map(\.intervention.id).filter { $0 != entry.id }
            return """
                <li><label class="check"><input type="checkbox" name="jamfor" value="\(entry.id.text)"\(isChosen)>
                <span class="unseen">Jämför </span><span>\(entry.content.name)</span></label>
                <a href="\(links.entry(entry.slug))">Läs mer<span class="unseen"> om \(entry.content.name)</span></a>
                <a href="\(links.list(others, isShared: isShared))" data-ta-bort="\(entry.id.text)">Ta bort<span class="unseen"> \(entry.content.name)</span></a></li>
                """
        }
        let hidden = HiddenFields.html(
            pages.map { ("id", $0.intervention.id.text) }
                + (links.municipality.map { [("municipality", $0.rawValue)] } ?? [])
                + (isShared ? [(PageLinks.sharedParameter, "")] : []))
        let button: HTML = pages.count > 1 ? "<button class=\"quiet\" type=\"submit\">Jämför valda</button>" : ""
        return """
            <form class="chosen" action="/lista" method="get"><fieldset><legend>Välj vilka du vill jämföra</legend>
            <ul>\(items)</ul></fieldset>\(hidden)\(button)</form>
            """
    }

    /// Shown where scripts run: it is kept in the browser and printed, and never sent.
    private var note: HTML {
        """
        <section class="own-note" data-anteckning hidden aria-labelledby="anteckning-rubrik">
        <h2 id="anteckning-rubrik">Egen anteckning</h2>
        <label for="anteckning">Anteckningen sparas bara i din webbläsare och kommer med på utskriften.</label>
        <textarea id="anteckning" rows="4" maxlength="800"></textarea></section>
        """
    }
}
