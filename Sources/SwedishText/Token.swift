/// One word of a text: where it stands and its normalised spelling.
public struct Token: Hashable, Sendable {
    /// Byte range of the word in the UTF-8 text it was read from; both ends lie on scalar boundaries.
    public let byteRange: Range<Int>
    /// UTF-8 of the normalised word: lower case, *å ä ö* kept, other marks removed.
    public let surface: [UInt8]

    /// Creates a token; `byteRange` counts UTF-8 bytes of the original text.
    public init(byteRange: Range<Int>, surface: [UInt8]) {
        self.byteRange = byteRange
        self.surface = surface
    }

    /// The normalised word as text, for people; not used in hot paths.
    public var text: String { String(decoding: surface, as: UTF8.self) }
    /// The folded key, see ``SwedishFolding``.
    public var folded: [UInt8] { SwedishFolding.fold(surface) }
}
