import CatalogueTestSupport
import FoundationEssentials
import Testing

@testable import CatalogueOpenData

@Suite("Addresses and ids")
struct AddressTests {
    @Test(
        "a stated address is taken without its slash",
        arguments: [
            ("https://insatser.example.se/", "https://insatser.example.se"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"), ("http://[::1]:8080", "http://[::1]:8080"),
            ("https://example.se/katalog/v2/", "https://example.se/katalog/v2"),
        ])
    func stated(_ address: String, _ expected: String) {
        #expect(BaseAddress(publicURL: address)?.text == expected)
    }

    @Test(
        "what is no plain address is refused",
        arguments: [
            "", "insatser.example.se", "ftp://example.se", "https://", "https://a b", "https://a\"b", "https://a//b",
            "https://user@example.se", "https://example.se/<x>", "https://example.se?x=1",
        ])
    func refused(_ address: String) { #expect(BaseAddress(publicURL: address) == nil) }

    @Test("the host of a request counts where nothing is stated, and only if it is plain")
    func host() {
        let stated = ServerIdentity(publicURL: "https://a.example.org")
        #expect(BaseAddress(stated, host: "b.example.org").text == "https://a.example.org")
        #expect(BaseAddress(ServerIdentity(), host: "b.example.org:8080").text == "http://b.example.org:8080")
        for host in ["a/b", "a\"b", "a b", "<a>", "", "a@b", nil] {
            #expect(BaseAddress(ServerIdentity(), host: host) == .unknown, "\(host ?? "nil")")
        }
    }

    @Test("a version 5 id is the one of the standard's example")
    func version5() {
        // RFC 9562, appendix A.4.
        #expect(NamedID.id("www.example.com", in: NamedID.dns).uuidString == "2ED6657D-E927-568B-95E1-2665A8AEA6A2")
    }

    @Test("an address keeps what is encoded and encodes the rest")
    func uriText() {
        #expect(URIText.escaped("https://a/%C3%A5 å<>\"") == "https://a/%C3%A5%20%C3%A5%3C%3E%22")
    }
}
