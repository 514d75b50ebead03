import CatalogueTestSupport
import Testing

@testable import CatalogueHTTP

@Suite("Forms with files")
struct MultipartTests {
    private static let kind = "multipart/form-data; boundary=----abc"

    private static func body(_ parts: [(head: String, content: [UInt8])]) -> [UInt8] {
        parts.flatMap { Array("------abc\r\n\($0.head)\r\n\r\n".utf8) + $0.content + Array("\r\n".utf8) }
            + Array("------abc--\r\n".utf8)
    }

    @Test("fields and files are told apart, and a file keeps every byte")
    func parts() throws {
        let bytes: [UInt8] = [0, 13, 10, 45, 45, 255, 13, 10, 45, 45, 45, 45, 45, 45, 97]
        let body = Self.body([
            ("Content-Disposition: form-data; name=\"formKey\"", Array("å".utf8)),
            (
                "content-disposition: form-data; name=\"fil\"; filename=\"en %22bra%22.xlsx\"\r\nContent-Type: x/y",
                bytes
            ),
            ("Content-Disposition: form-data; name=\"tom\"", []),
        ])
        let form = try #require(Multipart(body, contentType: Self.kind))
        #expect(form.value("formKey") == "å" && form.value("tom") == "" && form.value("fil") == nil)
        let file = try #require(form.file("fil"))
        #expect(file.name == "en \"bra\".xlsx" && Array(file.content) == bytes)
        #expect(form.file("formKey") == nil && form.value("saknas") == nil)
    }

    @Test(
        "what is no such form is none",
        arguments: [
            ("", kind), ("------abc", kind), ("------abc\r\n\r\n\r\nx", kind), ("------abcx--", kind),
            ("------abc\r\nContent-Disposition: form-data\r\n\r\nx\r\n------abc--", kind),
            ("------abc--", "multipart/form-data"), ("------abc--", "text/plain; boundary=----abc"),
        ])
    func refused(text: String, kind: String) {
        #expect(Multipart(Array(text.utf8), contentType: kind) == nil, "\(text)")
    }

    @Test("mutated bodies never trap (seeds 0–4,999)")
    func fuzz() {
        let good = Self.body([
            ("Content-Disposition: form-data; name=\"a\"", [1]),
            ("Content-Disposition: form-data; name=\"b\"; filename=\"f\"", [2]),
        ])
        for seed in UInt64(0)..<5_000 {
            var random = SeededGenerator(seed: seed)
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
                }
            }
            let form = Multipart(bytes, contentType: Self.kind)
            #expect(form.map { $0.parts.count <= 100 } ?? true, "seed \(seed)")
        }
    }
}
