/// The vowel that falls out before a vowel ending: *nyckel, nycklar*; *syster, systrar*; *öppen, öppna*;
/// *vapen, vapnet*; *sommar, somrar*; *gammal, gamla*.
///
/// A doubled m or n becomes single where the vowel falls out (*himmel, himlar*).
enum Syncope {
    /// The stem without the vowel, or `nil` when the word has none to lose.
    static func stem(of word: [UInt8]) -> [UInt8]? {
        guard word.count >= 4, let last = word.last else { return nil }
        let isCandidate =
            Letters.ends(word, "el") || Letters.ends(word, "er") || Letters.ends(word, "en")
            || Letters.ends(word, "ar") || Letters.ends(word, "al")
        guard isCandidate else { return nil }
        var stem = Array(word.dropLast(2))
        guard !Letters.endsInVowel(stem), stem.contains(where: isVowelByte) else { return nil }
        if Letters.ends(stem, "mm") || Letters.ends(stem, "nn") { stem.removeLast() }
        return stem + [last]
    }

    private static func isVowelByte(_ byte: UInt8) -> Bool { byte == 0xC3 || Letters.endsInVowel([byte]) }
}
