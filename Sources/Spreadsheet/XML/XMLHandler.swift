/// Is told what stands in an XML document, in its order.
///
/// Names are without prefix, and empty for elements of namespaces that are not a workbook's.
protocol XMLHandler: AnyObject {
    func startElement(_ name: String, _ attributes: XMLAttributes) throws(SpreadsheetError)
    func endElement(_ name: String) throws(SpreadsheetError)
    /// Some of the characters between two tags; there may be more calls.
    func characters(_ text: XMLText) throws(SpreadsheetError)
}

extension XMLHandler {
    func endElement(_ name: String) throws(SpreadsheetError) {}
    func characters(_ text: XMLText) throws(SpreadsheetError) {}
}
