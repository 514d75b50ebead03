import CatalogueModel

/// Entries with the same name, or a name that one letter more, less or exchanged makes the same, where they meet.
///
/// Names and aliases are compared as letters and digits only. Of short names only the same count, and a digit is
/// never the letter that differs: "Steg 1" and "Steg 2" are two things.
enum DuplicateNames {
    /// Letters from which names that differ in one are near.
    static let shortestNear = 8
    /// Names and aliases of an entry that are compared.
    private static let most = 30
    /// Bytes of a name that are compared.
    private static let longest = 200

    /// An entry that has a name.
    private struct Bearer {
        let entry: Int
        /// 0 for the name, 1 for an alias.
        let rank: UInt8
    }

    /// A name under one of its keys.
    private struct Key {
        let hash: UInt64
        let name: Int32
    }

    /// An earlier entry with a name in common.
    struct Match: Hashable {
        let entry: Int
        /// Whether only aliases of both are alike.
        let isOfAliases: Bool
    }

    /// For each entry the first earlier one that it shares a name with and meets; `nil` where there is none. One
    /// that has it for a name goes before one that shares an alias only.
    ///
    /// - Complexity: O(n log n) in the letters of the names, besides the areas of entries with shared names.
    static func earlier(_ contents: [InterventionContent]) -> [Match?] {
        var search = Search(contents)
        let bearers = bearers(of: contents)
        // Each distinct name has its keys made once, however many entries have it.
        var keys: [Key] = []
        for (number, name) in bearers.keys.enumerated() {
            hashes(of: name) { keys.append(Key(hash: $0, name: Int32(clamping: number))) }
        }
        keys.sort { ($0.hash, $0.name) < ($1.hash, $1.name) }
        let lists = Array(bearers.values)
        for list in lists where list.count > 1 { search.take(list) }
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end].hash == keys[start].hash { end += 1 }
            if keys[start].name != keys[end - 1].name {
                search.take(keys[start..<end].flatMap { lists[Int($0.name)] })
            }
            start = end
        }
        return search.found
    }

    /// The entries of each name.
    private static func bearers(of contents: [InterventionContent]) -> [[UInt8]: [Bearer]] {
        var bearers: [[UInt8]: [Bearer]] = [:]
        for (number, content) in contents.enumerated() {
            for (place, name) in names(of: content).enumerated() {
                bearers[name, default: []].append(Bearer(entry: number, rank: place == 0 ? 0 : 1))
            }
        }
        return bearers
    }

    /// Finds among entries with a name in common those that meet.
    private struct Search {
        private let contents: [InterventionContent]
        private(set) var found: [Match?]
        private var areas: [ServedArea?]

        init(_ contents: [InterventionContent]) {
            self.contents = contents
            (found, areas) = (contents.map { _ in nil }, contents.map { _ in nil })
        }

        /// Takes entries that share a name.
        mutating func take(_ bearers: [Bearer]) {
            var (firstNamed, firstAny): ([ServedArea.Bucket: Int], [ServedArea.Bucket: Int]) = ([:], [:])
            var last = -1
            // Where an entry has it for name and for alias the name stands first and counts.
            for bearer in bearers.sorted(by: { ($0.entry, $0.rank) < ($1.entry, $1.rank) }) where bearer.entry != last {
                last = bearer.entry
                let (area, isName) = (area(of: last), bearer.rank == 0)
                let strong = area.met.lazy.compactMap { (isName ? firstAny : firstNamed)[$0] }.min()
                let weak = isName ? nil : area.met.lazy.compactMap { firstAny[$0] }.min()
                let matches = [
                    found[last], strong.map { Match(entry: $0, isOfAliases: false) },
                    weak.map { Match(entry: $0, isOfAliases: true) },
                ]
                found[last] = matches.reduce(nil, better)
                for bucket in area.own {
                    if firstAny[bucket] == nil { firstAny[bucket] = last }
                    if isName, firstNamed[bucket] == nil { firstNamed[bucket] = last }
                }
            }
        }

        /// The area of an entry, made when it is first asked for.
        private mutating func area(of entry: Int) -> ServedArea {
            if let known = areas[entry] { return known }
            let area = ServedArea(contents[entry])
            areas[entry] = area
            return area
        }
    }

    /// Of names before aliases; then the earlier entry.
    private static func better(_ a: Match?, _ b: Match?) -> Match? {
        guard let a, let b else { return a ?? b }
        return (a.isOfAliases ? 1 : 0, a.entry) <= (b.isOfAliases ? 1 : 0, b.entry) ? a : b
    }

    /// A name as letters and digits.
    static func letters(of text: String) -> [UInt8] { Array(NameWords.folded(text).joined().utf8.prefix(longest)) }

    /// The name and aliases of an entry as letters and digits, each once.
    static func names(of content: InterventionContent) -> [[UInt8]] {
        var names: [[UInt8]] = []
        for text in ([content.name] + content.aliases).prefix(most) {
            let name = letters(of: text)
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// The hash of a name, and of all that is left when one letter of it is taken away.
    ///
    /// Prefixes and suffixes are hashed once, so that each of the n shortened names costs O(1).
    private static func hashes(of name: [UInt8], _ take: (UInt64) -> Void) {
        // Polynomial hash: the hash of two parts is that of the first, shifted by the length of the second, plus it.
        var (prefixes, power): ([UInt64], [UInt64]) = ([0], [1])
        for byte in name {
            prefixes.append((prefixes.last ?? 0) &* base &+ UInt64(byte) &+ 1)
            power.append((power.last ?? 1) &* base)
        }
        take(prefixes[name.count])
        guard name.count >= shortestNear else { return }
        var suffix: UInt64 = 0
        for place in name.indices.reversed() {
            let isRepeated = place + 1 < name.count && name[place] == name[place + 1]
            // Either of two equal letters taken away leaves the same.
            if !isDigit(name[place]), !isRepeated {
                take(prefixes[place] &* power[name.count - place - 1] &+ suffix)
            }
            suffix = suffix &+ (UInt64(name[place]) &+ 1) &* power[name.count - place - 1]
        }
    }

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
