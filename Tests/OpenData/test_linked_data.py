"""The linked data of entries is JSON-LD of schema.org, as an RDF library reads it."""

import json

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF

SCHEMA = Namespace("https://schema.org/")
# The document names schema.org's own context; without a network its one rule that matters here stands in.
CONTEXT = {"@vocab": str(SCHEMA)}


@pytest.fixture(scope="module")
def documents(server, services):
    """Each entry's linked data, by its id."""
    documents = {}
    for service_id in services:
        reply = server.get(f"/api/v1/interventions/{service_id}", {"Accept": "application/ld+json"})
        assert reply.status == 200
        if reply.headers.get_content_type() != "application/ld+json":
            pytest.skip("the API does not answer with linked data")
        documents[service_id] = reply.text
    return documents


def test_every_entry_parses_as_a_service_with_its_name(documents, services):
    for service_id, text in documents.items():
        document = json.loads(text)
        assert document["@context"] == "https://schema.org"
        graph = Graph().parse(data=json.dumps(document | {"@context": CONTEXT}), format="json-ld")
        subject = URIRef(document["@id"])
        assert (subject, RDF.type, SCHEMA.GovernmentService) in graph
        assert graph.value(subject, SCHEMA.name) == Literal(services[service_id]["name"])
        assert graph.value(subject, SCHEMA.identifier) == Literal(service_id)


def test_no_text_can_end_a_script_element(documents):
    assert not [text for text in documents.values() if "<" in text]
