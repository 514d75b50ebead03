/// Whole numbers from 0 to 99 in words: "nitton", "tjugofem", "fyrtio".
enum SwedishNumbers {
    private static let small: [String: Int] = [
        "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8,
        "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16,
        "sjutton": 17, "arton": 18, "aderton": 18, "nitton": 19,
    ]
    private static let tens: [String: Int] = [
        "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
        "tjuge": 20, "tretti": 30, "förti": 40, "femti": 50, "sexti": 60, "sjutti": 70,
    ]

    /// All of them, written out.
    private static let all: [String: Int] = {
        var all = small.merging(tens) { first, _ in first }
        for (ten, value) in tens {
            for (unit, one) in small where (1...9).contains(one) { all[ten + unit] = value + one }
        }
        // On a keyboard without dots.
        for (word, value) in all {
            let folded = String(
                word.map { ["å": "a", "ä": "a", "ö": "o"][$0] ?? $0 })
            if all[folded] == nil { all[folded] = value }
        }
        return all
    }()

    /// The number that a word says, in digits or letters.
    ///
    /// - Complexity: O(n) in the characters.
    static func value(of word: String) -> Int? {
        if let first = word.utf8.first, (48...57).contains(first) { return word.utf8.count <= 4 ? Int(word) : nil }
        return all[word]
    }

    /// The whole ten that a word says: "tjugo", "30".
    static func ten(_ word: String) -> Int? {
        value(of: word).flatMap { $0 >= 20 && $0 % 10 == 0 && $0 <= 90 ? $0 : nil }
    }
}
