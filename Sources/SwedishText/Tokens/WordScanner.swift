/// Reads the words of UTF-8 bytes one by one into one reused buffer: nothing is allocated per word until
/// ``surface`` is asked for.
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
    private var reader: UTF8Scalars
    private var index = 0
    /// Whether a hyphen with nothing before it was just passed.
    private var afterLeadingHyphen = false

    /// The normalised word last read stands in the first ``letterCount`` of these.
    private(set) var letters: [UInt8]
    private(set) var letterCount = 0
    /// The hash of that word in a ``ByteTable``.
    private(set) var hash = ByteTable.emptyHash
    /// Byte range of that word in the original; both ends lie on scalar boundaries.
    public private(set) var byteRange = 0..<0
    /// How that word hangs together with the next.
    public private(set) var link = Token.Link.apart
    /// Whether a hyphen stands before that word for a part said earlier.
    public private(set) var isContinuation = false

    /// Bytes that a letter may take beyond the longest word.
    private static let bytesBeyond = 4

    /// Creates a scanner at the beginning of `bytes`.
    public init(_ bytes: [UInt8]) {
        reader = UTF8Scalars(bytes: bytes)
        letters = Array(repeating: 0, count: Tokeniser.longestWordBytes + Self.bytesBeyond)
    }

    /// Goes on with the beginning of another text.
    public mutating func restart(_ bytes: [UInt8]) {
        reader = UTF8Scalars(bytes: bytes)
        index = 0
        afterLeadingHyphen = false
    }

    /// UTF-8 of the normalised word last read.
    public var surface: [UInt8] { Array(letters[..<letterCount]) }

    /// Reads the next word; false at the end of the text.
    ///
    /// - Complexity: O(n) in the bytes passed.
    public mutating func next() -> Bool {
        letterCount = 0
        link = .apart
        guard skipToWord() else { return false }
        let start = index
        if readPlainWord() {
            byteRange = start..<index
            return true
        }
        readWord()
        byteRange = start..<index
        finishWord()
        hash = ByteTable.hash(letters, 0..<letterCount)
        return true
    }

    /// Reads a word that is no more than plain letters, as nearly all are; false, with nothing read, for others.
    private mutating func readPlainWord() -> Bool {
        guard let word = PlainText.word(in: reader.bytes, from: index, into: &letters) else { return false }
        (index, letterCount, hash) = (word.end, word.count, word.hash)
        return true
    }

    /// Moves to the first scalar of a word.
    private mutating func skipToWord() -> Bool {
        while index < reader.bytes.count {
            if reader.bytes[index] == 0x20 {
                afterLeadingHyphen = false
                index += 1
                continue
            }
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
                guard letterCount == 0 else { return }
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
            guard letters[..<letterCount].allSatisfy(ASCIILetters.isDigit), index + 1 < reader.bytes.count,
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
        guard letterCount < Tokeniser.longestWordBytes else { return }
        letters[letterCount] = letter
        letterCount += 1
    }

    private mutating func append(scalar: UInt32) {
        guard letterCount < Tokeniser.longestWordBytes else { return }
        let scalar = Unicode.Scalar(scalar) ?? "\u{FFFD}"
        UTF8.encode(scalar)?.forEach {
            letters[letterCount] = $0
            letterCount += 1
        }
    }

    /// A ring or diaeresis on the letter just read makes it å, ä or ö; other marks vanish.
    private mutating func compose(_ mark: UInt32) {
        guard letterCount > 0, letterCount < Tokeniser.longestWordBytes else { return }
        let joined: UInt32
        switch (letters[letterCount - 1], mark) {
        case (UInt8(ascii: "a"), 0x30A): joined = LetterNormaliser.aRing
        case (UInt8(ascii: "a"), 0x308): joined = LetterNormaliser.aUmlaut
        case (UInt8(ascii: "o"), 0x308): joined = LetterNormaliser.oUmlaut
        default: return
        }
        letterCount -= 1
        append(scalar: joined)
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
