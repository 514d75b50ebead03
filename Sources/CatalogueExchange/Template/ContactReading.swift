import CatalogueModel
import JSONTree

/// Fills in how to reach the organisation: addresses and numbers wherever they stand, and the unit from what is left.
struct ContactReading {
    let text: TemplateText

    /// Reads what stands under "Kontakt", "E-post", "Telefon" or "Webbplats".
    func read(_ section: TemplateSection, as heading: TemplateHeading, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        var rest: [Range<Int>] = []
        for line in section.lines {
            for item in text.items(in: text.marker(of: line).rest, dividedBy: .commas) {
                rest += readItem(item, span, into: &entry)
            }
        }
        guard heading == .contact else { return refuse(rest, heading, into: &entry) }
        let unit = rest.map { text.value($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
        guard !unit.isEmpty, let first = rest.first, let last = rest.last else { return }
        let isPerson = text.words(in: section.title).contains { $0.folded == "kontaktperson" }
        let why = "Kontakten ska vara en enhet eller en funktion, inte en enskild person."
        guard !entry.has("contact.unit") else { return }
        entry.fill(
            "contact.unit", unit, at: first.lowerBound..<last.upperBound,
            isPerson ? why : rest.count > 2 ? "Flera uppgifter lästes som enhetens namn." : nil)
    }

    /// Takes addresses and numbers out of an item; what is left of it.
    private func readItem(_ item: Range<Int>, _ span: Range<Int>, into entry: inout EntryBuilder) -> [Range<Int>] {
        var left: [Range<Int>] = []
        for piece in pieces(of: item) {
            let value = text.value(piece)
            if let email = Self.email(value) {
                fill("contact.email", email, at: piece, into: &entry)
            } else if let url = Self.url(value) {
                fill("contact.url", url, at: piece, into: &entry)
            } else if let previous = left.last, text.trimmed(previous.upperBound..<piece.lowerBound).isEmpty {
                left[left.count - 1] = previous.lowerBound..<piece.upperBound
            } else {
                left.append(piece)
            }
        }
        return left.flatMap { readPhone($0, into: &entry) }.map(withoutLabel).filter { !isLabel($0) }
    }

    /// The first is kept; another is told of.
    private func fill(_ field: String, _ value: String, at range: Range<Int>, into entry: inout EntryBuilder) {
        guard entry.has(field) else { return entry.fill(field, value, at: range) }
        entry.note(
            .warning, field, "\"\(value)\" lästes inte, eftersom en uppgift redan står där", "Välj en av dem.",
            at: range)
    }

    /// The pieces of an item that white space divides.
    private func pieces(of item: Range<Int>) -> [Range<Int>] {
        var (found, start): ([Range<Int>], Int) = ([], item.lowerBound)
        var place = item.lowerBound
        while place < item.upperBound {
            let (sign, width) = text.scalar(at: place)
            if sign.isBlank {
                if start < place { found.append(start..<place) }
                start = place + width
            }
            place += width
        }
        if start < item.upperBound { found.append(start..<item.upperBound) }
        return found
    }

    private static func bare(_ text: String) -> String {
        var rest = Substring(text)
        while let first = rest.first, "<([\"'„”".contains(first) { rest.removeFirst() }
        while let last = rest.last, ">)]\"'”.,;:".contains(last) { rest.removeLast() }
        return String(rest)
    }

    private static func email(_ text: String) -> String? {
        var address = bare(text)
        if address.lowercased().hasPrefix("mailto:") { address = String(address.dropFirst(7)) }
        guard let sign = address.firstIndex(of: "@"), sign > address.startIndex,
            !address[address.index(after: sign)...].isEmpty, address.utf8.count < 200
        else { return nil }
        return address
    }

    private static func url(_ text: String) -> String? {
        let address = bare(text)
        let small = address.lowercased()
        if small.hasPrefix("https://") || small.hasPrefix("http://") { return address }
        if small.hasPrefix("www."), small.utf8.count > 6 { return "https://" + address }
        let host = small.prefix { $0 != "/" }
        let ends = [".se", ".nu", ".org", ".com", ".eu", ".net"]
        let isHost = host.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
        return isHost && ends.contains { host.hasSuffix($0) && host.utf8.count > $0.utf8.count + 1 }
            ? "https://" + address : nil
    }

    /// Takes a telephone number out of words: it begins with 0 or + and has 7–15 digits.
    private func readPhone(_ item: Range<Int>, into entry: inout EntryBuilder) -> [Range<Int>] {
        let words = text.words(in: item)
        guard let start = words.firstIndex(where: { $0.text == "+" || $0.kind == .number && $0.text.hasPrefix("0") })
        else { return [item] }
        var end = start
        while end < words.count, words[end].kind == .number || ["+", "-", "/", "(", ")"].contains(words[end].text) {
            end += 1
        }
        while end > start, words[end - 1].kind != .number { end -= 1 }
        let digits = words[start..<end].filter { $0.kind == .number }.reduce(0) { $0 + $1.text.utf8.count }
        guard (7...15).contains(digits) else { return [item] }
        let number = words[start].range.lowerBound..<words[end - 1].range.upperBound
        fill("contact.phone", text.value(number), at: number, into: &entry)
        let rest = [item.lowerBound..<number.lowerBound, number.upperBound..<item.upperBound]
        return rest.map { text.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// "Namn: Receptionen" without its first word.
    private func withoutLabel(_ item: Range<Int>) -> Range<Int> {
        let words = text.words(in: item)
        guard words.count > 2, words[1].text == ":", Self.labels.contains(words[0].folded) else { return item }
        return text.trimmed(words[1].range.upperBound..<item.upperBound)
    }

    private static let labels: Set<String> = [
        "telefon", "tel", "tfn", "mobil", "e", "post", "epost", "mail", "mejl", "email", "webb", "webbplats", "hemsida",
        "vaxel", "och", "eller", "via", "pa", "ring", "mejla", "maila", "las", "mer", "se", "namn", "enhet",
    ]

    /// Whether only a word such as "Telefon:" is left, or no word at all.
    private func isLabel(_ item: Range<Int>) -> Bool {
        let words = text.words(in: item).filter { $0.kind != .sign }
        return words.allSatisfy { Self.labels.contains($0.folded) }
    }

    private func refuse(_ rest: [Range<Int>], _ heading: TemplateHeading, into entry: inout EntryBuilder) {
        let (field, form) =
            switch heading {
            case .email: ("contact.email", "namn@organisation.se")
            case .phone: ("contact.phone", "08-000 00 00")
            default: ("contact.url", "https://organisation.se")
            }
        guard let first = rest.first, !entry.has(field) else { return }
        entry.doubt(
            field, at: first, "\"\(text.value(first))\" gick inte att läsa.", remedy: "Skriv av formen \(form).")
    }
}
