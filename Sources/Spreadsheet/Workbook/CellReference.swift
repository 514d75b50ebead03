/// The place of a cell as a workbook writes it: `C12`.
struct CellReference: Hashable {
    /// From 0.
    let column: Int
    /// From 1.
    let line: Int

    /// Reads one to three capital letters and a number of at most seven digits, with or without `$`.
    init?(_ text: some StringProtocol) {
        var column = 0
        var letters = 0
        var line = 0
        var digits = 0
        for byte in text.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0 && letters < 3:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
                letters += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where letters > 0 && digits < 7:
                line = line * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            default: return nil
            }
        }
        guard letters > 0, line > 0 else { return nil }
        self.column = column - 1
        self.line = line
    }
}
