import CatalogueModel
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird

/// The vocabulary and the list of compounds, for administrators.
struct AdminWordRoutes {
    let service: CatalogueService
    let gate: AdminGate

    var endpoints: [Endpoint] {
        [
            Endpoint(
                path: VocabularyView.path,
                handlers: [(.get, gate.administratorPage(vocabulary)), (.post, gate.administratorForm(addSynonym))]),
            Endpoint(
                path: CompoundsView.path,
                handlers: [(.get, gate.administratorPage(compounds)), (.post, gate.administratorForm(setCompounds))]),
        ]
    }

    // MARK: Vocabulary

    private static let mostConcepts = 40

    @Sendable private func vocabulary(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        vocabulary(FormFields(QueryItems(request.uri.query))["q"] ?? "", visit, message: gate.message(visit))
    }

    private func vocabulary(
        _ query: String, _ visit: AdminGate.Visit, preview: VocabularyView.Preview? = nil, message: String? = nil,
        problem: String? = nil
    ) -> Response {
        let found = service.vocabulary.concepts(beginning: query)
        let view = VocabularyView(
            query: query, concepts: Array(found.prefix(Self.mostConcepts)), preview: preview, user: visit.user,
            message: message, problems: problem.map { [$0] } ?? [])
        return .html(view.html, status: problem == nil ? .ok : .unprocessableContent)
    }

    private func addSynonym(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let (id, word, query) = (fields["id"] ?? "", fields["ord"] ?? "", fields["q"] ?? "")
        do {
            if fields["gor"] == "spara" {
                let concept = try await inBackground { try service.addSynonym(word, to: id, by: visit.actor) }
                return gate.done(
                    "”\(word.trimmingSpaces)” hör nu till \(concept.label).", visit, to: VocabularyView.path)
            }
            let effect = try await inBackground { try service.effectOfSynonym(word, of: id) }
            let preview = VocabularyView.Preview(
                concept: effect.concept, synonym: effect.synonym, before: effect.before, after: effect.after,
                added: effect.added)
            return vocabulary(query, visit, preview: preview)
        } catch let refusal as any Refusal {
            return vocabulary(query, visit, problem: refusal.message)
        }
    }

    // MARK: Compounds

    @Sendable private func compounds(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        let entries = try service.compounds().joined(separator: "\n")
        return .html(CompoundsView(entries, user: visit.user, message: gate.message(visit)).html)
    }

    private func setCompounds(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let text = fields["ord"] ?? ""
        do {
            let count = try await inBackground { try service.setCompounds(Array(text.utf8), by: visit.actor) }
            return gate.done("Listan är sparad: \(count) ord.", visit, to: CompoundsView.path)
        } catch let refusal as CompoundRefusal {
            return .html(
                CompoundsView(text, user: visit.user, problems: refusal.lines).html, status: .unprocessableContent)
        }
    }
}
