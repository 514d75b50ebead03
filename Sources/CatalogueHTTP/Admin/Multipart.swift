/// The fields and files of a form that has a file.
///
/// Source: RFC 7578; RFC 2046, section 5.1.1.
struct Multipart {
    /// A part: a field, or a file with its name.
    struct Part {
        let name: String
        let fileName: String?
        let content: ArraySlice<UInt8>
    }

    let parts: [Part]

    /// The most parts that are read.
    private static let mostParts = 100
    /// The longest head of a part in bytes.
    private static let mostHeadBytes = 4_096

    /// Takes a body apart; `nil` when it is not of the form that the content type says.
    ///
    /// - Complexity: O(n) in the bytes, for boundaries as programs choose them.
    init?(_ body: [UInt8], contentType: String) {
        guard let boundary = Self.boundary(of: contentType) else { return nil }
        let delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter has no line break before it.
        guard body.starts(with: delimiter.dropFirst(2)) else { return nil }
        var rest = body[(delimiter.count - 2)...]
        var parts: [Part] = []
        while !rest.starts(with: Array("--".utf8)) {
            guard rest.starts(with: [13, 10]), parts.count < Self.mostParts else { return nil }
            rest = rest.dropFirst(2)
            guard let end = Self.firstIndex(of: delimiter, in: rest), let part = Self.part(rest[..<end]) else {
                return nil
            }
            parts.append(part)
            rest = rest[(end + delimiter.count)...]
        }
        self.parts = parts
    }

    /// The text of a field.
    func value(_ name: String) -> String? {
        parts.first { $0.name == name && $0.fileName == nil }.map { String(decoding: $0.content, as: UTF8.self) }
    }

    /// A file.
    func file(_ name: String) -> (name: String, content: ArraySlice<UInt8>)? {
        parts.lazy.compactMap { part in
            part.name == name ? part.fileName.map { ($0, part.content) } : nil
        }.first
    }

    private static func boundary(of contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map { $0.drop { $0 == " " } }
        guard parts.first?.lowercased() == "multipart/form-data" else { return nil }
        let value = parts.dropFirst().first { $0.lowercased().hasPrefix("boundary=") }?.dropFirst(9)
        let boundary = String((value ?? "").filter { $0 != "\"" })
        return (1...70).contains(boundary.utf8.count) ? boundary : nil
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        guard let end = firstIndex(of: [13, 10, 13, 10], in: bytes.prefix(mostHeadBytes)),
            let head = String(validating: bytes[..<end], as: UTF8.self)
        else { return nil }
        let lines = head.split(whereSeparator: \.isNewline)
        guard let disposition = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: disposition)
        else { return nil }
        return Part(name: name, fileName: parameter("filename", of: disposition), content: bytes[(end + 4)...])
    }

    /// A quoted parameter of a header; browsers write `%22` for a quotation mark within.
    private static func parameter(_ name: String, of header: Substring) -> String? {
        guard let start = header.firstRange(of: "; \(name)=\"") else { return nil }
        let rest = header[start.upperBound...]
        return rest.firstIndex(of: "\"").map { String(rest[..<$0]).replacing("%22", with: "\"") }
    }

    /// Where `needle` first stands.
    ///
    /// - Complexity: O(n m) at worst, and O(n) where its first byte is rare.
    private static func firstIndex(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            guard buffer.count >= needle.count, !needle.isEmpty else { return nil }
            var place = 0
            while place <= buffer.count - needle.count {
                if buffer[place] == needle[0] {
                    var length = 1
                    while length < needle.count, buffer[place + length] == needle[length] { length += 1 }
                    if length == needle.count { return bytes.startIndex + place }
                }
                place += 1
            }
            return nil
        }
    }
}
