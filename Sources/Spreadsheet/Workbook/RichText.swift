/// Gathers the text of `t` elements, which may be several runs, without phonetic guides.
struct RichText {
    private var utf8: [UInt8] = []
    private var isInText = false
    private var isInGuide = false

    /// Whether characters belong to the text now.
    var isOpen: Bool { isInText && !isInGuide }
    /// The UTF-8 bytes so far.
    var count: Int { utf8.count }

    mutating func start(_ element: String) {
        if element == "t" { isInText = true } else if element == "rPh" { isInGuide = true }
    }

    mutating func end(_ element: String) {
        if element == "t" { isInText = false } else if element == "rPh" { isInGuide = false }
    }

    mutating func append(_ characters: XMLText) { characters.append(to: &utf8) }

    /// Makes it ready for another text.
    mutating func clear() {
        utf8.removeAll(keepingCapacity: true)
        (isInText, isInGuide) = (false, false)
    }

    /// The text, decoded; empty again after.
    mutating func take() -> String {
        defer { utf8.removeAll(keepingCapacity: true) }
        return EscapedText.decode(utf8)
    }
}
