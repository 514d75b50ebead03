"""An OpenAPI document, walked by its parts."""

import copy
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

PATH = Path(__file__).resolve().parents[2] / "Sources" / "EmbeddedData" / "files" / "openapi.json"
METHODS = ("get", "put", "post", "delete", "patch", "options", "head", "trace")


@dataclass(frozen=True)
class Operation:
    """One method of one path, with its references resolved."""

    path: str
    method: str
    content: dict

    @property
    def name(self):
        """What to call it in a message."""
        return f"{self.method.upper()} {self.path}"


@dataclass(frozen=True)
class Body:
    """Content of one media type, of a request or a reply."""

    place: str
    media_type: str
    content: dict

    @property
    def examples(self):
        """The values of its examples."""
        values = [self.content["example"]] if "example" in self.content else []
        return values + [example["value"] for example in self.content.get("examples", {}).values()]


class Document:
    """An OpenAPI document; whatever it lacks reads as empty."""

    def __init__(self, content):
        self.content = content

    def copy(self):
        """A copy to break."""
        return Document(copy.deepcopy(self.content))

    def resolved(self, node):
        """The node, or what it refers to."""
        while isinstance(node, dict) and "$ref" in node:
            target = self.content
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    @property
    def paths(self):
        """The paths, as they are written."""
        return self.content.get("paths", {})

    @property
    def servers(self):
        """The addresses of the servers."""
        return [server.get("url", "") for server in self.content.get("servers", [])]

    @property
    def operations(self):
        """Every method of every path."""
        for path, item in self.paths.items():
            for method, content in item.items():
                if method in METHODS:
                    yield Operation(path, method, content)

    def parameters(self, operation):
        """The parameters of an operation, those of its path included."""
        shared = self.paths[operation.path].get("parameters", [])
        return [self.resolved(parameter) for parameter in shared + operation.content.get("parameters", [])]

    def replies(self, operation):
        """Status and reply, resolved."""
        return [(status, self.resolved(reply)) for status, reply in operation.content.get("responses", {}).items()]

    def request_bodies(self, operation):
        """The kinds of content that an operation takes."""
        body = self.resolved(operation.content.get("requestBody", {}))
        return [Body(f"{operation.name} request", kind, media) for kind, media in body.get("content", {}).items()]

    def reply_bodies(self, operation):
        """Status and content of an operation's replies."""
        for status, reply in self.replies(operation):
            for kind, media in reply.get("content", {}).items():
                yield status, Body(f"{operation.name} {status}", kind, media)

    @property
    def security_schemes(self):
        """How callers may show who they are."""
        return self.content.get("components", {}).get("securitySchemes", {})

    @property
    def properties(self):
        """Place, name and schema of every property of every shared schema, those inside others included."""
        for name, schema in self.content.get("components", {}).get("schemas", {}).items():
            yield from _properties(schema, name)

    def validator(self, schema):
        """A validator of a schema that may refer to the shared ones; formats are checked."""
        whole = {**schema, "components": self.content.get("components", {})}
        return Draft202012Validator(whole, format_checker=FormatChecker())

    @cached_property
    def strict(self):
        """The document with every described object closed: nothing may stand in it that is not described."""
        strict = self.copy()
        for schema in strict.content["components"]["schemas"].values():
            _close(schema)
        return strict


def _properties(schema, place):
    if isinstance(schema, list):
        for item in schema:
            yield from _properties(item, place)
    if not isinstance(schema, dict):
        return
    for name, content in schema.get("properties", {}).items():
        yield place, name, content
    for key, value in schema.items():
        children = value.values() if key == "properties" else [value]
        for child in children:
            yield from _properties(child, place)


def _close(schema):
    if isinstance(schema, list):
        for item in schema:
            _close(item)
    if not isinstance(schema, dict):
        return
    if "properties" in schema:
        schema.setdefault("additionalProperties", False)
    for key, value in schema.items():
        for child in value.values() if key == "properties" else [value]:
            _close(child)


def stored_document():
    """The document as it stands in the source."""
    return Document(json.loads(PATH.read_text(encoding="utf-8")))
