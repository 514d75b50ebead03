import CatalogueExchange
import CatalogueModel
import CatalogueService
import FoundationEssentials
import Hummingbird

/// Whole files of entries at once: all of them, or none when anything is wrong.
struct ImportRoutes {
    let service: CatalogueService
    let authorisation: Authorisation

    var endpoints: [Endpoint] { [Endpoint(path: APIPath.imports, handlers: [(.post, importFile)])] }

    @Sendable private func importFile(_ request: Request, _ context: CatalogueContext) async throws -> Response {
        let actor = try authorisation.writer(context)
        var parameters = PlainParameters(QueryItems(request.uri.query), names: ["dryRun", "publish", "source"])
        let dryRun = parameters.flag("dryRun", default: false)
        let publish = parameters.flag("publish", default: false)
        let source = parameters.value("source", expected: "ett namn på högst 100 tecken") { text in
            let isName = !text.isEmpty && text.count <= 100 && !text.allSatisfy(\.isWhitespace)
            return isName ? text : nil
        }
        try parameters.check()
        let kind = try request.contentKind(ContentKind.allCases)
        let bytes = try await request.bytes(atMost: RequestSize.mostImportBytes)
        let report = try await inBackground {
            try service.importDocuments(
                [document(bytes, kind).readable()], importSource: source ?? CatalogueService.writeSource,
                publish: publish,
                dryRun: dryRun, by: actor)
        }
        guard !report.plan.hasErrors else { throw Failure(problems: report.plan.problems) }
        return try .json(ImportReply(report, dryRun: dryRun, revision: service.status.revision))
    }

    private func document(_ bytes: Data, _ kind: ContentKind) -> ImportDocument {
        switch kind {
        case .json: JSONDocumentReader(vocabulary: service.vocabulary).read(bytes, name: "filen", isList: true)
        case .jsonLines, .ndjson: JSONLinesReader(vocabulary: service.vocabulary).read(bytes, name: "filen")
        }
    }
}
