/// What came of asking for a web address.
public enum LinkAnswer: Hashable, Sendable {
    /// A page answered; perhaps elsewhere for the time being.
    case found
    /// The page has moved for good.
    case moved(to: String)
    /// There is no such page: 404 or 410.
    case gone(status: Int)
    /// The server answers, but not with the page: it asks for a login, is out of order or wants no programs.
    case refused(status: Int)
    /// There is no such server; its name is unknown.
    case noSuchHost
    /// Nothing is listening, or the connection broke.
    case noAnswer
    /// No answer in time.
    case timedOut
    /// The connection can't be trusted: the certificate has expired or is another's.
    case insecure
    /// It leads from address to address without end, or to something that is no web page.
    case endlessRedirect
}
