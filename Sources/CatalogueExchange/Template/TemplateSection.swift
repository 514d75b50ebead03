/// A heading with what was written below it.
struct TemplateSection: Sendable {
    /// What the heading asks for; `nil` for one that the form does not have.
    let heading: TemplateHeading?
    /// The heading's words as written; empty before the first heading.
    let title: Range<Int>
    /// What was written, line by line; an empty range is an empty line.
    var lines: [Range<Int>]

    /// The words from the first to the last, with what lies between; `nil` when nothing was written.
    var span: Range<Int>? {
        guard let first = lines.first(where: { !$0.isEmpty }), let last = lines.last(where: { !$0.isEmpty }) else {
            return nil
        }
        return first.lowerBound..<last.upperBound
    }
}

/// The part of a text that is about one intervention.
struct TemplateEntry: Sendable {
    /// Line on which it begins, from 1.
    var line: Int
    /// What stands before the first heading.
    var preamble: [Range<Int>] = []
    /// The headings in order.
    var sections: [TemplateSection] = []

    /// The headings that occur.
    var headings: Set<TemplateHeading> { Set(sections.compactMap(\.heading)) }

    /// Whether nothing at all was filled in.
    var isEmpty: Bool { sections.allSatisfy { $0.span == nil } }
}
