/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
    /// What is being done, in this order.
    public enum Step: Hashable, Sendable, CaseIterable {
        /// Records are compared with the catalogue.
        case planning
        /// Entries are written to the database.
        case writing
        /// The index is built.
        case indexing
    }

    /// What is being done.
    public let step: Step
    /// How many entries are done.
    public let done: Int
    /// Of how many.
    public let total: Int

    /// Creates a message.
    public init(_ step: Step, _ done: Int, of total: Int) {
        self.step = step
        self.done = done
        self.total = total
    }
}
