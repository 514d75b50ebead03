/// What a small strict reader of XML finds: element texts, or that the markup is not well-formed.
struct StrictXML {
    private(set) var texts: [String] = []
    private(set) var isRead = false

    private static let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]

    init(_ markup: String) {
        var depth = 0
        for piece in markup.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, Self.isTag(parts[0]), let text = Self.decoded(parts[1]) else { return }
            depth += parts[0].hasPrefix("/") ? -1 : 1
            guard depth > 0 || text.isEmpty else { return }
            texts.append(text)
        }
        isRead = depth == 0 && markup.unicodeScalars.allSatisfy(Self.isAllowed)
    }

    /// A name, and attributes in double quotes without `<` or a bare `&`.
    private static func isTag(_ tag: Substring) -> Bool {
        let quotes = tag.split(separator: "\"", omittingEmptySubsequences: false)
        guard quotes.count % 2 == 1, quotes.allSatisfy({ decoded($0) != nil }) else { return false }
        let outside = stride(from: 0, to: quotes.count - 1, by: 2).map { quotes[$0] }
        return outside.dropFirst().allSatisfy { $0.hasPrefix(" ") && $0.hasSuffix("=") }
    }

    private static func decoded(_ text: Substring) -> String? {
        let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
        var decoded = String(pieces.first ?? "")
        for piece in pieces.dropFirst() {
            let entity = "&" + piece.prefix { $0 != ";" } + ";"
            guard let sign = entities[entity] else { return nil }
            decoded += sign + piece.dropFirst(entity.count - 1)
        }
        return decoded
    }

    /// XML 1.0, production 2.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
