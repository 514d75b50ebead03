import SystemExpat

/// Parses XML as it arrives, with expat. All unsafe calls of expat are in this file.
///
/// A document type or an entity stops it at once, so entities can neither grow nor reach outside. Depth is bounded,
/// and so is a single tag, which expat must hold whole.
///
/// Source: expat's own documentation, "Using Expat" and "Security".
final class ExpatParser {
    private let parser: XML_Parser
    private let part: String
    private let handler: any XMLHandler
    private var failure: SpreadsheetError?
    private var depth = 0
    private var fedBytes = 0

    private static let deepest = 100
    /// The most bytes of one tag or comment.
    private static let longestToken = 256 << 10

    init(part: String, handler: any XMLHandler) throws(SpreadsheetError) {
        guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: XMLNamespaces.separator)) else {
            throw .damaged(part: part, detail: "minnet räcker inte")
        }
        self.parser = parser
        self.part = part
        self.handler = handler
        // Not retained: the callbacks are only called from `parse`, during which the parser is alive.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser, { ExpatParser.from($0)?.start($1, $2) }, { ExpatParser.from($0)?.end($1) })
        XML_SetCharacterDataHandler(parser) { ExpatParser.from($0)?.text($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in ExpatParser.from(context)?.forbid() }
        XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, _, _, _ in ExpatParser.from(context)?.forbid() }
    }

    deinit { XML_ParserFree(parser) }

    /// Parses the first `count` of `bytes`, which follow upon those of the last call.
    ///
    /// - Throws: What the handler does, or ``SpreadsheetError`` when this is not well-formed.
    func parse(_ bytes: [UInt8], count: Int, isFinal: Bool) throws(SpreadsheetError) {
        fedBytes += count
        let status = bytes.withUnsafeBytes {
            XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), isFinal ? 1 : 0)
        }
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            let line = Int(clamping: XML_GetCurrentLineNumber(parser))
            throw .damaged(part: part, detail: "XML-fel på rad \(line) i delen")
        }
        guard fedBytes - Int(clamping: XML_GetCurrentByteIndex(parser)) <= Self.longestToken else {
            throw .damaged(part: part, detail: "ett orimligt långt XML-element")
        }
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> ExpatParser? {
        context.map { Unmanaged<ExpatParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ error: SpreadsheetError) {
        failure = failure ?? error
        XML_StopParser(parser, XML_Bool(0))
    }

    private func forbid() { stop(.forbiddenXML(part: part)) }

    private func start(
        _ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        // expat may call once more after it was stopped.
        guard failure == nil, let name else { return }
        depth += 1
        guard depth <= Self.deepest else { return stop(.damaged(part: part, detail: "för djupt kapslad XML")) }
        do {
            try handler.startElement(XMLName.local(name), XMLAttributes(attributes))
        } catch { stop(error) }
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        guard failure == nil, let name else { return }
        depth -= 1
        do { try handler.endElement(XMLName.local(name)) } catch { stop(error) }
    }

    private func text(_ start: UnsafePointer<XML_Char>?, _ count: Int32) {
        guard failure == nil else { return }
        do { try handler.characters(XMLText(start, count: count)) } catch { stop(error) }
    }
}
