"""The facade answers as HSDS 3.1 and its own OpenAPI document say."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

import hsds


def test_the_root_names_version_profile_and_openapi_document(published):
    root = published.json("/hsds")
    assert hsds.faults(hsds.root, root) == []
    assert root["openapi_url"].endswith("/hsds/openapi.json")


@pytest.mark.parametrize("per_page", [1, 7, 100])
def test_pages_are_valid_and_their_union_is_the_list(published, seed_size, per_page):
    pages = list(published.pages(per_page=per_page))
    ids = [service["id"] for page in pages for service in page["contents"]]
    assert ids == sorted(ids) and len(set(ids)) == len(ids) == seed_size
    for number, page in enumerate(pages, start=1):
        assert hsds.faults(hsds.service_page, page) == []
        assert (page["page_number"], page["total_items"], page["total_pages"]) == (number, seed_size, len(pages))
        assert page["size"] == len(page["contents"])
        assert (page["first_page"], page["last_page"]) == (number == 1, number == len(pages))


def test_a_page_after_the_last_is_empty(published):
    page = published.services(page=9_000)
    assert hsds.faults(hsds.service_page, page) == []
    assert page["empty"] and page["last_page"] and not page["contents"]


def test_every_service_is_valid(services, seed_size):
    assert len(services) == seed_size
    for service_id, service in services.items():
        assert hsds.faults(hsds.service, service) == [], service["name"]
        assert service["id"] == service_id


def test_the_full_list_has_the_same_services(published, services):
    listed = [service for page in published.pages(full="true", per_page=100) for service in page["contents"]]
    assert {service["id"]: service for service in listed} == services


def test_the_schema_refuses_what_hsds_refuses(services):
    sound = max(services.values(), key=lambda service: len(json.dumps(service)))
    for change in [
        lambda service: service.pop("status"),
        lambda service: service.pop("name"),
        lambda service: service.update(status="open"),
        lambda service: service.update(id="x"),
        lambda service: service.update(colour="red"),
        lambda service: service["attributes"][0]["taxonomy_term"].pop("description"),
        lambda service: service.update(phones=[{"id": service["id"]}]),
        lambda service: service.update(last_modified="2026-01-01T00:00:00+01:00"),
    ]:
        broken = copy.deepcopy(sound)
        change(broken)
        assert hsds.faults(hsds.service, broken) != []


def test_minimal_has_only_ids_and_times_of_change(published, seed_size):
    page = published.services(minimal="true")
    assert hsds.faults(hsds.stamp_page, page) == []
    assert page["size"] == page["total_items"] == seed_size and page["last_page"]


def test_filters_hold_at_once(published, services):
    codes = [
        attribute["taxonomy_term"]["code"]
        for service in services.values() for attribute in service.get("attributes", []) if "taxonomy_term" in attribute
    ]
    common = sorted(set(codes), key=codes.count)[-4:]
    for first in common:
        having = set(published.service_ids(taxonomy_term_id=first))
        direct = {
            service_id for service_id, service in services.items()
            if any(a.get("taxonomy_term", {}).get("code") == first for a in service.get("attributes", []))
        }
        assert direct and direct <= having
        for second in common:
            both = published.service_ids(taxonomy_term_id=[first, second])
            assert set(both) == having & set(published.service_ids(taxonomy_term_id=second))
            found = set(published.service_ids(taxonomy_term_id=[first, second], search="arbete"))
            assert found == set(both) & set(published.service_ids(search="arbete", taxonomy_term_id=first))


def test_a_term_is_found_by_the_id_that_answers_give_it(published, services):
    service = next(service for service in services.values() if "taxonomy_term_id" in service.get("attributes", [{}])[0])
    attribute = service["attributes"][0]
    by_id = published.service_ids(taxonomy_term_id=attribute["taxonomy_term_id"])
    assert service["id"] in by_id
    assert by_id == published.service_ids(taxonomy_term_id=attribute["taxonomy_term"]["code"])


def test_modified_after_counts_the_moment_itself(published, services):
    newest = max(service["last_modified"] for service in services.values())
    expected = {service_id for service_id, service in services.items() if service["last_modified"] == newest}
    assert set(published.service_ids(modified_after=newest)) == expected
    assert published.services(modified_after="2999-01-01")["empty"]
    assert published.services(modified_after="2000-01-01T00:00:00+01:00")["total_items"] == len(services)


def test_a_search_finds_as_the_catalogue_does(published):
    ids = published.service_ids(search="arbetsträning", per_page=100)
    assert ids and ids != sorted(ids), "by relevance, not by id"


def test_ids_are_unique_across_kinds_and_organisations_have_one_each(services):
    seen = {}
    names = {}

    def walk(value, kind):
        if isinstance(value, dict):
            if "id" in value and kind not in ("taxonomy_term", "taxonomy_detail"):
                assert seen.setdefault(value["id"], kind) == kind
            if kind == "organization":
                assert names.setdefault(value["name"], value["id"]) == value["id"]
            for name, member in value.items():
                walk(member, name)
        elif isinstance(value, list):
            for item in value:
                walk(item, kind)

    for service in services.values():
        walk(service, "service")
    assert len(set(names.values())) == len(names) > 10


@pytest.fixture(scope="module")
def openapi(published):
    """The facade's own description of itself."""
    return published.json("/hsds/openapi.json")


def test_answers_are_as_the_openapi_document_says(published, server, services, openapi):
    registry = Registry().with_resource("urn:openapi", Resource(contents=openapi, specification=DRAFT202012))

    def faults(name, value):
        schema = {"$ref": f"urn:openapi#/components/schemas/{name}"}
        return hsds.faults(Draft202012Validator(schema, registry=registry), value)

    assert faults("Root", published.json("/hsds")) == []
    assert faults("ServicePage", published.services()) == []
    assert faults("ServicePage", published.services(minimal="true")) == []
    for service in services.values():
        assert faults("Service", service) == [], service["name"]
    assert faults("Problem", json.loads(server.get("/hsds/services?page=0").text)) == []
    assert faults("Service", {"id": "1"}) != []
    for path, item in openapi["paths"].items():
        assert server.get("/hsds" + path.rstrip("/").replace("{id}", next(iter(services)))).status == 200
        assert item["get"]["operationId"] and item["get"]["responses"]["default"]


def test_every_bad_parameter_is_named(server):
    query = "page=0&per_page=101&modified_after=x&taxonomy_term_id=need-nej&minimal=ja&full=1&colour=red&search=%FF"
    reply = server.get("/hsds/services?" + query)
    problem = json.loads(reply.text)
    assert (reply.status, problem["status"]) == (400, 400)
    assert reply.headers.get_content_type() == "application/problem+json"
    names = ["page", "per_page", "modified_after", "taxonomy_term_id", "minimal", "full", "colour"]
    for name in names:
        assert any(text.startswith(name + ":") for text in problem["problems"]), name
    assert len(problem["problems"]) == len(names) + 1


@pytest.mark.parametrize("name", ["x", "019312f4-9a00-7000-8000-000000000001", "haninge-ungdomsteamet", "%00", "%FF"])
def test_what_is_no_published_service_is_not_found(server, name):
    reply = server.get("/hsds/services/" + name)
    assert reply.status in (400, 404)
    assert json.loads(reply.text)["status"] == reply.status
