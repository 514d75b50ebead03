public import CatalogueModel
public import FoundationEssentials

/// A mail that asks whoever runs an entry to confirm it, as a message to be sent by other programs.
///
/// Source: RFC 5322 (message format), RFC 2047 (words of headers), RFC 2045 (base64 bodies).
public struct ReminderMail: Sendable {
    /// The entry.
    public let intervention: Intervention
    /// The address by which it is confirmed.
    public let link: String
    /// Until when.
    public let expiresOn: CalendarDate
    /// Who sends: a name and an address of the catalogue's organisation.
    public let senderName, senderAddress: String
    /// When it is written.
    public let date: Date

    /// Creates a mail.
    public init(
        intervention: Intervention, link: String, expiresOn: CalendarDate, senderName: String, senderAddress: String,
        date: Date
    ) {
        self.intervention = intervention
        self.link = link
        self.expiresOn = expiresOn
        self.senderName = senderName
        self.senderAddress = senderAddress
        self.date = date
    }

    /// The message with CRLF line ends; `nil` when the entry has no address to send it to.
    public var text: String? {
        guard let recipient = intervention.content.contact?.email else { return nil }
        let headers = [
            "From: \(Self.word(senderName)) <\(Self.plain(senderAddress))>", "To: <\(Self.plain(recipient))>",
            "Subject: \(Self.word("Stämmer uppgifterna om \(intervention.content.name)?"))",
            "Date: \(Self.date(date))",
            "Message-ID: <\(intervention.id.text).\(Int(date.timeIntervalSince1970))@\(domain)>",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
            "Auto-Submitted: auto-generated",
        ]
        return (headers + [""] + Self.lines(Data(body.utf8).base64EncodedString(), of: 76)).joined(separator: "\r\n")
            + "\r\n"
    }

    /// The name that its file has.
    public var fileName: String { "\(intervention.slug).eml" }

    private var domain: String {
        senderAddress.split(separator: "@").last.map { Self.plain(String($0)) } ?? "localhost"
    }

    private var body: String {
        let confirmed = intervention.content.reviewedAt.map { "bekräftades senast den \($0.swedishText)" }
        let summary = intervention.content.summary.map { "Så här står det i korthet:\r\n\($0)\r\n\r\n" } ?? ""
        return """
            Hej!\r
            \r
            I Insatskatalogen finns \(intervention.content.name). Uppgifterna \(confirmed ?? "har inte bekräftats av er").\r
            \r
            \(summary)Öppna länken, läs vad som står och tryck på Bekräfta om det stämmer:\r
            \(link)\r
            \r
            Länken gäller till och med den \(expiresOn.swedishText) och kan användas en gång. Den kräver ingen inloggning.\r
            Stämmer något inte? Svara på det här mejlet med vad som ska ändras.\r
            \r
            Vänliga hälsningar\r
            \(senderName)\r

            """
    }

    /// A text as words of a header; line breaks, which would begin another header, become spaces.
    private static func word(_ text: String) -> String {
        let line = text.oneLine
        guard line.utf8.contains(where: { $0 > 126 || $0 == 34 || $0 == 92 || $0 < 32 }) else { return "\"\(line)\"" }
        // An encoded word is at most 75 characters: 45 bytes in base64 and what is around them.
        var words: [String] = []
        var piece = ""
        for character in line {
            if piece.utf8.count + character.utf8.count > 42 {
                words.append(piece)
                piece = ""
            }
            piece.append(character)
        }
        return (words + [piece]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    /// An address without what could begin another header or address.
    private static func plain(_ address: String) -> String {
        address.filter { !$0.isWhitespace && !$0.isNewline && $0 != "<" && $0 != ">" && $0 != "," && $0.isASCII }
    }

    private static func lines(_ text: String, of length: Int) -> [String] {
        stride(from: 0, to: text.utf8.count, by: length).map { start in
            let from = text.utf8.index(text.utf8.startIndex, offsetBy: start)
            let to = text.utf8.index(from, offsetBy: length, limitedBy: text.utf8.endIndex) ?? text.utf8.endIndex
            return String(text[from..<to])
        }
    }

    private static func date(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        let (days, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let day = CalendarDate(daysSince1970: days)
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let clock = [time / 3_600, time / 60 % 60, time % 60].map(two).joined(separator: ":")
        return "\(weekdays[days % 7]), \(two(day.day)) \(months[day.month - 1]) \(day.year) \(clock) +0000"
    }
}
