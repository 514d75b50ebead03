/// Something wrong with a search as it was asked for.
public struct ParameterProblem: Hashable, Sendable {
    /// The parameter's name; empty when it concerns the address as a whole.
    public let name: String
    /// What is wrong and what to write instead, in Swedish.
    public let message: String

    /// Creates a problem.
    public init(name: String, message: String) {
        self.name = name
        self.message = message
    }

    /// The message for a programmer: with the parameter's name before it.
    public var text: String { name.isEmpty ? message : name + ": " + message }
}
