import CatalogueService
import CatalogueStore
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Turns everything that is thrown into a reply in the one shape that failures have.
struct FailureMiddleware<Context: RequestContext>: RouterMiddleware {
    let logger: Logger

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let ended as EndedLogin {
            return AdminGate.unstored(.html(ended.page, status: .unauthorized))
        } catch {
            let failure = failure(for: error, path: request.uri.path)
            var response = try Response.problem(Problem(failure, instance: request.uri.path), request: request)
            for (name, value) in failure.headers { response.headers[name] = value }
            return response
        }
    }

    private func failure(for error: any Error, path: String) -> Failure {
        switch error {
        case let failure as Failure: return failure
        case let refusal as WriteRefusal: return Failure(refusal)
        case let refusal as ReportRefusal: return Failure(refusal)
        case let refusal as any Refusal: return Failure(422, refusal.message)
        case ServiceError.revisionIsGone(let revision):
            return Failure(410, ServiceError.revisionIsGone(revision).description)
        case ServiceError.catalogueKeepsChanging:
            return Failure(503, ServiceError.catalogueKeepsChanging.description, headers: [.retryAfter: "1"])
        case is NIOTooManyBytesError: return Failure(413, Problem.detail(413))
        case let error as any HTTPResponseError: return Failure(error.status.code, Problem.detail(error.status.code))
        case is StoreError:
            // The error names the file; neither it nor the address with its search text is for a visitor.
            logger.error("request failed: the database can't be read", metadata: ["path": "\(path)"])
            return Failure(
                503, "Katalogen går inte att läsa just nu. Försök igen om en stund.", headers: [.retryAfter: "5"])
        default:
            logger.error("request failed", metadata: ["path": "\(path)", "error": "\(type(of: error))"])
            return Failure(500, Problem.detail(500))
        }
    }
}

extension Failure {
    /// Why an entry was not written.
    init(_ refusal: WriteRefusal) {
        switch refusal {
        case .notAllowed:
            self.init(403, "Behörigheten räcker inte. En redaktör ändrar bara det egna samordningsförbundets insatser.")
        case .needsProposal, .needsAdministrator: self.init(403, refusal.message)
        case .unknownEntry: self.init(404, "Ingen insats har det id:t eller den adressen.")
        case .taken(let slug):
            self.init(
                409,
                "Nyckeln eller id:t används redan av insatsen \(slug). Ändra den med PUT, eller välj en egen nyckel.")
        case .changedMeanwhile(let revision):
            self.init(
                412,
                "Insatsen har ändrats sedan den hämtades: den har nu revision \(revision). Hämta den igen och gör om ändringen."
            )
        case .invalid(let problems): self.init(problems: problems)
        }
    }
}
