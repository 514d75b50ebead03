/// Lemmas that name the same thing in different word classes: *sjukskriven, sjukskrivning, sjukskriva*.
///
/// A weaker relation than inflection: it widens a search and never outranks the word itself.
struct WordFamilies: Sendable {
    private let familyOf: [Int: Int]
    private let members: [[Int]]

    /// Reads lines of lemmas; words that are not in the lexicon are passed over.
    init(_ bytes: [UInt8], lemmas: ByteTable) {
        var familyOf: [Int: Int] = [:]
        var members: [[Int]] = []
        for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            let family = line.split(separator: 0x20).compactMap { lemmas.find(Array($0)) }
            guard family.count > 1 else { continue }
            for lemma in family where familyOf[lemma] == nil { familyOf[lemma] = members.count }
            members.append(family)
        }
        self.familyOf = familyOf
        self.members = members
    }

    func relatives(of lemma: Int) -> [Int] {
        guard let family = familyOf[lemma] else { return [] }
        return members[family].filter { $0 != lemma }
    }
}
