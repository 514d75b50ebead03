/// Addresses of the pages for administrators.
enum AdminPath {
    static let start = "/admin"
    static let logOut = "/admin/logga-ut"
    static let undo = "/admin/inlasningar/angra"
    static let templates = "/admin/mallar/:name"
    static let export = "/admin/export/:format"
}
