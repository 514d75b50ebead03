import ArgumentParser
import CatalogueExchange
import CatalogueModel
import CatalogueService
import Foundation

extension ReviewCommand {
    struct Remind: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remind", abstract: "Skriv mejl som ber dem som sköter insatser att bekräfta dem.",
            discussion: """
                Ett mejl för varje insats som ska bekräftas och har en e-postadress, med en länk som gäller en gång. \
                Mejlen läggs som .eml-filer i en mapp, eller lämnas till sendmail. Programmet skickar ingenting självt.
                """)

        @OptionGroup var catalogue: CatalogueOptions

        @Option(help: ArgumentHelp("Tjänstens adress, till exempel https://insatser.example.se.", valueName: "adress"))
        var baseURL: String

        @Option(help: ArgumentHelp("Vem som skickar: katalogens organisation.", valueName: "namn"))
        var fromName: String

        @Option(help: ArgumentHelp("Avsändarens e-postadress.", valueName: "adress"))
        var fromAddress: String

        @Option(help: ArgumentHelp("Mappen som mejlen läggs i.", valueName: "mapp"))
        var outbox: String?

        @Option(
            help: ArgumentHelp("Programmet som mejlen lämnas till, till exempel /usr/sbin/sendmail.", valueName: "fil"))
        var sendmail: String?

        @Option(
            help: ArgumentHelp(
                "Bara insatser som är minst så brådskande: due, urgent, outdated eller hidden.", valueName: "läge"))
        var from = ReviewState.due

        @Option(help: ArgumentHelp("Bara ett samordningsförbunds insatser.", valueName: "namn"))
        var association: String?

        @Flag(help: "Skriv utfallet som ett JSON-objekt.")
        var json = false

        func validate() throws {
            _ = try BaseURLOption.checked(baseURL)
            guard (outbox == nil) != (sendmail == nil) else { throw ValidationError("Ange --outbox eller --sendmail.") }
            let parts = fromAddress.split(separator: "@", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts.contains(where: \.isEmpty),
                fromAddress.allSatisfy({ $0.isASCII && !$0.isWhitespace })
            else { throw ValidationError("--from-address ska vara en e-postadress.") }
        }

        func run() async throws {
            try await reportingFailures {
                let service = try catalogue.service()
                let due = try service.dueReviews(association: association).filter { $0.state >= from }
                let reachable = due.map(\.intervention).filter { $0.content.contact?.email != nil }
                let delivery = try outbox.map(MailDelivery.folder) ?? MailDelivery.program(sendmail ?? "")
                var sent = 0
                for entry in reachable {
                    // A link for each mail as it is written: when one can't be, those before it hold.
                    let links = try service.makeConfirmationLinks(for: [entry.id.text], by: .commandLine)
                    for link in links { sent += try delivery.deliver(mail(link)) ? 1 : 0 }
                }
                let without = due.count - reachable.count
                if json {
                    return Console.print(try JSONLine.text(["written": sent, "withoutAddress": without]))
                }
                Console.print("\(sent) mejl \(delivery.whatWasDone).")
                if without > 0 {
                    Console.note(
                        "\(without) \(without == 1 ? "insats" : "insatser") har ingen e-postadress. Se dem med: insatskatalogen review due"
                    )
                }
            }
        }

        private func mail(_ link: NewConfirmationLink) throws -> ReminderMail {
            ReminderMail(
                intervention: link.intervention, link: try BaseURLOption.checked(baseURL) + "/bekrafta/" + link.text,
                expiresOn: SwedishCalendar.date(of: link.link.expiresAt), senderName: fromName,
                senderAddress: fromAddress, date: link.link.createdAt)
        }
    }
}

/// How mails leave the program.
enum MailDelivery {
    case folder(URL)
    case program(String)

    /// A folder, made when it is missing.
    static func folder(_ path: String) throws -> MailDelivery {
        let url = URL(filePath: path, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(.input, "Mappen \(path) går inte att skapa. Kontrollera sökvägen och rättigheterna.")
        }
        return .folder(url)
    }

    /// What is said of the mails afterwards.
    var whatWasDone: String {
        switch self {
        case .folder(let url): "lades i \(url.path(percentEncoded: false))"
        case .program(let path): "lämnades till \(path)"
        }
    }

    /// Delivers a mail.
    ///
    /// - Returns: whether it had somebody to go to.
    func deliver(_ mail: ReminderMail) throws -> Bool {
        guard let text = mail.text else { return false }
        switch self {
        case .folder(let url):
            do {
                try Data(text.utf8).write(to: url.appending(path: mail.fileName), options: .atomic)
            } catch {
                throw CommandFailure(.system, "Mejlet \(mail.fileName) kunde inte skrivas. Kontrollera mappen.")
            }
        case .program(let path): try Self.run(path, text)
        }
        return true
    }

    /// `-t` takes the receiver from the message, `-i` lets a line be a single full stop.
    private static func run(_ path: String, _ text: String) throws {
        let (process, input) = (Process(), Pipe())
        process.executableURL = URL(filePath: path)
        process.arguments = ["-t", "-i"]
        process.standardInput = input
        do {
            try process.run()
            try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try input.fileHandleForWriting.close()
        } catch {
            throw CommandFailure(
                .input, "\(path) går inte att köra. Ange ett program som tar emot mejl, eller --outbox.")
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure(.system, "\(path) tog inte emot mejlet (slutkod \(process.terminationStatus)).")
        }
    }
}
