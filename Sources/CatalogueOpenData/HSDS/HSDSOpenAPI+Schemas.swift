extension HSDSOpenAPI {
    /// The shapes of the answers, in our own words.
    ///
    /// Source: Human Services Data Specification 3.1, schema reference.
    static let components = """
        "responses": {
          "Problem": {"description": "Det gick inte / it failed (RFC 9457)", "content": {"application/problem+json": {
            "schema": {"$ref": "#/components/schemas/Problem"},
            "example": {"type": "about:blank", "title": "Felaktig begäran", "status": 400, "detail": "page: page ska vara ett helt tal 1–10000, inte \\"0\\".", "instance": "/hsds/services"}}}}
        },
        "schemas": {
          "Problem": {"type": "object", "required": ["type", "title", "status", "detail", "instance"], "properties": {
            "type": {"type": "string", "format": "uri-reference"}, "title": {"type": "string"}, "status": {"type": "integer"},
            "detail": {"type": "string"}, "instance": {"type": "string"},
            "problems": {"type": "array", "items": {"type": "string"}}}},
          "Root": {"type": "object", "required": ["version", "profile", "openapi_url"], "properties": {
            "version": {"type": "string"}, "profile": {"type": "string", "format": "uri"}, "openapi_url": {"type": "string", "format": "uri"},
            "description": {"type": "string"},
            "publisher": {"type": "object", "properties": {"name": {"type": "string"}, "email": {"type": "string"}, "website": {"type": "string", "format": "uri"}}}}},
          "ServicePage": {"type": "object",
            "required": ["total_items", "total_pages", "page_number", "size", "first_page", "last_page", "empty", "contents"], "properties": {
            "total_items": {"type": "integer", "minimum": 0}, "total_pages": {"type": "integer", "minimum": 1}, "page_number": {"type": "integer", "minimum": 1},
            "size": {"type": "integer", "minimum": 0}, "first_page": {"type": "boolean"}, "last_page": {"type": "boolean"}, "empty": {"type": "boolean"},
            "contents": {"type": "array", "items": {"anyOf": [{"$ref": "#/components/schemas/Service"}, {"$ref": "#/components/schemas/ServiceStamp"}]}}}},
          "ServiceStamp": {"type": "object", "required": ["id", "last_modified"], "properties": {
            "id": {"type": "string", "format": "uuid"}, "last_modified": {"type": "string", "format": "date-time"}}},
          "Service": {"type": "object", "required": ["id", "name", "status", "last_modified"], "properties": {
            "id": {"type": "string", "format": "uuid"}, "organization_id": {"type": "string", "format": "uuid"},
            "name": {"type": "string"}, "alternate_name": {"type": "string"}, "description": {"type": "string"},
            "url": {"type": "string", "format": "uri"}, "email": {"type": "string"},
            "status": {"type": "string", "enum": ["active", "inactive", "defunct"], "description": "defunct: den sista dagen är förbi / its last day has passed; inactive: den har inte börjat / it has not begun"},
            "interpretation_services": {"type": "string"}, "application_process": {"type": "string"}, "fees_description": {"type": "string"},
            "eligibility_description": {"type": "string"}, "minimum_age": {"type": "integer"}, "maximum_age": {"type": "integer"},
            "assured_date": {"type": "string", "format": "date"}, "alert": {"type": "string"}, "last_modified": {"type": "string", "format": "date-time"},
            "organization": {"type": "object", "required": ["id", "name", "description"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}, "description": {"type": "string"}}},
            "additional_urls": {"type": "array", "items": {"type": "object", "required": ["id", "url"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "label": {"type": "string"}, "url": {"type": "string", "format": "uri"}}}},
            "phones": {"type": "array", "items": {"type": "object", "required": ["id", "number"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "number": {"type": "string"}, "type": {"type": "string"}}}},
            "contacts": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}, "email": {"type": "string"}}}},
            "service_areas": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}, "description": {"type": "string"}}}},
            "service_at_locations": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "location": {"type": "object", "required": ["id", "location_type"], "properties": {
                "id": {"type": "string", "format": "uuid"}, "location_type": {"type": "string", "enum": ["physical", "virtual"]},
                "name": {"type": "string"}, "description": {"type": "string"}}}}}},
            "languages": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}, "code": {"type": "string"}}}},
            "funding": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "source": {"type": "string"}}}},
            "required_documents": {"type": "array", "items": {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "document": {"type": "string"}}}},
            "attributes": {"type": "array", "items": {"$ref": "#/components/schemas/Attribute"}}}},
          "Attribute": {"type": "object", "required": ["id", "link_id", "link_entity", "link_type", "label"], "properties": {
            "id": {"type": "string", "format": "uuid"}, "link_id": {"type": "string", "format": "uuid"}, "link_entity": {"const": "service"},
            "link_type": {"type": "string", "description": "target_group, need, method, income_support, activity, kind, responsible_authority, provider, cooperating_party, duration, hours_per_week, start_date, end_date, source"},
            "taxonomy_term_id": {"type": "string", "format": "uuid"}, "value": {"type": "string"}, "label": {"type": "string"},
            "taxonomy_term": {"type": "object", "required": ["id", "name", "description"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "code": {"type": "string", "description": "Begreppets id i begreppslistan / the concept's id in the vocabulary"},
              "name": {"type": "string"}, "description": {"type": "string"}, "parent_id": {"type": "string", "format": "uuid"},
              "taxonomy": {"type": "string"}, "taxonomy_id": {"type": "string", "format": "uuid"}, "language": {"type": "string"},
              "taxonomy_detail": {"type": "object", "required": ["id", "name", "description"], "properties": {
                "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}, "description": {"type": "string"}}}}}}}
        }
        """
}
