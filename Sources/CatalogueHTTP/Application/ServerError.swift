/// Why the server could not serve.
public enum ServerError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Something else listens there.
    case portInUse(host: String, port: Int)
    /// The address is not one of this machine's, or may not be used.
    case cannotListen(host: String, port: Int, reason: String)

    /// What is wrong and what to do, in Swedish.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "Porten \(port) på \(host) är upptagen av ett annat program. Stoppa det eller välj en annan port med --port."
        case .cannotListen(let host, let port, let reason):
            "Det går inte att lyssna på \(host):\(port) (\(reason)). Välj en annan adress med --host eller port med --port."
        }
    }
}
