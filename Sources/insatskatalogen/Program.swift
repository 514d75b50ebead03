import ArgumentParser
import CatalogueService
import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where the process starts: parses, runs, and turns every failure into a message and an exit code.
@main
struct Program {
    static func main() async {
        // A reader that closes the pipe early ("… | head") is no failure worth a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try RootCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            fail(error)
        }
    }

    private static func fail(_ error: any Error) -> Never {
        if let failure = error as? CommandFailure {
            Console.error(failure.message)
            exit(failure.code.rawValue)
        }
        let message = SwedishUsage.translate(RootCommand.fullMessage(for: error))
        // ArgumentParser throws for `--help` and `--version` too.
        if RootCommand.exitCode(for: error) == .success {
            Console.print(message)
            exit(FailureCode.done)
        }
        Console.error(message)
        exit(FailureCode.usage.rawValue)
    }
}

/// Exit codes, part of the program's contract.
enum FailureCode: Int32 {
    /// The input had problems; nothing was changed.
    case input = 1
    /// The command was written wrongly.
    case usage = 2
    /// The database or the system failed.
    case system = 3

    static let done: Int32 = 0
}

/// A failure that the person at the keyboard is told of.
struct CommandFailure: Error {
    let code: FailureCode
    let message: String

    init(_ code: FailureCode, _ message: String) {
        self.code = code
        self.message = message
    }
}

/// Runs the body of a command and gives what it throws the right exit code.
func reportingFailures<T>(_ body: () async throws -> T) async throws -> T {
    do {
        return try await body()
    } catch let failure as CommandFailure {
        throw failure
    } catch let refusal as any Refusal {
        throw CommandFailure(.input, refusal.message)
    } catch let error as any CustomStringConvertible & Error {
        throw CommandFailure(.system, error.description)
    } catch {
        throw CommandFailure(.system, "Något gick fel: \(error)")
    }
}
