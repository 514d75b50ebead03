"""What Human Services Data Specification 3.1 demands of an API's answers, as a JSON Schema.

Written for these tests after the published specification, https://docs.openreferral.org (Human Services Data
Specification: an Open Referral resource, https://openreferral.org), whose own schema files are under CC BY-SA 4.0 and
therefore not copied here: which members each object may have, which it must have, of what type and form. Members that the
specification does not have are refused, so that a slip of the pen is found.
"""

from jsonschema import Draft202012Validator

TEXT = {"type": "string", "minLength": 1}
UUID = {"type": "string", "pattern": "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
URI = {"type": "string", "pattern": "^https?://[!-~]+$"}
EMAIL = {"type": "string", "pattern": "^[^@\\s]+@[^@\\s]+$"}
DATE = {"type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\d$"}
MOMENT = {"type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"}
NUMBER = {"type": "number"}
COUNT = {"type": "integer", "minimum": 0}
FLAG = {"type": "boolean"}
KIND_OF_PLACE = {"enum": ["physical", "postal", "virtual"]}


def one(name):
    """An object of the specification."""
    return {"$ref": f"#/$defs/{name}"}


def many(name):
    """A list of objects of the specification."""
    return {"type": "array", "items": one(name)}


def entity(required, **members):
    """An object with an id, attributes and metadata, as all have."""
    own = {"id": UUID, "attributes": many("attribute"), "metadata": {"type": "array"}}
    return {
        "type": "object",
        "required": ["id", *required],
        "properties": own | members,
        "additionalProperties": False,
    }


ENTITIES = {
    "service": entity(
        ["name", "status"],
        organization_id=UUID, program_id=UUID, name=TEXT, alternate_name=TEXT, description=TEXT, url=URI, email=EMAIL,
        status={"enum": ["active", "inactive", "defunct", "temporarily closed"]}, interpretation_services=TEXT,
        application_process=TEXT, fees_description=TEXT, accreditations=TEXT, eligibility_description=TEXT,
        minimum_age=NUMBER, maximum_age=NUMBER, assured_date=DATE, assurer_email=EMAIL, alert=TEXT,
        last_modified=MOMENT, phones=many("phone"), schedules={"type": "array"}, service_areas=many("service_area"),
        service_at_locations=many("service_at_location"), languages=many("language"),
        organization=one("organization"), funding=many("funding"), cost_options={"type": "array"},
        program={"type": "object"}, required_documents=many("required_document"), contacts=many("contact"),
        additional_urls=many("url"), capacities={"type": "array"},
    ),
    "organization": entity(
        ["name", "description"],
        name=TEXT, alternate_name=TEXT, description=TEXT, email=EMAIL, website=URI, year_incorporated=NUMBER,
        legal_status=TEXT, logo=URI, uri=URI, parent_organization_id=UUID, phones=many("phone"),
        contacts=many("contact"), locations=many("location"), funding=many("funding"), additional_websites=many("url"),
    ),
    "url": entity(["url"], label=TEXT, url=URI, organization_id=UUID, service_id=UUID),
    "phone": entity(
        ["number"],
        location_id=UUID, service_id=UUID, organization_id=UUID, contact_id=UUID, service_at_location_id=UUID,
        number=TEXT, extension=NUMBER, type=TEXT, description=TEXT, languages=many("language"),
    ),
    "contact": entity(
        [],
        organization_id=UUID, service_id=UUID, service_at_location_id=UUID, location_id=UUID, name=TEXT, title=TEXT,
        department=TEXT, email=EMAIL, phones=many("phone"),
    ),
    "service_area": entity(
        [],
        service_id=UUID, service_at_location_id=UUID, name=TEXT, description=TEXT, extent=TEXT, extent_type=TEXT,
        uri=URI,
    ),
    "service_at_location": entity(
        [],
        service_id=UUID, location_id=UUID, description=TEXT, service_areas=many("service_area"),
        contacts=many("contact"), phones=many("phone"), schedules={"type": "array"}, location=one("location"),
    ),
    "location": entity(
        ["location_type"],
        location_type=KIND_OF_PLACE, url=URI, organization_id=UUID, name=TEXT, alternate_name=TEXT, description=TEXT,
        transportation=TEXT, latitude=NUMBER, longitude=NUMBER, external_identifier=TEXT,
        external_identifier_type=TEXT, languages=many("language"), addresses=many("address"), contacts=many("contact"),
        accessibility={"type": "array"}, phones=many("phone"), schedules={"type": "array"},
    ),
    "address": entity(
        ["address_1", "city", "state_province", "postal_code", "country", "address_type"],
        location_id=UUID, attention=TEXT, address_1=TEXT, address_2=TEXT, city=TEXT, region=TEXT, state_province=TEXT,
        postal_code=TEXT, country={"type": "string", "pattern": "^[A-Z]{2}$"}, address_type=KIND_OF_PLACE,
    ),
    "language": entity(
        [],
        service_id=UUID, location_id=UUID, phone_id=UUID, name=TEXT, note=TEXT,
        code={"type": "string", "pattern": "^[a-z]{2,3}$"},
    ),
    "funding": entity([], organization_id=UUID, service_id=UUID, source=TEXT),
    "required_document": entity([], service_id=UUID, document=TEXT, uri=URI),
    "attribute": entity(
        [],
        link_id=UUID, link_type=TEXT, link_entity=TEXT, taxonomy_term_id=UUID, value=TEXT, label=TEXT,
        taxonomy_term=one("taxonomy_term"),
    ),
    "taxonomy_term": entity(
        ["name", "description"],
        code=TEXT, name=TEXT, description=TEXT, parent_id=UUID, taxonomy=TEXT, taxonomy_id=UUID, term_uri=URI,
        taxonomy_detail=one("taxonomy"), language={"type": "string", "pattern": "^[a-z]{2,3}$"},
    ),
    "taxonomy": entity(["name", "description"], name=TEXT, description=TEXT, uri=URI, version=TEXT),
}

PAGE = {
    "total_items": COUNT, "total_pages": COUNT, "page_number": COUNT, "size": COUNT, "first_page": FLAG,
    "last_page": FLAG, "empty": FLAG,
}

ROOT = {
    "type": "object",
    "required": ["version", "profile", "openapi_url"],
    "properties": {
        "version": {"type": "string", "pattern": "^3\\.1"}, "profile": URI, "openapi_url": URI, "description": TEXT,
        "publisher": {"type": "object"},
    },
    "additionalProperties": False,
}


def _page(item):
    return {
        "type": "object",
        "required": [*PAGE, "contents"],
        "properties": PAGE | {"contents": {"type": "array", "items": item}},
        "additionalProperties": False,
    }


def _validator(schema):
    schema = schema | {"$defs": ENTITIES}
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


# What HSDS has a client ask for to see what has changed.
STAMP = {
    "type": "object",
    "required": ["id", "last_modified"],
    "properties": {"id": UUID, "last_modified": MOMENT},
    "additionalProperties": False,
}

root = _validator(ROOT)
service = _validator(one("service"))
service_page = _validator(_page(one("service")))
stamp_page = _validator(_page(STAMP))


def faults(validator, value):
    """Everything that is wrong with a value, each with its place."""
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]
