"""What the server publishes, read as a client would."""

import json
from urllib.parse import urlencode


class Published:
    """The open data of a server."""

    def __init__(self, server):
        self._server = server

    def text(self, path, content_type):
        """The answer to a request that must succeed with a content type."""
        reply = self._server.get(path)
        assert reply.status == 200, f"{path}: {reply.status} {reply.text}"
        assert reply.headers.get_content_type() == content_type, f"{path}: {reply.headers['Content-Type']}"
        return reply.text

    def json(self, path):
        """The answer to a request that must succeed, as JSON."""
        return json.loads(self.text(path, "application/json"))

    def services(self, **parameters):
        """One page of the list of services."""
        return self.json("/hsds/services?" + urlencode(parameters, doseq=True))

    def pages(self, **parameters):
        """All pages of the list of services."""
        number = 1
        while True:
            page = self.services(page=number, **parameters)
            yield page
            if page["last_page"]:
                return
            number += 1

    def service_ids(self, **parameters):
        """Ids of services, in the order of the list."""
        return [service["id"] for page in self.pages(**parameters) for service in page["contents"]]
