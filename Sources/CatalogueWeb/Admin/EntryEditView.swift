public import CatalogueExchange
public import CatalogueModel

/// The form in which an entry is written or changed.
public struct EntryEditView {
    /// What is known of the texts as they are.
    public struct Check: Hashable, Sendable {
        /// Readability of one text.
        public struct Reading: Hashable, Sendable {
            /// The field, its LIX, and what that means.
            public let name: String
            /// Läsbarhetsindex.
            public let lix: Int
            /// What the number means.
            public let meaning: String

            /// Creates a reading.
            public init(name: String, lix: Int, meaning: String) {
                (self.name, self.lix, self.meaning) = (name, lix, meaning)
            }
        }

        /// Everything that forbids saving.
        public var errors: [String] = []
        /// What is worth a look.
        public var warnings: [String] = []
        /// What the self-audit says of the texts, each with its proposal.
        public var findings: [String] = []
        /// How readable the texts are.
        public var readings: [Reading] = []

        /// Nothing to say.
        public init() {}
    }

    /// Where changes are checked without being saved.
    public static let checkPath = "/admin/kontroll"

    private let entry: Intervention?
    private let form: EntryForm
    private let check: Check
    private let user: AdminUser
    private let message: String?
    private let refusals: [String]
    private let revision: Int?
    private let comment: String

    /// Shows a form.
    ///
    /// - Parameters:
    ///   - entry: the entry as it is; `nil` for a new one.
    ///   - form: what the fields have.
    ///   - revision: the revision that the form was filled in from; the entry's own unless stated, so that a second
    ///     try does not overwrite what somebody else has changed.
    ///   - comment: why the change is needed, as it was sent.
    ///   - refusals: why it was not saved.
    public init(
        _ entry: Intervention?, form: EntryForm, check: Check, user: AdminUser, message: String? = nil,
        revision: Int? = nil, comment: String = "", refusals: [String] = []
    ) {
        self.comment = comment
        self.revision = revision ?? entry?.revision
        (self.entry, self.form, self.check, self.user) = (entry, form, check, user)
        (self.message, self.refusals) = (message, refusals)
    }

    private var path: String { entry.map { "\(EntryListView.path)/\($0.slug)" } ?? "\(EntryListView.path)/ny" }
    /// Whether saving is a proposal: what is published is changed by those who decide.
    private var proposes: Bool { entry?.status == .published && !user.isAdministrator }

    /// The page.
    public var html: HTML {
        AdminFrame(
            title: entry.map { "Ändra \($0.content.name)" } ?? "Ny insats", user: user, place: .entries,
            message: message, problems: refusals
        ).page(
            """
            \(entry.map(state))
            \(PostForm(action: path, user: user, style: "stack edit").html(
                """
                \(revision.map { "<input type=\"hidden\" name=\"revision\" value=\"\($0)\">" as HTML })
                \(Self.groups.map(group))
                \(proposes ? commentField : nil)
                \(Self.checkBox(check))
                <p class="actions"><button type="submit" name="gor" value="spara">\(proposes ? "Lämna som förslag" : "Spara")</button> <button class="quiet" type="submit" name="gor" value="kontrollera">Kontrollera utan att spara</button></p>
                """))
            """)
    }

    private var commentField: HTML {
        """
        <div class="field grow"><label for="kommentar">Varför ändringen behövs</label>
        <p class="hint">Insatsen är publicerad. En administratör godkänner ändringen innan den syns.</p>
        <textarea id="kommentar" name="kommentar" rows="2">
        \(comment)</textarea></div>
        """
    }

    /// Where the entry stands, and what can be done with it as a whole.
    private func state(_ entry: Intervention) -> HTML {
        let others = PublicationStatus.allCases.filter { $0 != entry.status }
        let verbs: [PublicationStatus: String] = [
            .draft: "Gör till utkast", .published: "Publicera", .archived: "Arkivera",
        ]
        let buttons = others.map { status -> HTML in
            "<button class=\"quiet\" name=\"status\" value=\"\(status.rawValue)\">\(verbs[status] ?? "")</button> "
        }
        let confirmed = entry.content.reviewedAt.map {
            "bekräftad \($0.swedishText) av \(entry.content.reviewedBy ?? "okänd roll")"
        }
        return """
            <p class="lead">\(entry.status.swedishName.capitalizedFirst), version \(entry.revision), \(confirmed ?? "aldrig bekräftad").
            <a href="\(path)/historik">Historik</a>\(entry.status == .published ? " <a href=\"/insatser/\(entry.slug)\">Visa i katalogen</a>" as HTML : nil)</p>
            \(PostForm(action: "\(path)/status", user: user).html("\(buttons)"))
            \(entry.status == .published ? ReviewListView.confirmForm(entry, user: user) : nil)
            """
    }

    // MARK: Fields

    private static let groups: [(title: String, paths: [String])] = [
        ("Vad det är", ["name", "summary", "description", "easyRead", "aliases", "kind"]),
        ("För vem", ["targetGroups", "needs", "incomeSupport", "ageMin", "ageMax"]),
        ("Var", ["municipalities", "counties", "national", "digital"]),
        ("Väg in", ["referral", "access.referrers", "access.steps", "access.documents", "access.decidedBy"]),
        (
            "Innehåll",
            ["methods", "activities", "extent.duration", "extent.hoursPerWeek", "cost.note", "languages.spoken"]
        ),
        ("Vem", ["responsibleAuthorities", "cooperatingParties", "coordinationAssociation", "provider"]),
        (
            "Kontakt och källa",
            ["contact.unit", "contact.phone", "contact.email", "contact.url", "source", "startDate", "endDate"]
        ),
    ]

    private func group(_ group: (title: String, paths: [String])) -> HTML {
        let columns = group.paths.compactMap { path in EntryForm.columns.first { $0.path == path } }
        return "<fieldset><legend>\(group.title)</legend>\n\(columns.map(field))</fieldset>\n"
    }

    private func field(_ column: TableColumn) -> HTML {
        let value = form.values[column.path] ?? ""
        let id = "f-\(column.path.replacing(".", with: "-"))"
        let label = column.heading.capitalizedFirst
        if let choices = column.choices {
            let known = choices.contains { $0.value == value }
            let options = choices.map { choice -> HTML in
                "<option value=\"\(choice.value)\"\(choice.value == value ? " selected" as HTML : "")>\(choice.label)</option>"
            }
            let other: HTML? = known || value.isEmpty ? nil : "<option value=\"\(value)\" selected>\(value)</option>"
            return """
                <div class="field"><label for="\(id)">\(label)</label><select id="\(id)" name="\(column.path)"><option value="">inte angivet</option>\(options)\(other)</select></div>

                """
        }
        guard column.isList || column.isProse else {
            return """
                <div class="field\(column.path == "name" ? " grow" : "")"><label for="\(id)">\(label)</label><input id="\(id)" name="\(column.path)" value="\(value)" autocomplete="off"></div>

                """
        }
        let rows =
            column.isList ? max(2, min(8, value.split(separator: "\n").count + 1)) : column.path == "summary" ? 3 : 10
        let hint: HTML? = column.isList ? "<p class=\"hint\" id=\"\(id)-h\">Ett värde på varje rad.</p>" : nil
        let described: HTML? = column.isList ? " aria-describedby=\"\(id)-h\"" : nil
        return """
            <div class="field grow"><label for="\(id)">\(label)</label>\(hint)<textarea id="\(id)" name="\(column.path)" rows="\(rows)"\(described)>
            \(value)</textarea></div>

            """
    }

    /// What the script exchanges while somebody types.
    public static func checkBox(_ check: Check) -> HTML {
        func list(_ title: String, _ items: [String]) -> HTML? {
            items.isEmpty ? nil : "<h3>\(title)</h3><ul>\(items.map { "<li>\($0)</li>" as HTML })</ul>"
        }
        let lix = check.readings.map { reading -> HTML in
            "<li>\(reading.name): LIX <strong>\(reading.lix)</strong>, \(reading.meaning)</li>"
        }
        let isFine = check.errors.isEmpty && check.warnings.isEmpty && check.findings.isEmpty
        return """
            <section id="kontroll" class="card" aria-live="polite"><h2>Kontroll</h2>
            \(list("Måste rättas", check.errors))\(list("Att titta på", check.warnings))\(list("Förslag", check.findings))\(isFine ? "<p>Inga anmärkningar.</p>" as HTML : nil)
            \(lix.isEmpty ? nil : "<h3>Läsbarhet</h3><ul>\(lix)</ul>" as HTML)</section>
            """
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
