import CatalogueModel
import CatalogueWeb

/// The JSON of a search, the same from API and command line. See `docs/api.md`.
struct SearchReply {
    let page: SearchPage
    /// What is known of entries shown before.
    let pieces: EntryPieces

    /// The reply as UTF-8.
    ///
    /// - Complexity: O(n) in its bytes; of each hit only what depends on the search is put together anew.
    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object(write)
        return writer.bytes
    }

    private func write(_ writer: inout JSONWriter) {
        writer.member("_links", writeLinks)
        writer.member("_meta", writeMeta)
        writer.member("excluded") { writeHits(page.excluded, &$0) }
        writer.member("facets", writeFacets)
        writer.member("hits") { writeHits(page.hits, &$0) }
        writer.member("notes", page.notes)
        writer.member("question", orNull: page.question) { $0.question($1, page.request) }
        writer.member("relaxations", writeRelaxations)
        writer.member("total", page.total)
        writer.member("totalIsExact", true)
        writer.member("understood", page.understood)
        writer.member("verdicts", orNull: page.verdictCounts) { $0.counts($1) }
    }

    private func writeHits(_ hits: [SearchHit], _ writer: inout JSONWriter) {
        let entries = pieces.pieces(of: hits)
        writer.array(Array(zip(hits, entries))) { writer, hit in
            writer.object { Self.write(hit.0, hit.1, &$0) }
        }
    }

    private static func write(_ hit: SearchHit, _ entry: EntryPiece, _ writer: inout JSONWriter) {
        writer.members(entry.beforeEnded)
        writer.member("ended", hit.hasEnded)
        if let explanation = hit.explanation {
            writer.member("explanation") { write(explanation, &$0) }
        }
        writer.member("highlights") { writer in
            writer.array(hit.highlights) { writer, highlight in
                writer.object { writer in
                    writer.member("field", highlight.field)
                    writer.member("html", HTML(highlight).text)
                }
            }
        }
        writer.members(entry.beforeScore)
        writer.member("score", hit.score)
        writer.members(entry.beforeVerdict)
        if hit.verdict == entry.verdict {
            writer.members(entry.verdictMember)
        } else {
            writer.member("verdict") { $0.verdict(hit.verdict) }
        }
    }

    private static func write(_ lines: [ExplanationLine], _ writer: inout JSONWriter) {
        writer.array(lines) { writer, line in
            writer.object { writer in
                if !line.factors.isEmpty { writer.member("factors") { write(line.factors, &$0) } }
                writer.member("label", line.label)
                writer.member("operation", line.operation.rawValue)
                writer.member("value", line.value)
            }
        }
    }

    private func writeFacets(_ writer: inout JSONWriter) {
        writer.object { writer in
            for facet in page.facets.sorted(by: { $0.group.rawValue < $1.group.rawValue }) {
                writer.member(named: facet.group.rawValue) { writer in
                    writer.array(facet.values) { writer, value in
                        writer.object { writer in
                            writer.member("count", value.count)
                            writer.member("label", value.label)
                            writer.member("value", value.value)
                        }
                    }
                }
            }
        }
    }

    private func writeRelaxations(_ writer: inout JSONWriter) {
        writer.array(page.relaxations) { writer, relaxation in
            writer.object { writer in
                writer.member("count", relaxation.count)
                writer.member(
                    "href", APIPath.interventions + SearchAddress(relaxation.request).queryString)
                writer.member("label", relaxation.label)
            }
        }
    }

    private func writeMeta(_ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("limit", page.request.limit)
            writer.member("page", page.request.page)
            writer.member("pages", page.pages)
            writer.member("revision", page.revision)
        }
    }

    /// Addresses of this page and of those around it.
    private func writeLinks(_ writer: inout JSONWriter) {
        let address = SearchAddress(page.request)
        let current = page.request.page
        // Whoever follows a link from this page leafs through the catalogue that this page is of.
        func link(_ number: Int) -> String {
            APIPath.interventions + address.queryString(page: number, revision: page.revision)
        }
        writer.object { writer in
            writer.member("first", link(1))
            writer.member("last", link(page.pages))
            if current < page.pages { writer.member("next", link(current + 1)) }
            if current > 1 { writer.member("prev", link(min(current - 1, page.pages))) }
            writer.member("self", APIPath.interventions + address.queryString)
        }
    }
}
