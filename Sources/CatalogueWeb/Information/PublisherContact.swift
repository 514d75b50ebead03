/// Who answers for the service and how to reach them, as far as the operator has stated it.
///
/// Text without content counts as not stated.
public struct PublisherContact: Hashable, Sendable {
    /// The organisation.
    public let publisher: String?
    /// The unit that answers.
    public let name: String?
    /// Its e-mail address.
    public let email: String?

    /// Takes what the operator stated.
    public init(publisher: String? = nil, name: String? = nil, email: String? = nil) {
        self.publisher = Self.stated(publisher)
        self.name = Self.stated(name)
        self.email = Self.stated(email)
    }

    private static func stated(_ text: String?) -> String? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    /// Where to write; `nil` without an address, for a name alone reaches nobody.
    var line: HTML? {
        guard let email else { return nil }
        let link: HTML = "<a href=\"mailto:\(email)\">\(email)</a>"
        guard let receiver = name ?? publisher else { return "<p>Skriv till \(link).</p>" }
        return "<p>Skriv till \(receiver): \(link).</p>"
    }
}
