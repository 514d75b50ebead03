import CatalogueModel

/// A way to leave at once, on pages about violence: somebody who threatens the reader may come into the room.
///
/// The link leads to a page that anybody may be looking at. Where scripts run, the page is emptied first, this page
/// is replaced in the browser's history, and Esc does the same.
enum QuickExit {
    static func html(_ links: PageLinks) -> HTML {
        """
        <div class="exit"><div class="wrap"><a href="https://www.smhi.se/" rel="noreferrer nofollow" data-lamna>Lämna sidan snabbt</a>
        <span class="esc">eller tryck på <kbd>Esc</kbd></span>
        <span>Sidan finns kvar i webbläsarens historik. <a href="\(links.history)">Så tar du bort den</a>.</span></div></div>

        """
    }

    /// Whether a search is about violence: what was asked for, chosen or understood.
    static func isNeeded(_ page: SearchPage) -> Bool {
        let understood = page.understood.compactMap { fact -> String? in
            if case .text(let id) = fact.known.value { id } else { nil }
        }
        let chosen = page.request.selected.values.flatMap { $0 }
        return !SensitiveConcepts.violence.isDisjoint(with: page.concepts + understood + chosen)
    }

    /// Whether an entry is about violence.
    static func isNeeded(_ page: InterventionPage) -> Bool {
        !SensitiveConcepts.violence.isDisjoint(with: page.tags.values.flatMap { $0 }.compactMap(\.id))
    }
}
