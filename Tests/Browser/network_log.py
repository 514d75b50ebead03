"""What a browser asked for, from its own log of the network."""

import json


class NetworkLog:
    """The requests of a browser that was started with `logs_network`."""

    def __init__(self, browser):
        self._browser = browser
        self._browser.execute_cdp_cmd("Network.enable", {})

    def visit(self, address):
        """Opens a page with an empty cache and returns what was asked for: address and bytes received."""
        self._browser.get("about:blank")
        self._browser.execute_cdp_cmd("Network.clearBrowserCache", {})
        self._messages()
        self._browser.get(address)
        messages = self._messages()
        sizes = {m["requestId"]: m["encodedDataLength"] for m in parameters(messages, "Network.loadingFinished")}
        asked = parameters(messages, "Network.requestWillBeSent")
        return {m["request"]["url"]: sizes.get(m["requestId"], 0) for m in asked if is_sent(m["request"]["url"])}

    def _messages(self):
        return [json.loads(entry["message"])["message"] for entry in self._browser.get_log("performance")]


def parameters(messages, method):
    return [message["params"] for message in messages if message["method"] == method]


def is_sent(address):
    """Whether asking for the address leaves the browser."""
    return not address.startswith(("data:", "about:"))
