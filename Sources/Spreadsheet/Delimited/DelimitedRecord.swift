/// One record of delimited text as it was written.
struct DelimitedRecord {
    /// The line of the file on which it starts.
    let line: Int
    /// The cells, the empty ones at the end left out.
    var cells: [Cell] = []
    /// Cells in all, the empty ones at the end too.
    var width = 0
    /// The first cell that has more than spaces after its closing quotation mark.
    var firstLooseText: Int?
    /// How many cells have that.
    var looseTexts = 0
    /// Whether a cell that is not quoted holds a quotation mark.
    var hasInnerQuote = false
}
