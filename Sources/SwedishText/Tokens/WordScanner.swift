/// Reads the words of UTF-8 bytes one by one into one reused buffer: nothing is allocated per word.
///
/// A word is a run of letters and digits. Inside a word combining marks and soft hyphens vanish, and a
/// ring or diaeresis written as a combining mark joins its letter (`a` + U+030A is *å*). Besides:
///
/// - a colon ending is left out: "AF:s" gives *af* (``ColonEnding``);
/// - a colon between digits stays: "2003:1210";
/// - dots of an abbreviation vanish: "t.ex." gives *tex* (``DottedAbbreviation``);
/// - hyphens separate, and ``link`` and ``isContinuation`` remember them;
/// - "§" is a word.
///
/// Ill-formed UTF-8 separates words. Bytes of a word beyond ``Tokeniser/longestWordBytes`` are skipped.
public struct WordScanner {
    private let reader: UTF8Scalars
    private var index = 0
    /// Whether a hyphen with nothing before it was just passed.
    private var afterLeadingHyphen = false

    /// UTF-8 of the normalised word last read.
    public private(set) var surface: [UInt8] = []
    /// Byte range of that word in the original; both ends lie on scalar boundaries.
    public private(set) var byteRange = 0..<0
    /// How that word hangs together with the next.
    public private(set) var link = Token.Link.apart
    /// Whether a hyphen stands before that word for a part said earlier.
    public private(set) var isContinuation = false

    /// Creates a scanner at the beginning of `bytes`.
    public init(_ bytes: [UInt8]) {
        reader = UTF8Scalars(bytes: bytes)
        surface.reserveCapacity(Tokeniser.longestWordBytes + 4)
    }

    /// Reads the next word; false at the end of the text.
    ///
    /// - Complexity: O(n) in the bytes passed.
    public mutating func next() -> Bool {
        surface.removeAll(keepingCapacity: true)
        link = .apart
        guard skipToWord() else { return false }
        let start = index
        readWord()
        byteRange = start..<index
        finishWord()
        return true
    }

    /// Moves to the first scalar of a word.
    private mutating func skipToWord() -> Bool {
        while index < reader.bytes.count {
            let (value, length) = reader.scalar(at: index)
            switch ScalarClass(value) {
            case .word, .section:
                isContinuation = afterLeadingHyphen
                afterLeadingHyphen = false
                return true
            case .hyphen: afterLeadingHyphen = true
            case .vanishing: break
            case .separator: afterLeadingHyphen = false
            }
            index += length
        }
        return false
    }

    /// Reads from the first scalar of a word to the first that is not part of it.
    private mutating func readWord() {
        while index < reader.bytes.count {
            let byte = reader.bytes[index]
            if let letter = ASCIILetters.lowered(byte) {
                append(letter)
                index += 1
                continue
            }
            let (value, length) = reader.scalar(at: index)
            switch ScalarClass(value) {
            case .word: if let letter = LetterNormaliser.normalise(value) { append(scalar: letter) }
            case .vanishing: compose(value)
            case .section:
                guard surface.isEmpty else { return }
                append(scalar: value)
                index += length
                return
            case .hyphen, .separator:
                guard staysInWord(byte) else { return }
            }
            index += length
        }
    }

    /// Whether a sign inside a word belongs to it: a colon between digits, a dot of an abbreviation.
    private mutating func staysInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"):
            guard surface.allSatisfy(ASCIILetters.isDigit), index + 1 < reader.bytes.count,
                ASCIILetters.isDigit(reader.bytes[index + 1])
            else { return false }
            append(byte)
            return true
        case UInt8(ascii: "."): return DottedAbbreviation.goesOn(reader.bytes, atDot: index)
        default: return false
        }
    }

    /// Looks past the word: an ending after a colon or apostrophe is passed, a hyphen noted.
    private mutating func finishWord() {
        guard index < reader.bytes.count else { return }
        let (value, length) = reader.scalar(at: index)
        if ColonEnding.isMark(value) {
            index += ColonEnding.length(in: reader, mark: value, after: index + length)
        } else if HyphenLink.mayLink(value) {
            let link = HyphenLink.link(in: reader, after: index + length)
            guard ScalarClass(value) == .hyphen || link == .suspended else { return }
            self.link = link
            index += length
            if link == .joined { index = HyphenLink.skipLineBreak(in: reader.bytes, from: index) }
        }
    }

    private mutating func append(_ letter: UInt8) {
        if surface.count < Tokeniser.longestWordBytes { surface.append(letter) }
    }

    private mutating func append(scalar: UInt32) {
        if surface.count < Tokeniser.longestWordBytes { surface.appendUTF8(scalar) }
    }

    /// A ring or diaeresis on the letter just read makes it å, ä or ö; other marks vanish.
    private mutating func compose(_ mark: UInt32) {
        guard let last = surface.last, surface.count < Tokeniser.longestWordBytes else { return }
        let joined: UInt32
        switch (last, mark) {
        case (UInt8(ascii: "a"), 0x30A): joined = LetterNormaliser.aRing
        case (UInt8(ascii: "a"), 0x308): joined = LetterNormaliser.aUmlaut
        case (UInt8(ascii: "o"), 0x308): joined = LetterNormaliser.oUmlaut
        default: return
        }
        surface.removeLast()
        surface.appendUTF8(joined)
    }
}

/// ASCII letters and digits, the fast path of scanning.
enum ASCIILetters {
    /// The lower-case letter or digit, or `nil` for any other byte.
    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: byte
        case 0x41...0x5A: byte | 0x20
        default: nil
        }
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
