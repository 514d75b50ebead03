import CatalogueExchange
import CatalogueModel
import CatalogueTestSupport
import FoundationEssentials
import Testing

@Suite("Mails that ask for a confirmation")
struct ReminderMailTests {
    private func mail(
        _ name: String, sender: String = "Förbundet i Östergötland", to address: String? = "info@example.se"
    )
        -> String?
    {
        let entry = Fixture.entry("a", name) { $0.contact = Contact(email: address) }
        return ReminderMail(
            intervention: entry, link: "https://example.se/bekrafta/x_y", expiresOn: Fixture.date("2026-12-20"),
            senderName: sender, senderAddress: "katalog@example.se", date: Fixture.now
        ).text
    }

    @Test("a mail is plain text with headers that every program reads")
    func whole() throws {
        let text = try #require(mail("Ungdomsteamet"))
        let parts = text.split(separator: "\r\n\r\n").map(String.init)
        #expect(parts.count == 2)
        let headers = parts[0].split(separator: "\r\n").map(String.init)
        #expect(headers.contains("To: <info@example.se>"))
        #expect(headers.contains("Date: Fri, 20 Nov 2026 12:00:00 +0000"))
        #expect(text.utf8.allSatisfy { $0 < 128 })
        #expect(headers.allSatisfy { $0.utf8.count <= 100 })
        let body = Data(base64Encoded: parts[1].replacing("\r\n", with: ""))
        let words = String(decoding: try #require(body), as: UTF8.self)
        #expect(words.contains("https://example.se/bekrafta/x_y\r\n") && words.contains("20 december 2026"))
    }

    @Test("a name with line breaks begins no header, and letters are encoded")
    func injection() throws {
        let text = try #require(mail("A\r\nBcc: alla@example.se", sender: "Å\r\nX-A: b"))
        #expect(!text.contains("\r\nBcc:") && !text.contains("\r\nX-A:"))
        #expect(text.contains("From: =?utf-8?B?") && text.contains("Subject: =?utf-8?B?"))
    }

    @Test("without an address there is no mail")
    func unreachable() { #expect(mail("A", to: nil) == nil) }
}
