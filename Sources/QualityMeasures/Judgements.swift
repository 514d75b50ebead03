public import FoundationEssentials

/// The files of `Tests/Judgements`, read as they are.
public struct Judgements: Sendable {
    /// A compound and where it is cut.
    public struct Compound: Sendable {
        let word: String
        /// For each good answer: byte offsets of main cuts and of all cuts.
        let answers: [(main: Set<Int>, all: Set<Int>)]
    }

    /// A query and the worth of every relevant entry.
    public struct Query: Sendable, Decodable {
        let set: String
        /// What is asked.
        public let query: String
        let kind: String
        /// Grades by entry key, 1...3.
        public let relevant: [String: Int]
    }

    let folder: URL

    /// Reads from a folder.
    public init(folder: URL) { self.folder = folder }

    private func rows(_ name: String, _ half: Half) throws -> [[String]] {
        let text = String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t").map(String.init) }
            .filter { $0.first == half.rawValue }.map { Array($0.dropFirst()) }
    }

    func compounds(_ half: Half) throws -> [Compound] {
        try rows("compounds.tsv", half).map { row in
            Compound(word: row[0], answers: row[1].split(separator: " ").map { Self.cuts($0) })
        }
    }

    private static func cuts(_ marked: Substring) -> (main: Set<Int>, all: Set<Int>) {
        var (main, all, offset) = (Set<Int>(), Set<Int>(), 0)
        for byte in marked.utf8 {
            switch byte {
            case UInt8(ascii: "|"):
                main.insert(offset)
                all.insert(offset)
            case UInt8(ascii: "+"): all.insert(offset)
            default: offset += 1
            }
        }
        return (main, all)
    }

    func simplexWords(_ half: Half) throws -> [String] { try rows("simplex.tsv", half).map { $0[0] } }

    /// Lemmas with their other forms.
    func lemmas(_ half: Half) throws -> [(lemma: String, forms: [String])] {
        try rows("lemmas.tsv", half).map { ($0[0], $0[2].split(separator: " ").map(String.init)) }
    }

    /// Pairs of words that are the same without dots.
    func pairs(_ half: Half) throws -> [(String, String)] { try rows("pairs.tsv", half).map { ($0[0], $0[1]) } }

    /// Misspellings with what was meant and their kind.
    func misspellings(_ half: Half) throws -> [(written: String, meant: String, kind: String)] {
        try rows("misspellings.tsv", half).map { ($0[0], $0[1], $0[2]) }
    }

    /// Judged queries.
    public func queries(_ half: Half) throws -> [Query] {
        let bytes = try Data(contentsOf: folder.appending(path: "queries.jsonl"))
        return try bytes.split(separator: 0x0A).map { try JSONDecoder().decode(Query.self, from: $0) }
            .filter { $0.set == half.rawValue }
    }
}
