/// One word of a text: where it stands and its normalised spelling.
public struct Token: Hashable, Sendable {
    /// How a word hangs together with what follows it.
    public enum Link: Hashable, Sendable {
        /// Not at all: a space or another sign follows.
        case apart
        /// By a hyphen: "ESF" in "ESF-projekt".
        case joined
        /// By a hyphen that stands for a part said later: "arbets" in "arbets- och rehabiliteringsinsatser".
        case suspended
    }

    /// Byte range of the word in the UTF-8 text it was read from; both ends lie on scalar boundaries.
    public let byteRange: Range<Int>
    /// UTF-8 of the normalised word: lower case, *å ä ö* kept, other marks removed.
    public let surface: [UInt8]
    /// How it hangs together with the next word.
    public let link: Link
    /// Whether a hyphen stands before it for a part said earlier: "metoder" in "arbetsformer och -metoder".
    public let isContinuation: Bool

    /// Creates a token; `byteRange` counts UTF-8 bytes of the original text.
    public init(byteRange: Range<Int>, surface: [UInt8], link: Link = .apart, isContinuation: Bool = false) {
        self.byteRange = byteRange
        self.surface = surface
        self.link = link
        self.isContinuation = isContinuation
    }

    /// The normalised word as text, for people; not used in hot paths.
    public var text: String { String(decoding: surface, as: UTF8.self) }
    /// The folded key, see ``SwedishFolding``.
    public var folded: [UInt8] { SwedishFolding.fold(surface) }
}
