import FoundationEssentials

/// The OpenAPI document of the facade.
///
/// Source: OpenAPI 3.1; Human Services Data Specification 3.1, API reference.
public enum HSDSOpenAPI {
    /// The document for a server.
    ///
    /// - Complexity: O(n) in its characters.
    public static func text(_ identity: ServerIdentity, base: BaseAddress) -> String {
        let values = [
            "SERVER": base.hsds, "PUBLISHER": identity.publisherName, "CONTACT": identity.contactName,
            "EMAIL": identity.contactEmail, "HOME": base.home, "LICENCE": LicenceAddress.canonical(identity.licence),
            "VERSION": HSDSRoot.version, "PROFILE": HSDSRoot.profile,
            "PAGE": base.page(slug: "snickeriet-i-haninge"),
        ]
        // One pass: a value that looks like a place is not looked at again.
        var rest = template[...]
        var text = ""
        while let start = rest.firstRange(of: "«"), let end = rest[start.upperBound...].firstRange(of: "»") {
            text +=
                rest[..<start.lowerBound] + jsonString(values[String(rest[start.upperBound..<end.lowerBound])] ?? "")
            rest = rest[end.upperBound...]
        }
        return text + rest
    }

    /// A text as a JSON string, with its quotation marks.
    private static func jsonString(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // A string can always be encoded.
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }

    private static let template = "{\(head),\"paths\":{\(paths)},\"components\":{\(components)}}\n"

    private static let head = """
        "openapi": "3.1.1",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
          "title": "Insatskatalogen: HSDS",
          "version": "1.0.0",
          "summary": "Insatser enligt Human Services Data Specification. / Services as HSDS has them.",
          "description": "Läser de publicerade insatserna enligt Human Services Data Specification 3.1 (HSDS). Alla parametrar gäller samtidigt. Katalogens eget API säger mer och finns på /api/v1.\\n\\nReads the published services as Human Services Data Specification 3.1 has them. All parameters must hold at once. The catalogue's own API at /api/v1 says more.",
          "contact": {"name": «CONTACT», "email": «EMAIL», "url": «HOME»},
          "license": {"name": "Villkor för innehållet / licence of the content", "url": «LICENCE»}
        },
        "servers": [{"url": «SERVER»}],
        "security": []
        """

    private static let paths = """
        "/": {"get": {
          "operationId": "getRoot", "summary": "Vad det här är / what this is",
          "description": "Version, profil och det här dokumentets adress. / Version, profile and the address of this document.",
          "responses": {
            "200": {"description": "Om API:et / about the API", "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Root"},
              "example": {"version": «VERSION», "profile": «PROFILE», "openapi_url": "https://example.org/hsds/openapi.json"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/services": {"get": {
          "operationId": "getServices", "summary": "Insatser, en sida i taget / services, page by page",
          "description": "I ordning efter id, eller efter relevans när search är angiven. / By id, or by relevance where search is stated.",
          "parameters": [
            {"name": "search", "in": "query", "description": "Ord att söka efter, som i katalogens egen sökning, högst 2 000 byte. / Words to search for, at most 2,000 bytes.",
             "schema": {"type": "string"}, "example": "arbetsträning"},
            {"name": "page", "in": "query", "description": "Sida, från 1. / Page, from 1.",
             "schema": {"type": "integer", "minimum": 1, "maximum": 10000, "default": 1}},
            {"name": "per_page", "in": "query", "description": "Insatser på en sida, högst 100; med minimal högst 10 000, som då också är vad man får. / Services on a page, at most 100; with minimal 10,000, which is then the default.",
             "schema": {"type": "integer", "minimum": 1, "maximum": 10000, "default": 20}},
            {"name": "modified_after", "in": "query", "description": "Bara insatser ändrade då eller senare (RFC 3339, eller ett datum i UTC). / Only services changed then or later.",
             "schema": {"type": "string", "anyOf": [{"format": "date-time"}, {"format": "date"}]}, "example": "2026-03-01T12:00:00Z"},
            {"name": "taxonomy_term_id", "in": "query", "description": "Bara insatser med begreppet: dess id i begreppslistan, eller det UUID som svaren har. Flera begrepp ska alla stämma. / Only services with the concept; of several, all must hold.",
             "schema": {"type": "array", "items": {"type": "string"}, "maxItems": 20}, "style": "form", "explode": true, "example": ["need-samordnat-stod"]},
            {"name": "minimal", "in": "query", "description": "Bara id och last_modified. / Only id and last_modified.", "schema": {"type": "boolean", "default": false}},
            {"name": "full", "in": "query", "description": "Också allt som hör till insatserna. / Also all that belongs to the services.", "schema": {"type": "boolean", "default": false}}
          ],
          "responses": {
            "200": {"description": "En sida / a page", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/ServicePage"},
              "example": {"total_items": 1, "total_pages": 1, "page_number": 1, "size": 1, "first_page": true, "last_page": true, "empty": false,
                "contents": [{"id": "019312f4-9a00-7000-8000-000000000001", "name": "Snickeriet i Haninge", "status": "active", "last_modified": "2026-03-01T12:00:00Z"}]}}}},
            "400": {"$ref": "#/components/responses/Problem"},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/services/{id}": {"get": {
          "operationId": "getService", "summary": "En insats med allt som hör till / a service with all that belongs to it",
          "description": "Bara publicerade insatser. / Published services only.",
          "parameters": [{"name": "id", "in": "path", "required": true, "description": "Insatsens id. / The id of the service.",
            "schema": {"type": "string", "format": "uuid"}, "example": "019312f4-9a00-7000-8000-000000000001"}],
          "responses": {
            "200": {"description": "Insatsen / the service", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Service"},
              "example": {"id": "019312f4-9a00-7000-8000-000000000001", "name": "Snickeriet i Haninge", "status": "active", "last_modified": "2026-03-01T12:00:00Z",
                "additional_urls": [{"id": "8f14e45f-ceea-5a7a-8c1d-0a6d1d7f4c11", "label": "Insatsen i Insatskatalogen", "url": «PAGE»}]}}}},
            "404": {"$ref": "#/components/responses/Problem"},
            "default": {"$ref": "#/components/responses/Problem"}}}},
        "/openapi.json": {"get": {
          "operationId": "getOpenAPI", "summary": "Det här dokumentet / this document",
          "description": "OpenAPI 3.1. / OpenAPI 3.1.",
          "responses": {
            "200": {"description": "OpenAPI-dokumentet / the OpenAPI document", "content": {"application/json": {"schema": {"type": "object"}, "example": {"openapi": "3.1.1"}}}},
            "default": {"$ref": "#/components/responses/Problem"}}}}
        """
}
