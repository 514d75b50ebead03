/// Paths of the parts within a workbook, always from its root: `xl/worksheets/sheet1.xml`.
enum PartPath {
    /// Where `target` leads when it stands in part `source`; `nil` when that is outside the file.
    ///
    /// Source: ECMA-376 part 2, 6.2.2 and annex A (part names, relative references).
    static func resolve(_ target: String, from source: String = "") -> String? {
        let path = target.split(separator: "/", omittingEmptySubsequences: false)
        let isAbsolute = target.hasPrefix("/")
        var folders = isAbsolute ? [] : source.split(separator: "/").dropLast().map(String.init)
        for step in path {
            switch step {
            case "", ".": continue
            case "..":
                guard !folders.isEmpty else { return nil }
                folders.removeLast()
            default: folders.append(String(step))
            }
        }
        return folders.joined(separator: "/")
    }

    /// The part with the relationships of `source`; of the whole file for an empty path.
    static func relationships(of source: String) -> String {
        var folders = source.split(separator: "/").map(String.init)
        let name = folders.popLast() ?? ""
        return (folders + ["_rels", name + ".rels"]).joined(separator: "/")
    }

    /// A ZIP program's path as a key: slashes one way, lower case, since part names differ not in case alone.
    static func key(_ name: String) -> String? {
        resolve("/" + String(name.map { $0 == "\\" ? "/" : $0 })).map { $0.lowercased() }
    }
}
