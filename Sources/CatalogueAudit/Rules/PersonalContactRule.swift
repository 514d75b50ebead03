import CatalogueModel
import SwedishText

/// Telephone numbers and e-mail addresses that look like a single person's, in the contact and in the texts.
///
/// People move and leave; and an entry shall not hold data about persons.
struct PersonalContactRule: EntryRule {
    /// Names of municipalities, that no person is taken to be called.
    private let places: Set<String>
    /// Findings of each sort in one text: a text with more is a list, and told often enough.
    private static let most = 10

    init(_ gazetteer: Gazetteer) {
        places = Set(gazetteer.municipalities.flatMap { NameWords.folded($0.name) })
    }

    func findings(in entry: AuditedEntry) -> [Finding] {
        let contact = entry.content.contact
        let fields = [
            ("contact.email", contact?.email), ("contact.phone", contact?.phone), ("contact.unit", contact?.unit),
        ]
        let own = fields.compactMap { field, text in text.map { AuditedText(field: field, $0) } }
        return (own + entry.texts).flatMap { text in
            MailAddress.all(in: text.bytes).filter { isPerson($0, entry.content) }.prefix(Self.most)
                .map { mail($0, text, entry) }
                + MobileNumber.all(in: text.bytes).prefix(Self.most).map { phone($0, text, entry) }
        }
    }

    /// Words of the entry's own name and of who runs it: an address made of them is a function's.
    private func ownWords(_ content: InterventionContent) -> Set<String> {
        let names = [
            content.name, content.contact?.unit ?? "", content.provider ?? "", content.coordinationAssociation ?? "",
        ]
        return Set((names + content.aliases + content.responsibleAuthorities).flatMap(NameWords.folded))
    }

    /// Two or three words of letters with dots between, none of them a word for a function or a place.
    private func isPerson(_ address: MailAddress, _ content: InterventionContent) -> Bool {
        let parts = NameWords.folded(address.local.replacing("-", with: ".").replacing(".", with: " "))
        let dots = address.local.count { $0 == "." }
        guard (1...2).contains(dots), parts.count >= 2 else { return false }
        let known = ownWords(content)
        return parts.allSatisfy { part in
            part.count >= 2 && part.allSatisfy(\.isLetter) && !known.contains(part) && !places.contains(part)
                && !FunctionAddress.isFunction(part)
        }
    }

    private func mail(_ address: MailAddress, _ text: AuditedText, _ entry: AuditedEntry) -> Finding {
        Finding(
            .personalContact, in: entry.reference, quote: quote(address.byteRange, text),
            message: "E-postadressen ser ut att gå till en enskild person.",
            proposal: "Använd en funktionsadress, till exempel enhetens. Då stämmer den också när någon slutar.")
    }

    private func phone(_ range: Range<Int>, _ text: AuditedText, _ entry: AuditedEntry) -> Finding {
        Finding(
            .personalContact, in: entry.reference, severity: .note, quote: quote(range, text),
            message: "Telefonnumret är ett mobilnummer och kan gå till en enskild person.",
            proposal: "Använd växelns eller enhetens nummer om det finns ett.")
    }

    private func quote(_ range: Range<Int>, _ text: AuditedText) -> Quote {
        let sentence = text.quote(text.places(in: range)).sentence
        return Quote(field: text.field, byteRange: range, sentence: sentence)
    }
}
