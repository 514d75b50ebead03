import CatalogueModel

/// Fills in the first and the last day.
struct DateReading {
    let text: TemplateText
    let today: CalendarDate

    /// Reads what stands under "Startdatum", "Slutdatum" or "Period".
    func read(_ section: TemplateSection, as heading: TemplateHeading, into entry: inout EntryBuilder) {
        guard let span = section.span else { return }
        let words = text.words(in: span)
        let found = DatePhrases(words, today: today)
        let field = heading == .endDate ? "endDate" : "startDate"
        guard !found.impossible, let first = found.dates.first else {
            return readWords(words, found, field, span, into: &entry)
        }
        let wanted = heading == .period ? 2 : 1
        let more = found.dates.count > wanted ? "Fler datum står i texten." : nil
        if heading == .endDate || heading == .period && saysEnd(words) {
            return fill("endDate", first.last, span, first.why ?? more, into: &entry)
        }
        fill("startDate", first.first, span, first.why ?? more, into: &entry)
        if let second = found.dates.dropFirst().first, !entry.has("endDate") {
            let why = heading == .period ? more : "Två datum står under samma rubrik."
            fill("endDate", second.last, span, second.why ?? why, into: &entry)
        }
    }

    private func fill(
        _ field: String, _ date: CalendarDate, _ span: Range<Int>, _ why: String?, into entry: inout EntryBuilder
    ) {
        guard !entry.has(field) else { return }
        entry.fill(field, date.description, at: span, why)
    }

    /// "Till och med 30 juni 2026" under "Period" says only when it ends.
    private func saysEnd(_ words: [TextWord]) -> Bool {
        (["till", "t o m", "t . o . m", "tom", "slutar", "langst"] as [WordPhrase]).stand(in: words, at: 0)
    }

    private func readWords(
        _ words: [TextWord], _ found: DatePhrases, _ field: String, _ span: Range<Int>, into entry: inout EntryBuilder
    ) {
        let open: [WordPhrase] = [
            "tills vidare", "lopande", "pagar", "pagaende", "redan", "nu", "inget", "ingen", "permanent",
            "inte bestamt",
            "startad", "ordinarie", "alltid", "ar igang", "hela aret",
        ]
        let remedy = "Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2026-03-01."
        if found.impossible {
            entry.note(.error, field, "\"\(text.value(span))\" är inget datum", remedy, at: span)
        } else if open.first(in: words) == nil {
            entry.doubt(field, at: span, "Inget datum gick att läsa.", remedy: remedy)
        }
    }
}
