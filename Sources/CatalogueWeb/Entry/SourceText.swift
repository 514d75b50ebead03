/// A source as it is stated, with its web addresses as links.
enum SourceText {
    /// Beginnings of what is linked; anything else, `javascript:` too, stays text.
    private static let schemes = ["https://", "http://"]
    /// What closes a sentence or a bracket around an address and is none of it.
    private static let closing: Set<Character> = [".", ",", ";", ":", "!", "?", ")", "]", ">", "”", "\"", "'"]
    private static let opening: Set<Character> = ["(", "[", "<", "”", "\"", "'"]

    static func html(_ text: String) -> HTML {
        .join(text.split(separator: " ", omittingEmptySubsequences: false).map(word), separator: " ")
    }

    private static func word(_ word: Substring) -> HTML {
        let start = word.firstIndex { !opening.contains($0) } ?? word.endIndex
        let last = word[start...].lastIndex { !closing.contains($0) }
        let end = last.map { word.index(after: $0) } ?? start
        let address = String(word[start..<end])
        guard let scheme = schemes.first(where: { address.lowercased().hasPrefix($0) }),
            address.utf8.count > scheme.utf8.count
        else { return "\(String(word))" }
        let link: HTML = "<a href=\"\(address)\" rel=\"noopener noreferrer\">\(address)</a>"
        return "\(String(word[..<start]))\(link)\(String(word[end...]))"
    }
}
