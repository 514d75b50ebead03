import CatalogueModel

/// Readable addresses: `/insatser/mobilisering-infor-arbete`.
public enum Slug {
    /// The longest address, in characters.
    public static let longest = 80

    /// Whether a text can serve as an address: a–z, 0–9 and single hyphens inside.
    public static func isWellFormed(_ text: String) -> Bool {
        let isPlain = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        return isPlain && !text.isEmpty && text.utf8.count <= longest && !text.hasPrefix("-") && !text.hasSuffix("-")
            && !text.contains("--")
    }

    /// An address for a name that is not among those taken: the name, then the name with -2, -3 …
    ///
    /// - Complexity: O(n) in the characters of the name plus the number of takers.
    public static func make(for name: String, taken: Set<String>) -> String {
        let base = plain(name)
        guard taken.contains(base) else { return base }
        var number = 2
        while taken.contains("\(base)-\(number)") { number += 1 }
        return "\(base)-\(number)"
    }

    /// The address of a name when it is not taken; those made for it when it is begin so.
    public static func plain(_ name: String) -> String {
        let words = NameWords.folded(name)
        var slug = ""
        for word in words where slug.utf8.count + word.utf8.count < longest - 6 {
            slug += slug.isEmpty ? word : "-" + word
        }
        return slug.isEmpty ? "insats" : slug
    }
}
