/// One line of the lexicon file, taken apart.
///
/// ```
/// arbets|marknad u-er +s
/// man n +mans : mannen män männen
/// program t-0* +0
/// ```
///
/// Fields are parted by single spaces: the lemma with `|` at its cuts; the class, with a star when the
/// last m or n is doubled before a vowel; after `+` the forms it takes as first part of a compound
/// (`0` the lemma itself, `s` the lemma and s, else the whole form); after `:` irregular forms.
struct LexiconLine {
    var lemma: [UInt8] = []
    /// Byte offsets in the lemma at which a new part begins.
    var cuts: [UInt8] = []
    var paradigm = Paradigm.u
    var isDoubled = false
    var joints: [[UInt8]] = []
    var forms: [[UInt8]] = []

    /// Reads a line, `bytes[range]`; `nil` for an empty line, a comment or a class that is not known.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty, bytes[range.lowerBound] != UInt8(ascii: "#") else { return nil }
        var (isForm, hasClass) = (false, false)
        var (place, start) = (0, range.lowerBound)
        while start < range.upperBound {
            let end = bytes[start..<range.upperBound].firstIndex(of: 0x20) ?? range.upperBound
            let field = bytes[start..<end]
            start = end + 1
            guard !field.isEmpty else { continue }
            switch (place, field.first) {
            case (0, _): readLemma(field)
            case (1, _):
                hasClass = readClass(field)
                guard hasClass else { return nil }
            case (_, UInt8(ascii: ":")): isForm = true
            case (_, UInt8(ascii: "+")) where !isForm: readJoints(field.dropFirst())
            default: forms.append(Array(field))
            }
            place += 1
        }
        guard hasClass, !lemma.isEmpty else { return nil }
    }

    private mutating func readLemma(_ field: ArraySlice<UInt8>) {
        for byte in field {
            if byte == UInt8(ascii: "|") { cuts.append(UInt8(clamping: lemma.count)) } else { lemma.append(byte) }
        }
    }

    private mutating func readClass(_ field: ArraySlice<UInt8>) -> Bool {
        isDoubled = field.last == UInt8(ascii: "*")
        let name = isDoubled ? field.dropLast() : field
        guard let known = Self.classes.first(where: { $0.name.elementsEqual(name) }) else { return false }
        paradigm = known.paradigm
        return true
    }

    private mutating func readJoints(_ field: ArraySlice<UInt8>) {
        for joint in field.split(separator: UInt8(ascii: ",")) {
            switch (joint.count, joint.first) {
            case (1, UInt8(ascii: "0")): joints.append(lemma)
            case (1, UInt8(ascii: "s")): joints.append(lemma + [UInt8(ascii: "s")])
            default: joints.append(Array(joint))
            }
        }
    }

    private static let classes = Paradigm.allCases.map { (name: Array($0.rawValue.utf8), paradigm: $0) }
}
