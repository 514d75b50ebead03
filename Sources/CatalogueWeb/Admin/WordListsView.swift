public import CatalogueModel

/// The vocabulary: concepts found by their labels, and a synonym added to one.
public struct VocabularyView {
    /// Where it is.
    public static let path = "/admin/begrepp"

    /// What adding a synonym would change.
    public struct Preview: Hashable, Sendable {
        /// The concept.
        public let concept: Concept
        /// The word that it would get.
        public let synonym: String
        /// How many entries a search for the word finds now, and would find.
        public let before, after: Int
        /// Names of entries that would be found besides.
        public let added: [String]

        /// Creates a preview.
        public init(concept: Concept, synonym: String, before: Int, after: Int, added: [String]) {
            (self.concept, self.synonym, self.before, self.after) = (concept, synonym, before, after)
            self.added = added
        }
    }

    private let query: String
    private let concepts: [Concept]
    private let preview: Preview?
    private let user: AdminUser
    private let message: String?
    private let problems: [String]

    /// Shows the concepts that a query has found.
    public init(
        query: String, concepts: [Concept], preview: Preview? = nil, user: AdminUser, message: String? = nil,
        problems: [String] = []
    ) {
        (self.query, self.concepts, self.preview, self.user) = (query, concepts, preview, user)
        (self.message, self.problems) = (message, problems)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Begrepp", user: user, place: .vocabulary, message: message, problems: problems).page(
            """
            <p class="lead">Ord som betyder samma sak hör till samma begrepp. Lägg till de ord som folk använder, och se först vad sökningen då hittar.</p>
            \(preview.map(change))
            <form class="row card" action="\(Self.path)" method="get">
            <div class="field"><label for="q">Sök ett begrepp</label><input id="q" name="q" value="\(query)" autocomplete="off"></div><button>Sök</button></form>
            \(query.isEmpty ? nil : "<p role=\"status\">\(concepts.count) begrepp</p>" as HTML)
            \(concepts.map(item))
            """)
    }

    private func item(_ concept: Concept) -> HTML {
        let labels = (concept.synonyms + concept.abbreviations + concept.everyday).joined(separator: ", ")
        return """
            <section class="card"><h2>\(concept.label)</h2><p>\(concept.id). \(labels)</p>
            \(PostForm(action: Self.path, user: user).html(
                """
                <input type="hidden" name="id" value="\(concept.id)"><input type="hidden" name="gor" value="prova"><input type="hidden" name="q" value="\(query)">
                <div class="field"><label for="s-\(concept.id)">Nytt ord för \(concept.label)</label><input id="s-\(concept.id)" name="ord" autocomplete="off"></div><button class="quiet">Visa vad det ändrar</button>
                """))</section>

            """
    }

    private func change(_ preview: Preview) -> HTML {
        let names = preview.added.map { "<li>\($0)</li>" as HTML }
        return """
            <section class="card done" role="status"><h2>”\(preview.synonym)” för \(preview.concept.label)</h2>
            <p>En sökning på ordet hittar nu \(preview.before) insatser. Med ordet i begreppet hittar den \(preview.after).</p>
            \(names.isEmpty ? nil : "<ul>\(names)</ul>" as HTML)
            \(PostForm(action: Self.path, user: user).html(
                """
                <input type="hidden" name="id" value="\(preview.concept.id)"><input type="hidden" name="ord" value="\(preview.synonym)"><input type="hidden" name="gor" value="spara"><input type="hidden" name="q" value="\(query)">
                <button>Lägg till ordet</button>
                """))</section>

            """
    }
}

/// The list of compounds that administrators keep.
public struct CompoundsView {
    /// Where it is.
    public static let path = "/admin/sammansattningar"

    private let entries: String
    private let user: AdminUser
    private let message: String?
    private let problems: [String]

    /// Shows the list as text, one word on each line.
    public init(_ entries: String, user: AdminUser, message: String? = nil, problems: [String] = []) {
        (self.entries, self.user, self.message, self.problems) = (entries, user, message, problems)
    }

    /// The page.
    public var html: HTML {
        AdminFrame(title: "Sammansättningar", user: user, place: .compounds, message: message, problems: problems).page(
            """
            <p class="lead">Sökningen delar långa ord i delar. Skriv här de ord som delas fel: med lodstreck där de ska delas, eller utan om de inte ska delas alls.</p>
            \(PostForm(action: Self.path, user: user, style: "stack").html(
                """
                <div class="field grow"><label for="ord">Ett ord på varje rad</label><p class="hint" id="ordhjalp">Till exempel öppen|vård eller Vårdal.</p>
                <textarea id="ord" name="ord" rows="14" aria-describedby="ordhjalp">
                \(entries)</textarea></div><p><button>Spara listan</button></p>
                """))
            """)
    }
}
