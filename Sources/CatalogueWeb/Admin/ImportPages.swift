public import CatalogueExchange
public import CatalogueModel

/// The pages on which files are read in: choose, look at the plan, confirm.
public struct ImportPages {
    /// Where they are.
    public static let path = "/admin/import"
    /// Where a plan is confirmed.
    public static let confirmPath = "/admin/import/bekrafta"

    private let user: AdminUser

    /// Pages for a user.
    public init(user: AdminUser) { self.user = user }

    /// The page on which a file is chosen, with the imports there were.
    public func choose(
        runs: [ImportRun], problems: [String] = [], message: String? = nil, names: ActorNames = ActorNames()
    ) -> HTML {
        AdminFrame(title: "Läs in en fil", user: user, place: .imports, message: message, problems: problems).page(
            """
            <p class="lead">Välj en fil från Excel eller ett annat kalkylprogram. Du får se allt som skulle ändras innan något ändras.</p>
            \(PostForm(action: Self.path, user: user, isUpload: true, style: "stack card").html(
                """
                <div class="field grow"><label for="fil">Fil</label>
                <p class="hint" id="filhjalp">Excel (.xlsx), CSV, JSON Lines eller den ifyllda textmallen (.txt). Högst 50 MB.</p>
                <input id="fil" name="fil" type="file" required aria-describedby="filhjalp" accept=".xlsx,.csv,.txt,.tsv,.json,.jsonl"></div>
                <div class="field"><label for="blad">Blad, om filen har flera med insatser</label>
                <input id="blad" name="blad" autocomplete="off"></div>
                <div class="field"><label for="kalla">Källa, om nycklarna finns i flera</label>
                <input id="kalla" name="kalla" autocomplete="off"></div>
                <label class="check"><input type="checkbox" name="publicera" value="ja"> Publicera insatserna i filen. Annars blir nya utkast, och de andra är som de är.</label>
                <p><button type="submit">Visa vad som skulle ändras</button></p>
                """))
            <p>Mallar: <a href="/admin/mallar/insatser-mall.xlsx">Excel</a>, <a href="/admin/mallar/insatser-mall.csv">CSV</a>, <a href="/admin/mallar/insats-textmall.txt">text</a>. Hämta allt som finns: <a href="/admin/export/excel">CSV för Excel</a>, <a href="/admin/export/csv">CSV</a>, <a href="/admin/export/jsonl">JSON Lines</a>.</p>
            \(ImportRunList(user: user, names: names).html(runs))
            """)
    }

    /// The plan, and the button that carries it out.
    ///
    /// - Parameters:
    ///   - key: what the plan is confirmed by; `nil` when it can't be carried out.
    ///   - isAgain: whether somebody changed the catalogue after the plan had been looked at.
    public func plan(
        _ plan: ImportPlan, _ documents: [ImportDocument], key: String?, isAgain: Bool = false
    ) -> HTML {
        let errors = plan.problems.filter { $0.severity == .error }
        let warnings = plan.problems.filter { $0.severity == .warning }
        let title = errors.isEmpty ? "Det här skulle ändras" : "Filen har fel"
        return AdminFrame(title: title, user: user, place: .imports).page(
            """
            <p>Fil: <strong>\(documents.map(\.file).joined(separator: ", "))</strong></p>
            \(isAgain ? "<p class=\"problem\" role=\"alert\">Inget lästes in: någon annan har ändrat katalogen sedan du tittade. Titta igen.</p>\n" as HTML : nil)\(verdict(plan, errors: errors.count))
            \(confirmation(plan, key: key))
            \(problems("Fel", errors, "Rätta i filen och läs in den igen. Inget har ändrats."))
            \(problems("Att titta på", warnings, errors.isEmpty ? "Inläsningen kan göras ändå." : "Det här hindrar inte inläsningen."))
            \(documents.compactMap(\.mapping).map(mapping))
            \(errors.isEmpty ? names("Nya insatser", plan.added) : nil)
            \(plan.changed.prefix(Self.mostShown).map { change in
                DifferenceTable.html(change.differences, caption: "Ändras: \(change.name)") })
            \(plan.proposed.prefix(Self.mostShown).map { proposed in
                DifferenceTable.html(proposed.change.differences, caption: "Föreslås: \(proposed.change.name)") })
            \(plan.proposed.count > Self.mostShown ? "<p>… och \(plan.proposed.count - Self.mostShown) till föreslås.</p>" as HTML : nil)
            \(plan.changed.count > Self.mostShown ? "<p>… och \(plan.changed.count - Self.mostShown) till.</p>" as HTML : nil)
            <p><a href="\(Self.path)">Välj en annan fil</a></p>
            """)
    }

    /// How many changes and problems a page shows: more than that nobody reads.
    private static let mostShown = 200

    private func verdict(_ plan: ImportPlan, errors: Int) -> HTML {
        if errors > 0 {
            return
                "<p class=\"problem\" role=\"alert\"><strong>\(errors) fel.</strong> Inget har ändrats, och inget kan läsas in förrän felen är rättade.</p>"
        }
        let counts: HTML =
            "<strong>\(plan.added.count)</strong> nya, <strong>\(plan.changed.count)</strong> ändrade, <strong>\(plan.unchangedCount)</strong> oförändrade."
        let waiting: HTML? =
            plan.waitingCount > 0
            ? " \(plan.waitingCount) \(Self.changes(plan.waitingCount)) väntar redan som förslag." : nil
        guard !plan.isEmpty else {
            let rest: HTML = waiting ?? " Allt stämmer redan."
            return "<p class=\"done\" role=\"status\">\(counts)\(rest)</p>"
        }
        return "<p class=\"lead\">\(counts)\(waiting)</p>\(proposals(plan))"
    }

    private static func changes(_ count: Int) -> String { count == 1 ? "ändring" : "ändringar" }

    private func proposals(_ plan: ImportPlan) -> HTML? {
        guard !plan.proposed.isEmpty else { return nil }
        return
            "<p><strong>\(plan.proposed.count)</strong> \(Self.changes(plan.proposed.count)) av publicerade insatser blir förslag, som en administratör går igenom.</p>"
    }

    private func confirmation(_ plan: ImportPlan, key: String?) -> HTML? {
        guard let key else { return nil }
        return PostForm(action: Self.confirmPath, user: user).html(
            """
            <input type="hidden" name="plan" value="\(key)">
            <p><button type="submit">Läs in</button> Det går att ångra efteråt.</p>
            """)
    }

    private func problems(_ title: String, _ problems: [ImportProblem], _ advice: String) -> HTML? {
        guard !problems.isEmpty else { return nil }
        let rows = problems.prefix(Self.mostShown).map { problem -> HTML in
            """
            <tr><td>\(problem.sheet.map { "\($0), " as HTML })\(problem.line.map { "rad \($0)" as HTML })</td><td>\(problem.column ?? problem.field.map(FieldName.swedish) ?? "")</td><td>\(problem.value ?? "")</td><td>\(problem.message). <strong>\(problem.remedy)</strong></td></tr>

            """
        }
        let rest: HTML? =
            problems.count > Self.mostShown ? "<p>… och \(problems.count - Self.mostShown) till.</p>" : nil
        return """
            <h2>\(title) (\(problems.count))</h2><p>\(advice)</p>
            <div class="scroll" tabindex="0" role="region" aria-label="\(title)"><table>
            <thead><tr><th scope="col">Var</th><th scope="col">Kolumn</th><th scope="col">Värde</th><th scope="col">Vad och hur</th></tr></thead>
            <tbody>
            \(rows)</tbody></table></div>\(rest)
            """
    }

    private func mapping(_ mapping: TableMapping) -> HTML {
        let rows = mapping.columns.map { column -> HTML in
            "<tr><td>\(column.letters)</td><td>\(column.heading)</td><td>\(column.meaning ?? "läses inte in")</td></tr>\n"
        }
        return """
            <details><summary>Så lästes rubrikerna\(mapping.sheet.map { " i bladet \($0)" as HTML }), rad \(mapping.headingLine)</summary>
            <table><thead><tr><th scope="col">Kolumn</th><th scope="col">Rubrik</th><th scope="col">Läses som</th></tr></thead><tbody>
            \(rows)</tbody></table></details>

            """
    }

    private func names(_ title: String, _ names: [String]) -> HTML? {
        guard !names.isEmpty else { return nil }
        let items = names.prefix(Self.mostShown).map { "<li>\($0)</li>" as HTML }
        let rest: HTML? = names.count > Self.mostShown ? "<li>… och \(names.count - Self.mostShown) till</li>" : nil
        return "<details open><summary>\(title) (\(names.count))</summary><ul>\(items)\(rest)</ul></details>"
    }
}

/// The imports that were carried out, each with a button that undoes it.
struct ImportRunList {
    let user: AdminUser
    let names: ActorNames

    func html(_ runs: [ImportRun]) -> HTML {
        guard !runs.isEmpty else { return "<h2>Tidigare inläsningar</h2><p>Inget har lästs in.</p>" }
        return """
            <h2>Tidigare inläsningar</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="Tidigare inläsningar"><table>
            <thead><tr><th scope="col">När</th><th scope="col">Fil</th><th scope="col">Utfall</th><th scope="col">Av</th><th scope="col">Ångra</th></tr></thead>
            <tbody>
            \(runs.map(row))</tbody></table></div>
            """
    }

    private func row(_ run: ImportRun) -> HTML {
        let undo: HTML =
            run.undoneAt.map { "ångrad \(AdminTime.text($0))" }
            ?? PostForm(action: "/admin/inlasningar/angra", user: user).html(
                """
                <input type="hidden" name="id" value="\(run.id.text)"><button class="quiet" aria-label="Ångra inläsningen av \(run.files.joined(separator: ", ")) \(AdminTime.text(run.at))">Ångra</button>
                """)
        return """
            <tr><td>\(AdminTime.text(run.at))</td><td>\(run.files.joined(separator: ", "))</td><td>\(run.swedishOutcome)</td><td>\(names.name(run.actor))</td><td>\(undo)</td></tr>

            """
    }
}
