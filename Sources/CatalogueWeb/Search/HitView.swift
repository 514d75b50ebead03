public import CatalogueModel

/// One hit in a list.
struct HitView {
    private let hit: SearchHit
    private let links: PageLinks
    private let showsVerdict: Bool
    private var content: InterventionContent { hit.intervention.content }

    /// - Parameter showsVerdict: whether something is known of the person, so that a verdict says something.
    init(_ hit: SearchHit, links: PageLinks, showsVerdict: Bool) {
        self.hit = hit
        self.links = links
        self.showsVerdict = showsVerdict
    }

    var html: HTML {
        """
        <li><article>
        <h3><a href="\(links.entry(hit.intervention.slug))">\(content.name)</a></h3>
        \(organisation)
        \(showsVerdict ? VerdictView(hit.verdict, of: content.name).html : nil)
        <p>\(summary)</p>
        \(passage)
        \(facts)
        <div class="hit-foot">\(freshness)
        <label class="check pick"><input type="checkbox" name="id" value="\(hit.intervention.id.text)" form="valj">\
         Spara i min lista<span class="unseen">: \(content.name)</span></label></div>
        </article></li>
        """
    }

    private var organisation: HTML? {
        let runners =
            content.responsibleAuthorities.isEmpty
            ? [content.provider].compactMap { $0 } : content.responsibleAuthorities
        guard !runners.isEmpty else {
            return content.coordinationAssociation.map { "<p class=\"who\">Finansieras av \($0)</p>" }
        }
        return "<p class=\"who\">\(runners.joined(separator: ", "))</p>"
    }

    private var summary: HTML {
        if let highlight = hit.highlights.first(where: { $0.field == "summary" }) { return HTML(highlight) }
        return "\(content.summary ?? "")"
    }

    /// A passage of the description, where the summary shows nothing of what was looked for.
    private var passage: HTML? {
        guard !hit.highlights.contains(where: { $0.field == "summary" }) else { return nil }
        return hit.highlights.first { $0.field == "description" }.map { "<p class=\"passage\">\(HTML($0))</p>" }
    }

    private var facts: HTML {
        var tags: [HTML] = []
        if hit.hasEnded { tags.append("<li class=\"ended\">Avslutad</li>") }
        if content.kind == .structural { tags.append("<li>För personal och organisationer</li>") }
        if let area = content.area.text() { tags.append("<li>\(area)</li>") }
        if let ages = content.ageText { tags.append("<li>\(ages)</li>") }
        if let way = content.access.shortText { tags.append("<li>\(way)</li>") }
        if let places = hit.capacityText { tags.append("<li>\(places)</li>") }
        return tags.isEmpty ? .empty : "<ul class=\"tags\">\(tags)</ul>"
    }

    private var freshness: HTML {
        switch hit.freshness {
        case .confirmed(let date): "<span class=\"fresh\">Bekräftad \(date.swedishText)</span>"
        case .old(let date):
            "<span class=\"fresh stale\">Senast bekräftad \(date.swedishText), kan vara inaktuell</span>"
        case .unconfirmed: "<span class=\"fresh\">Inte bekräftad av den som driver insatsen</span>"
        }
    }
}

extension Access {
    /// How one gets in, in a few words; `nil` when not stated.
    var shortText: String? {
        if selfReferral == true { return "Du kan söka själv" }
        if !referrers.isEmpty { return "Remiss från " + referrers.joined(separator: ", ") }
        if let decidedBy { return "Beslut av " + decidedBy }
        return selfReferral == false ? "Någon annan måste anmäla dig" : nil
    }
}

extension HTML {
    /// A passage with what matched in `<mark>`, everything else escaped.
    public init(_ highlight: Highlight) {
        self = .join(highlight.parts.map { $0.isMatch ? "<mark>\($0.text)</mark>" : "\($0.text)" })
    }
}
