"""The description of the data is what DCAT-AP-SE 3.0.1 demands, as an RDF library reads it."""

import re
from datetime import timedelta

import pytest
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
CC0 = URIRef("http://creativecommons.org/publicdomain/zero/1.0/")
ABSOLUTE = re.compile(r"(https?://[!-~]+|mailto:[!-~]+@[!-~]+)")

# Source: DCAT-AP-SE 3.0.1, https://docs.dataportal.se/dcat/sv/: mandatory, then recommended and known here.
MANDATORY = {
    DCAT.Catalog: [DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCAT.dataset],
    DCAT.Dataset: [DCTERMS.title, DCTERMS.description, DCTERMS.publisher],
    DCAT.Distribution: [DCAT.accessURL],
    DCAT.DataService: [DCTERMS.title, DCAT.endpointURL],
    FOAF.Agent: [FOAF.name, DCTERMS.type],
    VCARD.Organization: [VCARD.fn, VCARD.hasEmail],
}
RECOMMENDED = {
    DCAT.Catalog: [FOAF.homepage, DCTERMS.language, DCAT.themeTaxonomy, DCTERMS.modified],
    DCAT.Dataset: [
        DCAT.contactPoint, DCAT.distribution, DCAT.keyword, DCAT.theme, DCTERMS.spatial, DCTERMS.accessRights,
        DCTERMS.language, DCTERMS.modified, DCTERMS.accrualPeriodicity, DCAT.landingPage,
    ],
    DCAT.Distribution: [DCTERMS.license, DCTERMS.description, DCTERMS["format"]],
    DCAT.DataService: [DCAT.endpointDescription, DCTERMS.license, DCTERMS.accessRights],
}


@pytest.fixture(scope="module")
def graph(published):
    """The description."""
    return Graph().parse(data=published.text("/datasets/dcat", "application/rdf+xml"), format="xml")


@pytest.mark.parametrize("rules", [MANDATORY, RECOMMENDED], ids=["mandatory", "recommended"])
def test_every_resource_has_its_properties(graph, rules):
    for kind, properties in rules.items():
        resources = list(graph.subjects(RDF.type, kind))
        assert resources, kind
        for resource in resources:
            missing = [name for name in properties if graph.value(resource, name, any=True) is None]
            assert missing == [], resource


def test_there_is_one_catalogue_with_one_dataset_in_four_forms(graph):
    [catalogue] = graph.subjects(RDF.type, DCAT.Catalog)
    [dataset] = graph.objects(catalogue, DCAT.dataset)
    assert len(list(graph.objects(dataset, DCAT.distribution))) == 4
    assert len(list(graph.subjects(RDF.type, DCAT.DataService))) == 2


def test_all_addresses_are_absolute_and_nothing_is_nameless(graph):
    for triple in graph:
        for node in triple:
            assert not isinstance(node, BNode)
            if isinstance(node, URIRef):
                assert ABSOLUTE.fullmatch(node), node


def test_everything_referred_to_here_is_described_here(graph, server):
    here = server.origin + "/datasets/dcat#"
    subjects = set(graph.subjects())
    referred = {node for node in graph.objects() if isinstance(node, URIRef) and node.startswith(here)}
    assert referred and referred <= subjects


def test_licences_are_written_as_the_portal_knows_them(graph):
    licences = set(graph.objects(None, DCTERMS.license))
    assert licences == {CC0}


def test_texts_have_a_language_and_moments_are_utc(graph):
    for name in [DCTERMS.title, DCTERMS.description, DCAT.keyword]:
        texts = list(graph.objects(None, name))
        assert texts and all(isinstance(text, Literal) and text.language in ("sv", "en") for text in texts)
    for moment in graph.objects(None, DCTERMS.modified):
        assert moment.datatype == XSD.dateTime and moment.value.utcoffset() == timedelta(0)


def test_the_addresses_of_the_data_answer(graph, server):
    for name in [DCAT.downloadURL, DCAT.accessURL, DCAT.landingPage, FOAF.homepage]:
        for address in set(graph.objects(None, name)):
            # The API's root itself is only the beginning of its addresses.
            if address.startswith(server.origin) and not address.endswith("/api/v1"):
                assert server.get(address.removeprefix(server.origin)).status == 200, address


def test_a_host_that_is_no_host_gets_into_no_address(server):
    text = server.get("/datasets/dcat", {"Host": 'x"><evil/>'}).text
    assert "evil" not in text
    Graph().parse(data=text, format="xml") if text.startswith("<?xml") else None
