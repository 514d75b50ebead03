import Testing

@testable import CatalogueHTTP

@Suite("Compression")
struct CompressionTests {
    @Test(
        "gzip is taken when it is named or meant, and not when its weight is nothing",
        arguments: [
            ("gzip", true), ("GZIP", true), ("br, gzip;q=0.5", true), ("x-gzip", true), ("*", true),
            ("*;q=0, gzip", true), ("deflate, *;q=0.1", true), (" gzip ; q=1.0 ", true), ("", false), ("br", false),
            ("gzip;q=0", false), ("gzip;q=0.000", false), ("*;q=1, gzip;q=0", false), ("*;q=0", false),
            ("gzipped", false), ("gzip;q=", false), (";;,,", false),
        ])
    func accepted(header: String, takes: Bool) { #expect(AcceptedCoding.takesGzip(header) == takes) }

    @Test("a client that says nothing gets what it can surely read")
    func silent() { #expect(!AcceptedCoding.takesGzip(nil)) }

    @Test("what is packed begins as gzip does, and repeats take little room")
    func packed() throws {
        let text = [UInt8](repeating: 65, count: 100_000)
        let packed = try #require(text.withUnsafeBufferPointer(Gzip.packed))
        #expect(packed.prefix(3) == [0x1F, 0x8B, 8] && packed.count < 1_000)
        let empty = try #require([UInt8]().withUnsafeBufferPointer(Gzip.packed))
        #expect(empty.prefix(2) == [0x1F, 0x8B])
    }
}
