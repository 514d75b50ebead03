import CatalogueModel

/// A gap report as a picture: a table of numbers with a colour behind each, darker where there is more.
///
/// The numbers stand in the cells, so that colour alone carries nothing. No script, no style element or attribute and
/// no outer reference: it may stand in a page under a content security policy without `unsafe-inline`. Its ground is
/// its own and light, so that it reads the same in dark mode and on paper; a style sheet may exchange the colours by
/// the classes `gap-map`, `gap-ground`, `gap-label`, `gap-0` to `gap-3` (a cell's ground), `gap-number-0` to
/// `gap-number-3` and `gap-line`. Assistive techniques are given title and description; put the rows beside it as a
/// table for the numbers.
public struct GapReportSVG: Sendable {
    private let report: GapReport
    private let layout: GapLayout
    private let id: String

    /// Prepares the picture.
    ///
    /// - Parameter id: begins the ids of its title and description; must be unlike others of the page. Letters, digits
    ///   and hyphens are kept.
    public init(_ report: GapReport, id: String = "luckor") {
        self.report = report
        let plain = id.filter { $0 == "-" || $0.isASCII && ($0.isLetter || $0.isNumber) }
        self.id = plain.isEmpty ? "luckor" : plain
        layout = GapLayout(municipalities: report.rows.map(\.municipality.name), needs: report.needs.map(\.label))
    }

    /// The markup, an `svg` element.
    ///
    /// - Complexity: O(n) in the cells.
    public var svg: String {
        var text = opening
        text += SVGText.element("title", [("id", "\(id)-title")], SVGText.escaped(title))
        text += SVGText.element("desc", [("id", "\(id)-desc")], SVGText.escaped(summary))
        text += SVGText.rectangle(
            GapBox(x: 0, y: 0, width: layout.width, height: layout.height), class: "gap-ground", fill: GapColours.ground
        )
        guard !report.rows.isEmpty, !report.needs.isEmpty else { return text + nothing + "</svg>" }
        for column in report.needs.indices { text += needLabel(column) }
        text += totalLabel
        for row in report.rows.indices { text += line(row) }
        return text + totals + legend + "</svg>"
    }

    private var opening: String {
        let size = [("width", "\(layout.width)"), ("height", "\(layout.height)")]
        let box = [("viewBox", "0 0 \(layout.width) \(layout.height)"), ("class", "gap-map")]
        let names = [("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc")]
        let font = [("font-family", "system-ui, sans-serif"), ("font-size", "\(GapLayout.fontSize)")]
        return SVGText.opening("svg", [("xmlns", "http://www.w3.org/2000/svg")] + size + box + names + font)
    }

    private var title: String { "Publicerade insatser efter kommun och behov, \(report.today.swedishText)" }

    /// What the picture shows, in a few sentences.
    private var summary: String {
        let without = report.municipalitiesWithoutLocal.map(\.name)
        let lacking = report.needsWithoutLocal.map(\.label)
        let parts = [
            "\(report.rows.count) kommuner och \(report.needs.count) behov.",
            without.isEmpty ? "Alla kommuner har egna insatser." : "Utan egna insatser: \(Self.list(without)).",
            lacking.isEmpty ? "" : "Behov utan insatser i kommun eller län: \(Self.list(lacking)).",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func list(_ names: [String]) -> String {
        let more = names.count > 10 ? " och \(names.count - 10) till" : ""
        return names.prefix(10).joined(separator: ", ") + more
    }

    private var nothing: String {
        SVGText.text("Inget att visa: välj kommuner och behov.", x: GapLayout.margin, y: 40)
    }

    // MARK: Labels

    /// A need's name, turned to stand upright above its column.
    private func needLabel(_ column: Int) -> String {
        let lines = layout.needLines[column]
        let middle = layout.x(column: column) + GapLayout.cellWidth / 2
        let start = middle - (lines.count - 1) * GapLayout.lineHeight / 2
        return lines.enumerated().map { number, line in
            let x = start + number * GapLayout.lineHeight + GapLayout.fontSize / 3
            let y = layout.headingHeight - 6
            return SVGText.text(line, x: x, y: y, more: [("transform", "rotate(-90 \(x) \(y))")])
        }.joined()
    }

    private var totalLabel: String {
        let x = layout.x(column: report.needs.count) + GapLayout.cellWidth / 2 + GapLayout.fontSize / 3
        let y = layout.headingHeight - 6
        return SVGText.text(
            GapLayout.allNeeds, x: x, y: y, more: [("font-weight", "bold"), ("transform", "rotate(-90 \(x) \(y))")])
    }

    // MARK: Cells

    /// A municipality's name and numbers.
    private func line(_ number: Int) -> String {
        let row = report.rows[number]
        var text = SVGText.text(row.municipality.name, x: GapLayout.margin, y: baseline(number))
        for (column, cell) in row.cells.enumerated() {
            let what = "\(row.municipality.name), \(report.needs[column].label)"
            text += self.cell(cell, what, column: column, row: number)
        }
        return text + self.cell(row.total, "\(row.municipality.name), alla behov", column: row.cells.count, row: number)
    }

    private func baseline(_ row: Int) -> Int { layout.y(row: row) + GapLayout.cellHeight / 2 + 5 }

    private func cell(_ cell: GapCell, _ what: String, column: Int, row: Int) -> String {
        let level = GapColours.level(of: cell.local)
        let box = GapBox(
            x: layout.x(column: column), y: layout.y(row: row), width: GapLayout.cellWidth, height: GapLayout.cellHeight
        )
        let hint = "\(what): \(cell.local) i kommunen, \(cell.county) i länet, \(cell.everywhere) i hela landet"
        let number = SVGText.text(
            String(cell.local), x: box.x + box.width / 2, y: cell.county > 0 ? box.y + 17 : box.y + box.height / 2 + 5,
            class: "gap-number-\(level)", fill: GapColours.numbers[level], more: Self.centred)
        let county =
            cell.county > 0
            ? SVGText.text(
                "+\(cell.county) län", x: box.x + box.width / 2, y: box.y + 32, class: "gap-number-\(level)",
                fill: GapColours.numbers[level], more: Self.centred + [("font-size", "11")]) : ""
        let ground = SVGText.rectangle(
            box, class: "gap-\(level)", fill: GapColours.grounds[level], stroke: GapColours.line)
        return "<g>" + SVGText.element("title", [], SVGText.escaped(hint)) + ground + number + county + "</g>"
    }

    private static let centred = [("text-anchor", "middle")]

    /// What all municipalities have together, and what the whole country has.
    private var totals: String {
        let (all, everywhere) = (report.rows.count, report.rows.count + 1)
        var text = boldLabel(GapLayout.all, all)
        text += boldLabel("Hela landet", everywhere)
        for (column, cell) in report.totals.enumerated() {
            text += self.cell(cell, "\(GapLayout.all), \(report.needs[column].label)", column: column, row: all)
            text += SVGText.text(
                String(cell.everywhere), x: layout.x(column: column) + GapLayout.cellWidth / 2,
                y: baseline(everywhere), more: Self.centred)
        }
        return text
    }

    private func boldLabel(_ name: String, _ row: Int) -> String {
        SVGText.text(name, x: GapLayout.margin, y: baseline(row), more: [("font-weight", "bold")])
    }

    /// What the colours mean, in words.
    private var legend: String {
        var (text, x) = ("", GapLayout.margin)
        for (level, name) in GapColours.names.enumerated() {
            let box = GapBox(x: x, y: layout.legendTop, width: 22, height: 22)
            text += SVGText.rectangle(
                box, class: "gap-\(level)", fill: GapColours.grounds[level], stroke: GapColours.line)
            text += SVGText.text(name, x: x + 28, y: layout.legendTop + 16)
            x += 28 + GapLayout.textWidth(name) + 18
        }
        return text
            + SVGText.text(GapLayout.explanation, x: GapLayout.margin, y: layout.legendTop + 46)
    }
}
