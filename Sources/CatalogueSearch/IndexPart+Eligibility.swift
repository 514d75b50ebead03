import Eligibility
import SearchIndex

extension EligibilityTable {
    /// The table as a section of a saved index.
    var savedBytes: [UInt8] {
        let saved = self.saved
        var sections = SectionWriter()
        sections.append(saved.atoms)
        for numbers in saved.numbers { sections.append(numbers) }
        return sections.selfContained
    }

    /// Opens a saved table.
    ///
    /// - Throws: ``IndexFileError`` when the bytes do not hold together.
    init(saved bytes: ArraySlice<UInt8>, documentCount: Int) throws(IndexFileError) {
        let sections = try SectionReader(selfContained: bytes, count: 1 + Saved.numberCount)
        var numbers: [[UInt32]] = []
        for section in 1...Saved.numberCount { numbers.append(try sections.numbers(section)) }
        guard let table = EligibilityTable(Saved(atoms: try sections.numbers(0), numbers: numbers)),
            table.count == documentCount
        else { throw .inconsistent("the criteria do not hold together") }
        self = table
    }
}
