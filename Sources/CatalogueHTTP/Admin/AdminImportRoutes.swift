import CatalogueExchange
import CatalogueModel
import CatalogueService
import CatalogueWeb
import FoundationEssentials
import HTTPTypes
import Hummingbird
import Spreadsheet

/// Reading files in: look at the plan, confirm, undo. And what is fetched: templates and everything there is.
struct AdminImportRoutes {
    let service: CatalogueService
    let gate: AdminGate
    private let pending: PendingImports

    init(service: CatalogueService, gate: AdminGate, clock: @escaping @Sendable () -> Double) {
        (self.service, self.gate) = (service, gate)
        pending = PendingImports(seconds: clock)
    }

    var endpoints: [Endpoint] {
        [
            Endpoint(path: ImportPages.path, handlers: [(.get, gate.page(choose)), (.post, upload)]),
            Endpoint(path: ImportPages.confirmPath, handlers: [(.post, gate.form(confirm))]),
            Endpoint(path: TemplateView.path, handlers: [(.get, gate.page(paste)), (.post, gate.form(interpret))]),
            Endpoint(path: AdminPath.undo, handlers: [(.post, gate.form(undo))]),
            .get(AdminPath.templates, gate.page(template)), .get(AdminPath.export, gate.page(export)),
        ]
    }

    @Sendable private func choose(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        try chosen(visit, message: gate.message(visit))
    }

    private func chosen(_ visit: AdminGate.Visit, message: String? = nil, problem: String? = nil) throws -> Response {
        let problems = problem.map { [$0] } ?? []
        // An editor undoes only what the same token has read in.
        let runs = try service.importRuns(limit: 200).filter { run in
            visit.token.role == .administrator || run.actor == visit.actor.auditName
        }.prefix(30).map(\.self)
        return AdminGate.unstored(
            .html(
                ImportPages(user: visit.user).choose(
                    runs: runs, problems: problems, message: message, names: try service.actorNames()),
                status: problem == nil ? .ok : .badRequest))
    }

    // MARK: A file

    @Sendable private func upload(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        let visit = try gate.sender(request)
        let body = try await request.bytes(atMost: RequestSize.mostImportBytes)
        guard let form = Multipart(Array(body), contentType: request.headers[.contentType] ?? "") else {
            throw Failure(400, "Filen kom inte fram hel. Gå tillbaka och välj den igen.")
        }
        try gate.check(form.value("formKey"), visit)
        guard let file = form.file("fil"), !file.content.isEmpty else {
            return try chosen(visit, problem: "Välj en fil som inte är tom.")
        }
        let name = file.name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? "filen"
        let sheet = form.value("blad").map(\.trimmingSpaces).flatMap { $0.isEmpty ? nil : $0 }
        let publishes = form.value("publicera") == "ja"
        let source = form.value("kalla").map(\.trimmingSpaces).flatMap { $0.isEmpty ? nil : $0 }
        let data = Data(file.content)
        let document = try await inBackground {
            ImportFileReader(vocabulary: service.vocabulary, today: service.today).read(data, name: name, sheet: sheet)
        }
        return try await plan([document], publishes: publishes, source: source, visit)
    }

    private func plan(
        _ documents: [ImportDocument], publishes: Bool, source: String?, isAgain: Bool = false,
        _ visit: AdminGate.Visit
    ) async throws -> Response {
        let revision = service.status.revision
        let report = try await inBackground {
            try service.importDocuments(
                documents, importSource: source, publish: publishes, dryRun: true, by: visit.actor)
        }
        let plan = report.plan
        let mayGoOn = !plan.hasErrors && !plan.isEmpty
        let key =
            mayGoOn
            ? pending.keep(documents, publishes: publishes, source: source, revision: revision, tokenID: visit.token.id)
            : nil
        return AdminGate.unstored(
            .html(
                ImportPages(user: visit.user).plan(plan, documents, key: key, isAgain: isAgain),
                status: plan.hasErrors ? .unprocessableContent : .ok))
    }

    private func confirm(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        guard let waiting = pending.take(fields["plan"] ?? "", tokenID: visit.token.id) else {
            return try chosen(visit, problem: "Planen har gått ut. Välj filen igen.")
        }
        // What was looked at is what is carried out: when the catalogue has changed, it is looked at again.
        guard waiting.revision == service.status.revision else {
            return try await plan(
                waiting.documents, publishes: waiting.publishes, source: waiting.source, isAgain: true, visit)
        }
        let report = try await inBackground {
            try service.importDocuments(
                waiting.documents, importSource: waiting.source, publish: waiting.publishes, dryRun: false,
                by: visit.actor)
        }
        guard report.isApplied else {
            return try await plan(
                waiting.documents, publishes: waiting.publishes, source: waiting.source, isAgain: true, visit)
        }
        let plan = report.plan
        let proposed =
            plan.proposed.isEmpty
            ? "" : " \(plan.proposed.count) \(plan.proposed.count == 1 ? "ändring" : "ändringar") väntar som förslag."
        return gate.done(
            "Inläst: \(plan.added.count) nya och \(plan.changed.count) ändrade.\(proposed) Du kan ångra det nedan.",
            visit, to: ImportPages.path)
    }

    private func undo(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        do {
            guard let operation = UUID(uuidString: fields["id"] ?? "") else { throw UndoRefusal.unknownImport }
            let undone = try await inBackground { try service.undoImport(operation, by: visit.actor) }
            return gate.done("Ångrad: \(undone.swedishText).", visit, to: ImportPages.path)
        } catch let refusal as any Refusal {
            return try chosen(visit, problem: refusal.message)
        }
    }

    // MARK: A text

    @Sendable private func paste(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) -> Response {
        .html(TemplateView(user: visit.user).paste(ImportTemplate.emptyText))
    }

    private func interpret(
        _ fields: FormFields, _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let text = fields["text"] ?? ""
        let draft = try await inBackground { service.readText(text, name: "texten") }
        let report = try await inBackground {
            try service.importDocuments(
                [draft.document], importSource: nil, publish: false, dryRun: true, by: visit.actor)
        }
        guard !report.plan.hasErrors, !report.plan.isEmpty else {
            let view = TemplateView(user: visit.user).draft(draft, text: text, key: nil)
            return .html(view, status: .unprocessableContent)
        }
        let key = pending.keep(
            [draft.document], publishes: false, revision: service.status.revision, tokenID: visit.token.id)
        return .html(TemplateView(user: visit.user).draft(draft, text: text, key: key))
    }

    // MARK: What is fetched

    @Sendable private func template(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) throws -> Response {
        guard let template = ImportTemplate(rawValue: context.parameters.get("name") ?? "") else {
            throw Failure(404, "Det finns ingen sådan mall.")
        }
        return Self.download(template.bytes, name: template.rawValue, kind: template.contentType)
    }

    @Sendable private func export(
        _ request: Request, _ context: CatalogueContext, _ visit: AdminGate.Visit
    ) async throws -> Response {
        let format = context.parameters.get("format") ?? ""
        guard ["excel", "csv", "jsonl"].contains(format) else { throw Failure(404, "Det finns ingen sådan export.") }
        let text = try await inBackground { () -> String in
            let entries = try service.allInterventions().filter(visit.token.mayOpen)
            switch format {
            case "jsonl": return try entries.map { try JSONLinesWriter().line($0) + "\n" }.joined()
            default: return TableWriter(dialect: format == "excel" ? .excel : .standard).file(entries)
            }
        }
        let isTable = format != "jsonl"
        return Self.download(
            Array(text.utf8), name: "insatser-\(service.today).\(isTable ? "csv" : "jsonl")",
            kind: isTable ? "text/csv; charset=utf-8" : "application/jsonl")
    }

    private static func download(_ bytes: [UInt8], name: String, kind: String) -> Response {
        var response = Response(status: .ok, contentType: kind, body: bytes)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
    }
}
