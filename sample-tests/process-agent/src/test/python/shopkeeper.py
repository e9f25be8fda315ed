"""A small agent: it does sums for customers, with a calculator that it reaches by the Model Context Protocol."""

import json
import os
import re
import urllib.request


class Tools:
    """A client with nothing but what Python brings."""

    def __init__(self, url, token):
        self.url, self.session, self.number = url, None, 0
        self.headers = {
            "Authorization": "Bearer " + token,
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
        }
        self.send("initialize", protocolVersion="2025-06-18", capabilities={},
                  clientInfo={"name": "shopkeeper", "version": "1"})
        self.post({"jsonrpc": "2.0", "method": "notifications/initialized"})

    def call(self, tool, **arguments):
        """Calls a tool and returns what it is answered."""
        result = self.send("tools/call", name=tool, arguments=arguments)
        return json.loads(result["content"][0]["text"])

    def send(self, method, **params):
        self.number += 1
        request = {"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}
        for message in self.post(request):
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(message["error"]["message"])
                return message["result"]
        raise RuntimeError("no answer to " + method)

    def post(self, message):
        headers = dict(self.headers)
        if self.session:
            headers["Mcp-Session-Id"] = self.session
        request = urllib.request.Request(self.url, json.dumps(message).encode(), headers)
        with urllib.request.urlopen(request) as response:
            self.session = response.headers.get("Mcp-Session-Id", self.session)
            text = response.read().decode()
        if response.headers.get_content_type() == "text/event-stream":
            text = "\n".join(line[5:] for line in text.splitlines() if line.startswith("data:"))
        return [json.loads(line) for line in text.splitlines() if line.strip()]


def main():
    tools = Tools(os.environ["ASYNCTOOL_MCP_URL"], os.environ["ASYNCTOOL_MCP_TOKEN"])
    briefing = tools.call("briefing")["briefing"]
    requests = dict(re.findall(r"Request of sub-task (\S+):\n(.*)", briefing))
    numbers = {task: [int(n) for n in re.findall(r"\d+", text)] for task, text in requests.items()}

    # Everything that can be begun is begun before anything is waited for.
    first, second, results = {}, {}, {}
    for task, (crates, each, *_) in numbers.items():
        first[tools.call("multiply", subtask=task, arg_0=crates, arg_1=each)["call"]] = task
    while first or second:
        for result in tools.call("wait", **{"for": "any"})["results"]:
            task, value = result["subtask"], result["result"]["result"]
            if first.pop(result["call"], None):
                broken = numbers[task][2]
                second[tools.call("subtract", subtask=task, arg_0=value, arg_1=broken)["call"]] = task
            elif second.pop(result["call"], None):
                results[task] = value
    for task, value in results.items():
        tools.call("answer", subtask=task, answer=value)


if __name__ == "__main__":
    main()
