public import CatalogueModel
import FoundationEssentials

/// The JSON of a search as the API answers it, for other ways of asking.
public func searchJSON(_ page: SearchPage) -> String {
    String(decoding: SearchReply(page: page, pieces: EntryPieces()).bytes, as: UTF8.self)
}

/// The JSON of an entry as the API answers it, for other ways of asking.
public func interventionJSON(_ page: InterventionPage) throws -> String { try jsonText(InterventionReply(page)) }

/// The JSON of what a text was understood to say.
public func understandingJSON(_ input: String, _ facts: [UnderstoodFact]) -> String {
    String(decoding: UnderstandingReply.bytes(input, facts), as: UTF8.self)
}

/// A reply as JSON text.
func jsonText(_ reply: some Encodable) throws -> String {
    String(decoding: try jsonBytes(reply), as: UTF8.self)
}

/// A reply as JSON: members sorted by name, so that the same reply has the same bytes.
func jsonBytes(_ reply: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(reply)
}
