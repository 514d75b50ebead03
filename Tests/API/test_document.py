"""The OpenAPI document is well-formed, its examples are true to it, and the server gives it as it stands."""

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from catalogue_process import PUBLIC_URL
from openapi_document import stored_document

STORED = stored_document()
BODIES = [body for one in STORED.operations for body in STORED.request_bodies(one)]
BODIES += [body for one in STORED.operations for _, body in STORED.reply_bodies(one)]


def test_document_is_valid_openapi(document):
    """openapi-spec-validator finds nothing in what the server gives."""
    assert [str(error) for error in OpenAPIV31SpecValidator(document.content).iter_errors()] == []


def test_served_document_is_the_stored_one(document, stored):
    """Only what depends on who runs the service differs: addresses and contact."""
    assert document.servers == [PUBLIC_URL + "/api/v1"]
    own = ("paths", "components", "tags", "openapi")
    assert {name: document.content[name] for name in own} == {name: stored.content[name] for name in own}
    assert document.content["info"]["version"] == stored.content["info"]["version"]


@pytest.mark.parametrize("body", BODIES, ids=lambda body: f"{body.place} {body.media_type}")
def test_examples_are_true_to_their_schemas(body):
    """Every example is valid, and says nothing that its schema does not describe."""
    validator = STORED.strict.validator(body.content["schema"])
    assert body.examples, "no example"
    for example in body.examples:
        assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(example)] == []


PARAMETERS = [
    pytest.param(parameter, id=f"{operation.name} {parameter['name']}")
    for operation in STORED.operations
    for parameter in STORED.parameters(operation)
    if "example" in parameter
]


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_examples_of_parameters_are_true(parameter):
    """The example of a parameter is a value it may have."""
    assert list(STORED.validator(parameter["schema"]).iter_errors(parameter["example"])) == []


def test_replies_are_open_and_requests_closed():
    """A reply may get new fields within a version, so its schemas are open; an unknown field of a request is an error."""
    schemas = STORED.content["components"]["schemas"]
    closed = {name for name, schema in schemas.items() if schema.get("additionalProperties") is False}
    assert closed == {
        name for name, schema in schemas.items() if name.endswith(("Input", "Replacement")) and "properties" in schema
    }


def test_every_shared_part_is_used():
    """Nothing is left over among the components."""
    text = str(STORED.content)
    components = STORED.content["components"]
    names = [
        f"#/components/{kind}/{name}"
        for kind in ("parameters", "headers", "responses", "schemas")
        for name in components[kind]
    ]
    assert [name for name in names if f"'{name}'" not in text and f"'{name}/" not in text] == []


def test_everything_is_described_in_two_languages():
    """Schemas, their properties, replies, headers and parameters have Swedish and English descriptions."""
    missing = [f"{place}.{name}" for place, name, schema in STORED.properties if not is_described(schema)]
    for kind, parts in STORED.content["components"].items():
        missing += [
            f"{kind} {name}" for name, part in parts.items() if "\n\nEnglish: " not in part.get("description", "")
        ]
    assert missing == []


def is_described(schema):
    """Whether a property has a description, its own or that of what it refers to."""
    own = schema.get("description") or STORED.resolved(schema).get("description", "")
    return "\n\nEnglish: " in own
