// swift-tools-version: 6.2
import PackageDescription

// One place for the language rules every target obeys.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

// The modules with hot loops are optimised in debug builds too: the tests measure quality over the whole
// catalogue, which unoptimised takes minutes. Checks stay on: -O keeps bounds and overflow traps.
let optimised: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

// Targets are listed from the bottom up; a target depends only on those above it in this
// list. `make layers` checks that the `import` lines agree with what is declared here.
let package = Package(
    name: "insatskatalogen",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "insatskatalogen", targets: ["insatskatalogen"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        // Know nothing of the domain.
        .target(name: "LexiconData", exclude: ["files"]),
        .target(name: "SwedishText", dependencies: ["LexiconData"], swiftSettings: optimised),
        .target(name: "SearchIndex", swiftSettings: optimised),
        .systemLibrary(name: "SystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "SystemExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        module("Spreadsheet", ["SystemZlib", "SystemExpat"]),
        module("JSONTree"),
        module("TerminalProgress"),
        module("Eligibility", ["JSONTree"]),
        .target(name: "EmbeddedData", exclude: ["files"]),

        // The domain.
        module("CatalogueModel", ["SwedishText", "JSONTree", "Eligibility", "EmbeddedData"]),
        module("CatalogueExchange", ["SwedishText", "Spreadsheet", "JSONTree", "Eligibility", "CatalogueModel"]),
        module("CatalogueAudit", ["SwedishText", "JSONTree", "Eligibility", "CatalogueModel"]),
        module("CatalogueStore", ["CatalogueModel", grdb]),
        module("CatalogueSearch", ["SwedishText", "SearchIndex", "Eligibility", "CatalogueModel"]),
        module(
            "CatalogueService",
            [
                "SwedishText", "Eligibility", "CatalogueModel", "CatalogueExchange", "CatalogueAudit",
                "CatalogueStore", "CatalogueSearch",
                crypto, logging,
            ]),

        // What people and machines meet.
        module("CatalogueOpenData", ["Spreadsheet", "CatalogueModel", "CatalogueExchange", crypto]),
        module(
            "CatalogueWeb",
            ["JSONTree", "Eligibility", "CatalogueModel", "CatalogueExchange", "CatalogueAudit", "EmbeddedData"]),
        module(
            "CatalogueHTTP",
            [
                "Eligibility", "CatalogueModel", "CatalogueExchange", "CatalogueAudit", "CatalogueStore",
                "CatalogueService",
                "Spreadsheet", "SystemZlib", "CatalogueOpenData", "CatalogueWeb", "EmbeddedData", hummingbird,
                httpTypes, nioCore,
                nioHTTP1,
                nioHTTPTypes,
                logging, lifecycle,
            ]),
        module("LinkCheck", ["CatalogueAudit", httpClient, nioCore, nioPosix, nioHTTP1, nioSSL]),
        .executableTarget(
            name: "insatskatalogen",
            dependencies: [
                "Spreadsheet", "Eligibility", "CatalogueModel", "CatalogueExchange", "CatalogueAudit",
                "CatalogueStore", "CatalogueSearch", "CatalogueService", "CatalogueOpenData", "CatalogueHTTP",
                "LinkCheck", "JSONTree", "TerminalProgress",
                argumentParser, logging,
            ],
            swiftSettings: strict),
        .systemLibrary(name: "SystemSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .executableTarget(
            name: "CatalogueBenchmark",
            dependencies: [
                "SystemSQLite", "SwedishText", "TerminalProgress", "Eligibility", "CatalogueModel",
                "CatalogueExchange", "CatalogueSearch", argumentParser,
            ],
            swiftSettings: strict),

        // Tests.
        module("CatalogueTestSupport", ["Eligibility", "CatalogueModel"]),
        module(
            "QualityMeasures",
            [
                "SwedishText", "JSONTree", "Eligibility", "CatalogueModel", "CatalogueExchange", "CatalogueSearch",
                "CatalogueTestSupport",
            ]),
        .executableTarget(
            name: "CatalogueQuality",
            dependencies: ["CatalogueSearch", "QualityMeasures", argumentParser],
            swiftSettings: strict),
        tests("SwedishTextTests", ["SwedishText", "CatalogueTestSupport"]),
        tests("SearchIndexTests", ["SearchIndex", "CatalogueTestSupport"]),
        tests("SpreadsheetTests", ["Spreadsheet", "SystemZlib", "CatalogueTestSupport"]),
        tests("TerminalProgressTests", ["TerminalProgress"]),
        tests("EligibilityTests", ["JSONTree", "Eligibility", "CatalogueTestSupport"]),
        tests("CatalogueModelTests", ["Eligibility", "CatalogueModel", "CatalogueTestSupport"]),
        tests(
            "CatalogueExchangeTests",
            ["Eligibility", "Spreadsheet", "CatalogueModel", "CatalogueExchange", "CatalogueTestSupport"]),
        tests(
            "CatalogueAuditTests",
            [
                "JSONTree", "Eligibility", "CatalogueModel", "CatalogueExchange", "CatalogueAudit",
                "CatalogueTestSupport",
            ]),
        tests("CatalogueStoreTests", ["CatalogueModel", "CatalogueStore", "CatalogueTestSupport", grdb]),
        tests(
            "CatalogueSearchTests",
            ["SwedishText", "SearchIndex", "Eligibility", "CatalogueModel", "CatalogueSearch", "CatalogueTestSupport"]),
        tests(
            "CatalogueServiceTests",
            [
                "CatalogueAudit", "CatalogueModel", "CatalogueExchange", "CatalogueStore", "CatalogueService",
                "CatalogueTestSupport",
                logging, grdb,
            ]),
        tests("CatalogueWebTests", ["Eligibility", "CatalogueModel", "CatalogueWeb", "CatalogueTestSupport"]),
        tests(
            "CatalogueHTTPTests",
            [
                "JSONTree", "CatalogueExchange", "CatalogueModel", "CatalogueStore", "CatalogueService",
                "CatalogueOpenData", "CatalogueWeb", "CatalogueHTTP", "CatalogueTestSupport", httpTypes, hummingbird,
                hummingbirdTesting, logging,
            ]),
        tests("LinkCheckTests", ["CatalogueAudit", "LinkCheck", hummingbird, httpTypes]),
        tests(
            "CatalogueOpenDataTests",
            [
                "JSONTree", "CatalogueModel", "CatalogueExchange", "CatalogueOpenData", "CatalogueTestSupport",
            ]),
        tests("CatalogueBenchmarkTests", ["SwedishText", "CatalogueModel", "CatalogueBenchmark"]),
        tests("QualityTests", ["QualityMeasures", "CatalogueTestSupport"]),
        tests("SeedTests", ["CatalogueModel", "CatalogueExchange", "CatalogueSearch", "CatalogueTestSupport"]),
        tests("ProgramTests", ["CatalogueTestSupport"]),
    ]
)
