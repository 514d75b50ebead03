/// One part of a compound.
public struct CompoundPart: Hashable, Sendable {
    /// What a part does in its compound.
    public enum Role: String, Hashable, Sendable {
        /// Stands before another and narrows it: *arbets* in *arbetsträning*.
        case modifier
        /// Stands last, carries inflection and the basic meaning: *träning*.
        case head
    }

    /// Byte range in the normalised word; the linking letters belong to the part before them.
    public let range: Range<Int>
    /// UTF-8 of the part's lemma.
    public let lemma: [UInt8]
    /// What it does.
    public let role: Role
    /// Its own parts when it is a compound itself, with ranges in the same word.
    public let parts: [CompoundPart]

    /// Creates a part.
    public init(range: Range<Int>, lemma: [UInt8], role: Role, parts: [CompoundPart] = []) {
        self.range = range
        self.lemma = lemma
        self.role = role
        self.parts = parts
    }

    /// The part itself and all inside it.
    public var all: [CompoundPart] { [self] + parts.flatMap(\.all) }
    /// The smallest parts.
    public var leaves: [CompoundPart] { parts.isEmpty ? [self] : parts.flatMap(\.leaves) }
}
