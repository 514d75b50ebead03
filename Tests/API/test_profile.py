"""The document meets the national REST API profile, and each rule notices a document that breaks it."""

import pytest

from openapi_document import stored_document
from profile_rules import RULES

SEARCH, ENTRY = "/interventions", "/interventions/{id}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_served_document_meets_the_rule(rule, document):
    """The document as the server gives it, with its public address, breaks no rule."""
    assert rule.messages(document) == []


def information(content):
    return content["info"]


def search(content):
    return content["paths"][SEARCH]["get"]


def parameter(content, name):
    return next(one for one in search(content)["parameters"] if one.get("name") == name)


def add_parameter(content, name, where="query", **schema):
    search(content)["parameters"].append(
        {"name": name, "in": where, "required": False, "description": "a\n\nEnglish: b", "schema": schema}
    )


def bearer(content):
    return content["components"]["securitySchemes"]["bearer"]


def schema(content, name):
    return content["components"]["schemas"][name]["properties"]


def move(content, new):
    content["paths"][new] = content["paths"].pop(SEARCH)


def set_server(content, url):
    content["servers"][0]["url"] = url


BREAKS = {
    "AME.01": lambda it: search(it)["responses"]["200"].update(content={"text/csv": {"schema": {}, "example": ""}}),
    "AME.02": lambda it: it["paths"][SEARCH]["post"]["requestBody"].update(content={"text/csv": {"schema": {}}}),
    "AME.04": lambda it: schema(it, "Hit").update(age_min={"type": "integer"}),
    "AME.05": lambda it: schema(it, "Hit").update(age_min={"type": "integer"}),
    "AME.07": lambda it: schema(it, "Hit").update({"ålder": {"type": "integer"}}),
    "ARQ.01": lambda it: it["paths"][SEARCH]["post"]["requestBody"].update(content={"text/csv": {"schema": {}}}),
    "ARQ.03": lambda it: search(it)["responses"]["200"].update(headers={}),
    "ARQ.05": lambda it: add_parameter(it, "X-Filter", "header", type="object"),
    "DOK.01": lambda it: it.pop("externalDocs"),
    "DOK.03": lambda it: information(it)["contact"].pop("email"),
    "DOK.06": lambda it: search(it).update(description="Bara svenska."),
    "DOK.07": lambda it: information(it).update(description=" "),
    "DOK.08": lambda it: information(it)["x-sla"].pop("support"),
    "DOK.09": lambda it: information(it).pop("x-limitations"),
    "DOK.11": lambda it: information(it).pop("description"),
    "DOK.15": lambda it: search(it)["responses"]["200"]["content"]["application/json"].pop("example"),
    "DOK.17": lambda it: it.update(openapi="3.0.3"),
    "DOK.19": lambda it: search(it).pop("description"),
    "DOK.20": lambda it: search(it)["responses"].pop("200"),
    "DOK.21": lambda it: bearer(it).pop("description"),
    "DOT.02": lambda it: schema(it, "Intervention")["createdAt"].pop("format"),
    "DOT.04": lambda it: search(it)["responses"]["200"]["content"]["application/json"].update(
        example={"at": "2026-11-21T15:00:00+01:00"}
    ),
    "FEL.01": lambda it: it["components"]["schemas"]["Problem"]["required"].remove("instance"),
    "FEL.02": lambda it: it["components"]["responses"]["NotFound"].update(content={"application/json": {}}),
    "FNS.01": lambda it: add_parameter(it, "age_min", type="integer"),
    "FNS.03": lambda it: add_parameter(it, "1age", type="integer"),
    "FNS.05": lambda it: parameter(it, "q").update(required=True),
    "FNS.06": lambda it: add_parameter(it, "age min", type="integer"),
    "FNS.07": lambda it: search(it)["parameters"].remove(parameter(it, "limit")),
    "FNS.08": lambda it: parameter(it, "page")["schema"].update(default=0, minimum=0),
    "FNS.09": lambda it: parameter(it, "limit")["schema"].update(default=50),
    "FNS.10": lambda it: it["components"]["schemas"]["SearchResult"]["required"].remove("_meta"),
    "FNS.11": lambda it: it["components"]["schemas"]["SearchResult"]["required"].remove("_links"),
    "FOR.02": lambda it: search(it).update(requestBody={"content": {}}),
    "MOG.01": lambda it: it["paths"].update({"/empty": {"summary": "nothing"}}),
    "RES.02": lambda it: add_parameter(it, "personnummer", type="string"),
    "RES.03": lambda it: schema(it, "Hit").update(id={"type": "integer"}),
    "RES.06": lambda it: move(it, "/getInterventions"),
    "SAK.01": lambda it: set_server(it, "http://insatser.example.se/api/v1"),
    "SAK.09": lambda it: bearer(it).update(scheme="basic"),
    "SAK.10": lambda it: it["paths"][ENTRY]["put"].update(security=[]),
    "SAK.15": lambda it: bearer(it).update({"type": "apiKey", "in": "query", "name": "key"}),
    "SAK.16": lambda it: bearer(it).update({"type": "apiKey", "in": "cookie", "name": "key"}),
    "SAK.18": lambda it: bearer(it).update(
        type="oauth2", flows={"clientCredentials": {"tokenUrl": "http://a.example"}}
    ),
    "SPA.02": lambda it: search(it)["parameters"].pop(),
    "SPA.04": lambda it: it["components"]["responses"]["NotFound"].pop("headers"),
    "UFN.01": lambda it: set_server(it, "https://insatser.example.se/"),
    "UFN.02": lambda it: set_server(it, "https://insatser.example.se:8443/api/v1"),
    "UFN.05": lambda it: move(it, "/" + "a" * 2048),
    "UFN.07": lambda it: move(it, "/Insatser"),
    "UFN.08": lambda it: move(it, "/interventions.json"),
    "UFN.09": lambda it: move(it, "/all_interventions"),
    "VER.05": lambda it: set_server(it, "https://insatser.example.se/api"),
    "VER.06": lambda it: it["paths"].pop("/api-info"),
    "VER.11": lambda it: information(it).update({"x-api-status": "beta"}),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_notices_a_broken_document(rule):
    """A document that breaks the rule fails it, with the rule's id in the message."""
    broken = stored_document()
    set_server(broken.content, "https://insatser.example.se/api/v1")
    assert rule.messages(broken) == []
    BREAKS[rule.id](broken.content)
    messages = rule.messages(broken)
    assert messages and all(message.startswith(rule.id) for message in messages)
