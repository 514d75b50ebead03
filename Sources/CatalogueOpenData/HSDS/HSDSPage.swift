/// A page of a list.
///
/// Source: Human Services Data Specification 3.1, API reference, "Lists".
public struct HSDSPage<Item: Encodable & Sendable>: Encodable, Sendable {
    private let totalItems: Int
    private let totalPages: Int
    private let pageNumber: Int
    private let size: Int
    private let firstPage: Bool
    private let lastPage: Bool
    private let empty: Bool
    private let contents: [Item]

    /// The page that a request asks for.
    ///
    /// - Parameter totalItems: number of items over all pages.
    public init(_ contents: [Item], totalItems: Int, request: HSDSRequest) {
        self.contents = contents
        self.totalItems = totalItems
        // An empty list has one page, which is empty.
        totalPages = max(1, (totalItems + request.perPage - 1) / request.perPage)
        pageNumber = request.page
        size = contents.count
        firstPage = request.page == 1
        lastPage = request.page >= totalPages
        empty = contents.isEmpty
    }
}
