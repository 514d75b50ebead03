/// The stems of one lemma, collected by the paradigm rules.
struct StemList {
    /// A stem and the endings it takes.
    struct Stem {
        let bytes: [UInt8]
        let endings: EndingSet
    }

    private(set) var stems: [Stem] = []

    mutating func add(_ stem: some Sequence<UInt8>, _ endings: EndingSet) {
        stems.append(Stem(bytes: Array(stem), endings: endings))
    }

    /// A form that is listed as it is.
    mutating func add(form: [UInt8]) { stems.append(Stem(bytes: form, endings: Self.none)) }

    private static let none = EndingSet("-")
}

/// What the paradigm rules ask of the letters of a word.
enum Letters {
    /// Whether the last letter is a vowel.
    static func endsInVowel(_ word: some BidirectionalCollection<UInt8>) -> Bool {
        guard let last = word.last else { return false }
        switch last {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            return true
        case 0xA5, 0xA4, 0xB6: return word.dropLast().last == 0xC3
        default: return false
        }
    }

    /// Whether a word ends in the letters of `ending`.
    static func ends(_ word: some BidirectionalCollection<UInt8>, _ ending: StaticString) -> Bool {
        guard word.count >= ending.utf8CodeUnitCount else { return false }
        return ending.withUTF8Buffer { word.suffix($0.count).elementsEqual($0) }
    }

    /// Whether the last two bytes are the same consonant.
    static func endsInDoubleConsonant(_ word: some BidirectionalCollection<UInt8>) -> Bool {
        guard let last = word.last, word.dropLast().last == last else { return false }
        return !endsInVowel(word)
    }
}
