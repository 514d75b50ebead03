import Foundation

/// Finds where broken JSON breaks. `JSONDecoder` does not say; `JSONSerialization` does.
enum JSONFault {
    /// The position of the fault in characters, from 1, when the parser names one.
    ///
    /// - Complexity: O(n); asked only for lines that are broken.
    static func position(in bytes: Data) -> Int? {
        do {
            _ = try JSONSerialization.jsonObject(with: bytes)
            return nil
        } catch {
            let text = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
            let digits = text.split { !$0.isNumber }.last
            guard let offset = digits.flatMap({ Int($0) }), offset <= bytes.count else { return nil }
            // The parser counts bytes; a person counts characters.
            return String(decoding: bytes.prefix(offset), as: UTF8.self).count + 1
        }
    }
}
