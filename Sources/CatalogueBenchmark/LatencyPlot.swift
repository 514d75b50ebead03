/// A picture of how latency grows with the catalogue: both axes logarithmic, as SVG that needs nothing else.
///
/// Text and axes take the colour of the page, so that it can be read on light and dark ground.
struct LatencyPlot {
    /// Lines to draw; the points of each in rising number of entries. Values of zero and below are left out.
    var series: [(name: String, points: [(entries: Int, milliseconds: Double)])]
    /// The heading.
    var title: String

    private static let (width, height) = (720.0, 440.0)
    /// Where the axes lie, in pixels from the upper left corner.
    private static let (left, right, top, bottom) = (78.0, 700.0, 74.0, 384.0)
    /// Of these, blue and orange are told apart by the colour-blind too, and stand out on white and on black.
    private static let colours = ["#2a7fd4", "#e07b1a", "#2c9a5c", "#b35fc4"]

    /// The picture.
    var svg: String {
        let scale = Scale(series.flatMap(\.points).filter { $0.entries > 0 && $0.milliseconds > 0 })
        let parts = [Self.opening(title), grid(scale), legend] + series.indices.map { line($0, scale) }
        return parts.joined(separator: "\n") + "\n</svg>\n"
    }

    /// Powers of ten that the axes span, at least one decade each.
    private struct Scale {
        let entries: ClosedRange<Int>
        let milliseconds: ClosedRange<Int>

        init(_ points: [(entries: Int, milliseconds: Double)]) {
            entries = Self.decades(points.map { Double($0.entries) })
            milliseconds = Self.decades(points.map(\.milliseconds))
        }

        private static func decades(_ values: [Double]) -> ClosedRange<Int> {
            guard let least = values.min(), let most = values.max() else { return 0...1 }
            let low = Int(PlatformMathematics.decimalLogarithm(least).rounded(.down))
            return low...max(low + 1, Int(PlatformMathematics.decimalLogarithm(most).rounded(.up)))
        }

        func x(_ entries: Double) -> Double {
            LatencyPlot.left + (LatencyPlot.right - LatencyPlot.left) * Self.share(entries, self.entries)
        }

        func y(_ milliseconds: Double) -> Double {
            LatencyPlot.bottom - (LatencyPlot.bottom - LatencyPlot.top) * Self.share(milliseconds, self.milliseconds)
        }

        private static func share(_ value: Double, _ decades: ClosedRange<Int>) -> Double {
            let above = PlatformMathematics.decimalLogarithm(value) - Double(decades.lowerBound)
            return above / Double(decades.upperBound - decades.lowerBound)
        }
    }

    private static func opening(_ title: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" role="img" \
        aria-label="\(escaped(title))" font-family="system-ui, sans-serif" font-size="13" fill="currentColor">
        <title>\(escaped(title))</title>
        <style>:root { color: #222 } @media (prefers-color-scheme: dark) { :root { color: #ddd } }</style>
        <text x="\(text(left))" y="28" font-size="17" font-weight="600">\(escaped(title))</text>
        """
    }

    /// A line and a number for each power of ten, faint lines between, and what the axes say.
    private func grid(_ scale: Scale) -> String {
        var parts: [String] = []
        for power in scale.entries {
            for step in 1...9 where power < scale.entries.upperBound || step == 1 {
                let x = scale.x(Double(step) * PlatformMathematics.power(10, Double(power)))
                parts.append(Self.rule(x, Self.top, x, Self.bottom, isMajor: step == 1))
            }
            let x = scale.x(PlatformMathematics.power(10, Double(power)))
            parts.append(Self.label(Self.grouped(power), x, Self.bottom + 20, anchor: "middle"))
        }
        for power in scale.milliseconds {
            for step in 1...9 where power < scale.milliseconds.upperBound || step == 1 {
                let y = scale.y(Double(step) * PlatformMathematics.power(10, Double(power)))
                parts.append(Self.rule(Self.left, y, Self.right, y, isMajor: step == 1))
            }
            let y = scale.y(PlatformMathematics.power(10, Double(power)))
            parts.append(Self.label(Self.grouped(power), Self.left - 8, y + 4, anchor: "end"))
        }
        parts.append(Self.label("entries", (Self.left + Self.right) / 2, Self.bottom + 44, anchor: "middle"))
        let middle = (Self.top + Self.bottom) / 2
        parts.append(
            "<text transform=\"translate(18 \(Self.text(middle))) rotate(-90)\" text-anchor=\"middle\">"
                + "milliseconds</text>")
        return parts.joined(separator: "\n")
    }

    /// The names of the lines, side by side under the heading.
    private var legend: String {
        series.indices.map { number in
            let x = Self.left + Double(number) * 200
            let name = Self.label(series[number].name, x + 32, 56, anchor: "start")
            return "<path d=\"M\(Self.text(x)) 52h24\" stroke=\"\(Self.colour(number))\" stroke-width=\"3\"/>" + name
        }.joined(separator: "\n")
    }

    private func line(_ number: Int, _ scale: Scale) -> String {
        let places = series[number].points.filter { $0.entries > 0 && $0.milliseconds > 0 }.map { point in
            (x: Self.text(scale.x(Double(point.entries))), y: Self.text(scale.y(point.milliseconds)))
        }
        let colour = Self.colour(number)
        let dots = places.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"4\" fill=\"\(colour)\"/>" }
        let path = places.map { "\($0.x),\($0.y)" }.joined(separator: " ")
        return "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2.5\"/>\n"
            + dots.joined()
    }

    private static func colour(_ number: Int) -> String { colours[number % colours.count] }

    private static func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, isMajor: Bool) -> String {
        "<path d=\"M\(text(x1)) \(text(y1))L\(text(x2)) \(text(y2))\" stroke=\"currentColor\" "
            + "stroke-opacity=\"\(isMajor ? 0.3 : 0.1)\"/>"
    }

    private static func label(_ label: String, _ x: Double, _ y: Double, anchor: String) -> String {
        "<text x=\"\(text(x))\" y=\"\(text(y))\" text-anchor=\"\(anchor)\">\(escaped(label))</text>"
    }

    /// A power of ten in figures: 10,000 or 0.01.
    private static func grouped(_ power: Int) -> String {
        guard power >= 0 else { return "0." + String(repeating: "0", count: -power - 1) + "1" }
        let first = "1" + String(repeating: "0", count: power % 3)
        return first + String(repeating: ",000", count: power / 3)
    }

    /// A length in pixels, to a tenth.
    private static func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(character)
            }
        }.joined()
    }
}
