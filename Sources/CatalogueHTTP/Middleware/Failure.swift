import HTTPTypes

/// A request that can't be answered as it was meant to be, as far as a handler knows. ``FailureMiddleware`` makes the
/// reply.
struct Failure: Error {
    /// The HTTP status code.
    let status: Int
    /// What is wrong and what to do, in Swedish.
    let detail: String
    /// Each thing that is wrong, when there are several.
    let problems: [String]?
    /// The problems of a file or an entry, for programs.
    let importProblems: [ImportProblemReply]?
    /// Further headers, such as `Retry-After`.
    let headers: [HTTPField.Name: String]

    init(
        _ status: Int, _ detail: String, problems: [String]? = nil, importProblems: [ImportProblemReply]? = nil,
        headers: [HTTPField.Name: String] = [:]
    ) {
        self.status = status
        self.detail = detail
        self.problems = problems
        self.importProblems = importProblems
        self.headers = headers
    }

    /// What is wrong with parameters, all of it.
    init(parameters problems: [String]) {
        self.init(400, problems.joined(separator: " "), problems: problems)
    }
}
