"""The rules of the national REST API profile that a machine can decide by the OpenAPI document.

After Digg's REST API-profil and the explanations of its lint tool (rest-api-profil-lint-processor,
GUIDELINES.md). Rules that only a running server shows are in the other tests.

usage: profile_rules.py   prints the rules
"""

import re
from dataclasses import dataclass
from typing import Callable

MUST, SHOULD = "SKALL", "BÖR"
CAMEL_CASE = re.compile(r"[a-z][a-z0-9]*([A-Z][a-z0-9]*)*")
CODES_OF_FAILURE = re.compile(r"[45][0-9X]{2}|default")
MEMBERS_OF_PROBLEM = {"type", "title", "status", "detail", "instance"}
JSON = re.compile(r"application/json(;\s*charset=.*)?")
VERBS = ("get-", "post-", "put-", "delete-", "patch-")


@dataclass(frozen=True)
class Rule:
    """A rule with its id, its force and the function that yields what breaks it."""

    id: str
    force: str
    text: str
    faults: Callable

    def messages(self, document):
        """What breaks the rule, each with the rule's id."""
        return [f"{self.id} ({self.force}): {fault}" for fault in self.faults(document)]


RULES = []


def rule(id, force, text):
    """Registers a function as a rule."""

    def register(faults):
        RULES.append(Rule(id, force, text, faults))
        return faults

    return register


# DOK: documentation


@rule("DOK.01", SHOULD, "documentation is public and online")
def documentation_is_online(document):
    documentation = document.content.get("externalDocs", {})
    yield from (f"externalDocs has no {name}" for name in ("description", "url") if not documentation.get(name))


@rule("DOK.03", MUST, "the document tells about the API as a whole")
def information_is_complete(document):
    information = document.content.get("info", {})
    for name in ("title", "version", "description", "termsOfService"):
        if not information.get(name):
            yield f"info has no {name}"
    for part, names in (("contact", ("name", "url", "email")), ("license", ("name", "url"))):
        yield from (f"info.{part} has no {name}" for name in names if not information.get(part, {}).get(name))


@rule("DOK.06", SHOULD, "documentation is in Swedish and in English")
def documentation_is_bilingual(document):
    words = set(re.findall(r"[a-zåäö]+", document.content.get("info", {}).get("description", "").lower()))
    for language, common in (("Swedish", {"och", "att", "som", "är", "för"}), ("English", {"and", "the", "of", "is"})):
        if not common <= words:
            yield f"info.description has no {language}"
    for operation in document.operations:
        texts = [(operation.name, operation.content.get("description", ""))]
        texts += [
            (f"{operation.name} {one['name']}", one.get("description", "")) for one in document.parameters(operation)
        ]
        yield from (f"{place} is in one language only" for place, text in texts if "\n\nEnglish: " not in text)


@rule("DOK.07", SHOULD, "the document tells about the API as a whole")
@rule("DOK.11", MUST, "purpose and behaviour are described")
def purpose_is_described(document):
    if not document.content.get("info", {}).get("description", "").strip():
        yield "info.description is empty"


@rule("DOK.08", MUST, "the service level is described")
def service_level_is_described(document):
    level = document.content.get("info", {}).get("x-sla", {})
    yield from (
        f"info.x-sla has no {name}" for name in ("availability", "responseTime", "support") if not level.get(name)
    )


@rule("DOK.09", MUST, "known problems and limitations are described")
def limitations_are_described(document):
    information = document.content.get("info", {})
    if not information.get("x-limitations"):
        yield "info has no x-limitations"
    if not re.search("begränsning|limitation", information.get("description", "").lower()):
        yield "info.description tells of no limitation"


@rule("DOK.15", MUST, "requests and replies have whole examples")
def bodies_have_examples(document):
    for operation in document.operations:
        bodies = document.request_bodies(operation) + [body for _, body in document.reply_bodies(operation)]
        yield from (f"{body.place} has no example of {body.media_type}" for body in bodies if not body.examples)


@rule("DOK.17", SHOULD, "the latest OpenAPI is used")
def openapi_is_recent(document):
    version = document.content.get("openapi", "")
    if not re.fullmatch(r"3\.[1-9]\d*\.\d+", version):
        yield f"openapi is {version!r}, expected 3.1 or later"


@rule("DOK.19", MUST, "resources and operations are described")
def operations_are_described(document):
    yield from (f"{one.name} has no description" for one in document.operations if not one.content.get("description"))


@rule("DOK.20", MUST, "expected status codes are documented")
def replies_are_described(document):
    for operation in document.operations:
        replies = document.replies(operation)
        yield from (
            f"{operation.name} {status} has no description" for status, reply in replies if not reply.get("description")
        )
        if not any(re.fullmatch("2..", status) for status, _ in replies):
            yield f"{operation.name} tells of no success"


@rule("DOK.21", MUST, "how to show who one is is described")
def authentication_is_described(document):
    if not document.security_schemes:
        yield "there is no security scheme"
    yield from (
        f"{name} has no description" for name, one in document.security_schemes.items() if not one.get("description")
    )


# DOT: dates and times


@rule("DOT.02", MUST, "dates and times are written as in RFC 3339")
def times_have_a_format(document):
    for place, name, schema in document.properties:
        expected = "date-time" if re.search("[a-z]At$", name) and name != "reviewedAt" else None
        expected = "date" if re.search("Date$|^apiReleased$", name) else expected
        if expected and schema.get("type") == "string" and schema.get("format") != expected:
            yield f"{place}.{name} has the format {schema.get('format')}, expected {expected}"


@rule("DOT.04", MUST, "times are answered in UTC")
def times_are_utc(document):
    for operation in document.operations:
        for _, body in document.reply_bodies(operation):
            for example in body.examples:
                times = re.findall(r'"(\d{4}-\d\d-\d\dT[^"]*)"', str(example).replace("'", '"'))
                yield from (f"{body.place} has the time {time}" for time in times if not time.endswith("Z"))


# RES: resources


@rule("RES.02", SHOULD, "no personal identity numbers are exposed")
def no_identity_numbers(document):
    names = {"pnr", "personnummer", "personnr", "ssn", "personalidentitynumber", "socialsecuritynumber"}
    for operation in document.operations:
        for parameter in document.parameters(operation):
            if parameter["name"].lower() in names:
                yield f"{operation.name} takes {parameter['name']}"
    yield from (f"{place} has {name}" for place, name, _ in document.properties if name.lower() in names)


@rule("RES.03", SHOULD, "ids are not consecutive numbers")
def ids_are_no_numbers(document):
    numbers = ("integer", "number")
    yield from (
        f"{place}.id is a number"
        for place, name, schema in document.properties
        if name == "id" and schema.get("type") in numbers
    )


def fixed_parts(path):
    """The parts of a path that are no parameters."""
    return [part for part in path.split("/") if part and not part.startswith("{")]


@rule("RES.06", MUST, "resources are in lower case, with hyphens, and are no verbs")
def resources_are_lower_case(document):
    for path in document.paths:
        for part in fixed_parts(path):
            if not re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", part) or part.startswith(VERBS):
                yield f"{path} has the part {part!r}"


# UFN: addresses


@rule("UFN.01", SHOULD, "addresses are protocol, host, API, version")
def address_has_its_parts(document):
    for url in document.servers or [""]:
        if not re.fullmatch(r"https?://[^/]+/[^/]+/v[0-9]+/?", url):
            yield f"the server {url!r} is not https://host/api/v1"


@rule("UFN.02", MUST, "the API is served by HTTPS on port 443")
def address_is_https(document):
    for url in document.servers or [""]:
        if not re.match(r"https://[^/:]+(:443)?/", url):
            yield f"the server {url!r} is not HTTPS on port 443"


@rule("UFN.05", SHOULD, "addresses have at most 2,048 characters")
def addresses_are_short(document):
    for url in document.servers or [""]:
        yield from (f"{url}{path} is too long" for path in document.paths if len(url + path) > 2048)


@rule("UFN.07", MUST, "addresses have only a-z, 0-9, hyphen, full stop and tilde")
def addresses_have_plain_letters(document):
    for address in document.servers + list(document.paths):
        rest = re.sub(r"\{[^{}]*\}", "", address.removeprefix("https:").removeprefix("http:"))
        if not re.fullmatch(r"[a-z0-9/\-.~:]+", rest):
            yield f"{address!r} has other characters"


@rule("UFN.08", MUST, "only hyphens separate words")
def words_have_hyphens_between(document):
    for path in document.paths:
        for part in fixed_parts(path):
            if re.search(r"[,._~]|^-|-$|--", part):
                yield f"{path} has the part {part!r}"


@rule("UFN.09", MUST, "no spaces and no underscores stand in addresses")
def no_spaces_in_addresses(document):
    names = [
        one["name"]
        for operation in document.operations
        for one in document.parameters(operation)
        if one["in"] == "path"
    ]
    yield from (
        f"{text!r} has a space or underscore"
        for text in document.servers + list(document.paths) + names
        if re.search(r"[\s_]", text)
    )


# VER: versions


@rule("VER.05", SHOULD, "the address has the major version")
def address_has_version(document):
    yield from (
        f"the server {url!r} has no version" for url in document.servers or [""] if not re.search(r"/v[0-9]+(/|$)", url)
    )


@rule("VER.06", MUST, "there is an api-info under the root")
def there_is_api_info(document):
    if "get" not in document.paths.get("/api-info", {}):
        yield "there is no GET /api-info"


@rule("VER.11", SHOULD, "the major version is 0 exactly while the API is in beta")
def beta_is_version_zero(document):
    information = document.content.get("info", {})
    major, status = information.get("version", "").split(".")[0], information.get("x-api-status")
    if (status == "beta") != (major == "0") or status not in ("beta", "active", "deprecated"):
        yield f"version {information.get('version')} has the status {status}"


# AME: content


@rule("AME.01", SHOULD, "content is described as JSON")
def content_is_json(document):
    for operation in document.operations:
        kinds = {}
        for status, body in document.reply_bodies(operation):
            if not CODES_OF_FAILURE.fullmatch(status):
                kinds.setdefault(body.place, []).append(body.media_type)
        yield from (f"{place} has no JSON" for place, names in kinds.items() if not any(map(JSON.fullmatch, names)))


@rule("AME.02", SHOULD, "requests take JSON")
@rule("ARQ.01", SHOULD, "requests are sent in UTF-8")
def requests_are_json(document):
    for operation in document.operations:
        bodies = document.request_bodies(operation)
        if bodies and not any(JSON.fullmatch(body.media_type) for body in bodies):
            yield f"{operation.name} takes no JSON"


def is_reserved(name):
    """Whether a name is one that the profile itself gives (FNS.10, FNS.11), or JSON-LD does."""
    return name in ("_meta", "_links") or name.startswith("@")


@rule("AME.04", SHOULD, "fields are named in camelCase")
@rule("AME.05", MUST, "fields are named in one manner")
def fields_are_camel_case(document):
    yield from (
        f"{place}.{name}"
        for place, name, _ in document.properties
        if not is_reserved(name) and not CAMEL_CASE.fullmatch(name)
    )


@rule("AME.07", SHOULD, "names of fields are alphanumeric")
def fields_are_alphanumeric(document):
    yield from (
        f"{place}.{name}"
        for place, name, _ in document.properties
        if not is_reserved(name) and not re.fullmatch("[a-zA-Z0-9_]+", name)
    )


# ARQ: requests


@rule("ARQ.03", SHOULD, "conditional requests and caching are supported")
def reads_can_be_cached(document):
    for operation in document.operations:
        if operation.method != "get":
            continue
        if "If-None-Match" not in [one["name"] for one in document.parameters(operation)]:
            yield f"{operation.name} takes no If-None-Match"
        for status, reply in document.replies(operation):
            if status == "200":
                yield from (
                    f"{operation.name} answers no {name}"
                    for name in ("ETag", "Cache-Control")
                    if name not in reply.get("headers", {})
                )


@rule("ARQ.05", MUST, "no content stands in headers")
def headers_are_plain(document):
    for operation in document.operations:
        for parameter in document.parameters(operation):
            schema = parameter.get("schema", {})
            if parameter["in"] == "header" and (
                schema.get("type") in ("object", "array") or schema.get("format") == "binary"
            ):
                yield f"{operation.name} {parameter['name']}"


# FEL: failures


def failures(document):
    """Every reply above 399 and every default."""
    for operation in document.operations:
        for status, reply in document.replies(operation):
            if CODES_OF_FAILURE.fullmatch(status):
                yield f"{operation.name} {status}", reply


@rule("FEL.01", MUST, "failures have the members of RFC 9457")
def failures_have_members(document):
    for place, reply in failures(document):
        schema = document.resolved(reply.get("content", {}).get("application/problem+json", {}).get("schema", {}))
        if missing := MEMBERS_OF_PROBLEM - (set(schema.get("required", [])) & set(schema.get("properties", {}))):
            yield f"{place} lacks {', '.join(sorted(missing))}"


@rule("FEL.02", MUST, "failures are application/problem+json, and there is a default")
def failures_are_problems(document):
    yield from (
        f"{place} is no problem+json"
        for place, reply in failures(document)
        if list(reply.get("content", {})) != ["application/problem+json"]
    )
    yield from (
        f"{one.name} has no default" for one in document.operations if "default" not in one.content.get("responses", {})
    )


# FNS: filters, paging and parameters


def query_parameters(document):
    """Every parameter of a query, with the operation it belongs to."""
    for operation in document.operations:
        for parameter in document.parameters(operation):
            if parameter["in"] == "query":
                yield operation, parameter


def paged_operations(document):
    """Operations with pages, and their query parameters by name."""
    for operation in document.operations:
        parameters = {one["name"]: one for one in document.parameters(operation) if one["in"] == "query"}
        if parameters.keys() & {"page", "offset"}:
            yield operation, parameters


@rule("FNS.01", MUST, "parameters are named in one manner")
def parameters_are_camel_case(document):
    yield from (
        f"{one.name} {parameter['name']}"
        for one, parameter in query_parameters(document)
        if not CAMEL_CASE.fullmatch(parameter["name"])
    )


@rule("FNS.03", MUST, "parameters begin with a letter")
def parameters_begin_with_letter(document):
    yield from (
        f"{one.name} {parameter['name']}"
        for one, parameter in query_parameters(document)
        if not re.match("[a-zA-Z]", parameter["name"])
    )


@rule("FNS.05", SHOULD, "parameters are optional")
def parameters_are_optional(document):
    yield from (
        f"{one.name} {parameter['name']}"
        for one, parameter in query_parameters(document)
        if parameter.get("required") is not False
    )


@rule("FNS.06", SHOULD, "names of parameters need no encoding")
def parameters_are_safe(document):
    yield from (
        f"{one.name} {parameter['name']}"
        for one, parameter in query_parameters(document)
        if not re.fullmatch("[a-zA-Z0-9._~-]+", parameter["name"])
    )


@rule("FNS.07", MUST, "what has pages takes limit")
def pages_have_limit(document):
    yield from (
        f"{one.name} has no limit" for one, parameters in paged_operations(document) if "limit" not in parameters
    )


@rule("FNS.08", MUST, "pages begin with 1")
def pages_begin_with_one(document):
    for operation, parameters in paged_operations(document):
        schema = parameters.get("page", {}).get("schema", {})
        if (schema.get("default"), schema.get("minimum")) != (1, 1):
            yield f"{operation.name} begins with page {schema.get('default')}"


@rule("FNS.09", SHOULD, "limit is 20 unless told")
def limit_is_twenty(document):
    for operation, parameters in paged_operations(document):
        default = parameters.get("limit", {}).get("schema", {}).get("default")
        if default != 20:
            yield f"{operation.name} has the limit {default}"


def pages_lack(document, name):
    """Operations with pages whose replies lack a member."""
    for operation, _ in paged_operations(document):
        for status, body in document.reply_bodies(operation):
            if status == "200" and name not in document.resolved(body.content["schema"]).get("required", []):
                yield f"{operation.name} answers no {name}"


@rule("FNS.10", SHOULD, "pages have _meta")
def pages_have_meta(document):
    yield from pages_lack(document, "_meta")


@rule("FNS.11", SHOULD, "pages have _links")
def pages_have_links(document):
    yield from pages_lack(document, "_links")


# SAK: security


@rule("SAK.01", MUST, "everything is sent by HTTPS")
def servers_are_https(document):
    yield from (
        f"the server {url!r} is not HTTPS" for url in document.servers or [""] if not url.startswith("https://")
    )


@rule("SAK.09", MUST, "neither Basic nor Digest is used")
def no_basic_authentication(document):
    yield from (
        name for name, one in document.security_schemes.items() if one.get("scheme", "").lower() in ("basic", "digest")
    )


@rule("SAK.10", MUST, "Authorization: Bearer is used")
def bearer_is_used(document):
    schemes = document.security_schemes
    yield from (
        name for name, one in schemes.items() if one.get("type") == "http" and one.get("scheme", "").lower() != "bearer"
    )
    writes = [one for one in document.operations if one.method in ("post", "put", "delete", "patch")]
    yield from (
        f"{one.name} needs no key" for one in writes if not one.content.get("security") or {} in one.content["security"]
    )


@rule("SAK.15", MUST, "keys stand in no address")
@rule("SAK.16", MUST, "keys stand in headers")
def keys_are_in_headers(document):
    yield from (
        name
        for name, one in document.security_schemes.items()
        if one.get("type") == "apiKey" and one.get("in") != "header"
    )


@rule("SAK.18", SHOULD, "addresses of OAuth are HTTPS")
def oauth_is_https(document):
    for name, scheme in document.security_schemes.items():
        for flow in scheme.get("flows", {}).values():
            yield from (
                f"{name} {key}" for key, url in flow.items() if key.endswith("Url") and not url.startswith("https:")
            )


# FOR, MOG, SPA


@rule("FOR.02", MUST, "GET takes no content")
def get_takes_no_content(document):
    yield from (one.name for one in document.operations if one.method == "get" and "requestBody" in one.content)


@rule("MOG.01", MUST, "resources have methods (Richardson level 2)")
def resources_have_methods(document):
    methods = {"get", "post", "put", "delete", "patch"}
    yield from (path for path, item in document.paths.items() if not methods & item.keys())


@rule("SPA.02", MUST, "traceparent is accepted")
def traceparent_is_accepted(document):
    for operation in document.operations:
        names = [one["name"].lower() for one in document.parameters(operation) if one["in"] == "header"]
        if "traceparent" not in names:
            yield f"{operation.name} takes no traceparent"


@rule("SPA.04", SHOULD, "traceparent is answered")
def traceparent_is_answered(document):
    for operation in document.operations:
        yield from (
            f"{operation.name} {status}"
            for status, reply in document.replies(operation)
            if "traceparent" not in reply.get("headers", {})
        )


RULES.sort(key=lambda rule: rule.id)


if __name__ == "__main__":
    for one in RULES:
        print(f"{one.id}  {one.force:5}  {one.text}")
    print(f"{len(RULES)} rules")
