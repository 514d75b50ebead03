import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// Entries: found, written, changed, published, and brought back to what they were.
struct AdminEntryRoutes {
    let service: CatalogueService
    let gate: AdminGate

    private static let one = EntryListView.path + "/:slug"

    var endpoints: [Endpoint] {
        [
            .get(EntryListView.path, gate.page(list)),
            Endpoint(
                path: EntryListView.path + "/ny", handlers: [(.get, gate.page(new)), (.post, gate.form(create))]),
            Endpoint(path: Self.one, handlers: [(.get, gate.page(edit)), (.post, gate.form(save))]),
            Endpoint(path: Self.one + "/status", handlers: [(.post, gate.form(setStatus))]),
            .get(Self.one + "/historik", gate.page(history)),
            Endpoint(path: Self.one + "/aterstall", handlers: [(.post, gate.form(restore))]),
            Endpoint(path: EntryEditView.checkPath, handlers: [(.post, gate.form(check))]),
        ]
    }

    // MARK: Finding

    @Sendable private func list(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let fields = FormFields(QueryItems(request.uri.query))
        var filter = EntryListView.Filter()
        filter.words = fields["q"] ?? ""
        filter.status = fields["status"].flatMap(PublicationStatus.init)
        let asked = filter
        let entries = try await inBackground { try self.entries(asked, visit.token) }
        return .html(EntryListView(entries, filter: filter, user: visit.user, message: gate.message(visit)).html)
    }

    private func entries(_ filter: EntryListView.Filter, _ token: AccessToken) throws -> [Intervention] {
        let words = NameWords.folded(filter.words)
        return try service.allInterventions().filter { entry in
            guard token.mayOpen(entry), filter.status == nil || entry.status == filter.status else { return false }
            let text = NameWords.folded([entry.content.name, entry.slug, entry.content.key].joined(separator: " "))
            return words.allSatisfy { word in text.contains { $0.hasPrefix(word) } }
        }.sorted { NameWords.folded($0.content.name).joined() < NameWords.folded($1.content.name).joined() }
    }

    private func entry(_ context: CatalogueContext, _ visit: AdminGate.Visit) throws -> Intervention {
        let entry = try service.entry(context.parameters.get("slug") ?? "")
        guard visit.token.mayOpen(entry) else { throw WriteRefusal.notAllowed }
        return entry
    }

    // MARK: Writing

    @Sendable private func new(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        var content = InterventionContent(key: "", name: "")
        content.coordinationAssociation = visit.token.association
        return page(nil, EntryForm(content), visit, isFresh: true)
    }

    @Sendable private func edit(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        let entry = try entry(context, visit)
        return page(entry, EntryForm(entry.content), visit, message: gate.message(visit))
    }

    private func page(
        _ entry: Intervention?, _ form: EntryForm, _ visit: AdminGate.Visit, message: String? = nil,
        revision: Int? = nil, comment: String = "", refusal: (any Refusal)? = nil, isFresh: Bool = false
    ) -> Response {
        let document = form.document(key: entry?.content.key ?? "ny", vocabulary: service.vocabulary)
        // An empty form is not met with complaints.
        let check =
            isFresh ? EntryEditView.Check() : EntryCheck(document, service: service).result
        let view = EntryEditView(
            entry, form: form, check: check, user: visit.user, message: message, revision: revision, comment: comment,
            refusals: refusal.map(EntryCheck.texts) ?? [])
        return .html(view.html, status: refusal == nil ? .ok : .unprocessableContent)
    }

    private func form(_ fields: FormFields) -> EntryForm {
        let paths = Set(EntryForm.columns.map(\.path))
        return EntryForm(values: fields.items.filter { paths.contains($0.key) })
    }

    /// Only the result, for the script that asks while somebody writes.
    private func check(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        let document = form(fields).document(key: "ny", vocabulary: service.vocabulary)
        return .html(EntryEditView.checkBox(EntryCheck(document, service: service).result))
    }

    private func create(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let form = form(fields)
        guard fields["gor"] != "kontrollera" else { return page(nil, form, visit) }
        do {
            let key = try service.freeKey(for: form.values["name"] ?? "")
            let document = form.document(key: key, vocabulary: service.vocabulary)
            let made = try await inBackground { try service.create(document, by: visit.actor) }
            return gate.done(
                "Sparad som utkast. Publicera när den är klar.", visit,
                to: "\(EntryListView.path)/\(made.page.intervention.slug)")
        } catch let refusal as any Refusal {
            return page(nil, form, visit, refusal: refusal)
        }
    }

    private func save(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let entry = try entry(context, visit)
        let form = form(fields)
        // The revision that the form was filled in from, and no newer one: another's change is not to be written over.
        guard let revision = fields["revision"].flatMap({ Int($0) }) else {
            throw Failure(400, "Formuläret kom inte fram helt. Gå tillbaka, ladda om sidan och gör om ändringen.")
        }
        let comment = fields["kommentar"] ?? ""
        guard fields["gor"] != "kontrollera" else {
            return page(entry, form, visit, revision: revision, comment: comment)
        }
        let document = form.document(key: entry.content.key, vocabulary: service.vocabulary)
        let path = "\(EntryListView.path)/\(entry.slug)"
        do {
            let written = try await inBackground {
                try service.replace(
                    entry.id.text, with: document, ifRevision: revision, comment: comment, by: visit.actor)
            }
            let isProposed = written.proposal != nil
            return gate.done(
                isProposed ? "Förslaget är lämnat. En administratör går igenom det." : "Sparad.", visit, to: path)
        } catch let refusal as any Refusal {
            return page(entry, form, visit, revision: revision, comment: comment, refusal: refusal)
        }
    }

    // MARK: As a whole

    private func setStatus(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let entry = try entry(context, visit)
        guard let status = fields["status"].flatMap(PublicationStatus.init) else {
            throw Failure(400, "Välj utkast, publicerad eller arkiverad.")
        }
        do {
            _ = try await inBackground { try service.setStatus(status, of: entry.id.text, by: visit.actor) }
        } catch let refusal as any Refusal {
            return page(entry, EntryForm(entry.content), visit, refusal: refusal)
        }
        return gate.done(
            "Insatsen är nu \(status.swedishName).", visit, to: "\(EntryListView.path)/\(entry.slug)")
    }

    @Sendable private func history(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let entry = try entry(context, visit)
        let steps = try await inBackground { try service.history(of: entry.id, limit: 200) }
        return .html(HistoryView(entry, steps: steps, user: visit.user, names: try service.actorNames()).html)
    }

    private func restore(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let entry = try entry(context, visit)
        guard let revision = fields["version"].flatMap({ Int($0) }) else { throw Failure(400, "Ange en version.") }
        do {
            if entry.status == .published, visit.token.role != .administrator {
                _ = try await inBackground {
                    try service.proposeRestoring(entry.id.text, toRevision: revision, by: visit.actor)
                }
                return gate.done(
                    "Förslaget är lämnat. En administratör går igenom det.", visit,
                    to: "\(EntryListView.path)/\(entry.slug)")
            }
            _ = try await inBackground {
                try service.restore(entry.id.text, toRevision: revision, by: visit.actor)
            }
        } catch let refusal as any Refusal {
            return page(entry, EntryForm(entry.content), visit, refusal: refusal)
        }
        return gate.done("Återställd till version \(revision).", visit, to: "\(EntryListView.path)/\(entry.slug)")
    }
}
