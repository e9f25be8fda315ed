package org.asynctool.agent.mcp;

import java.net.URI;
import org.apiguardian.api.API;

/**
 * Where the client of one episode finds its tools: an MCP server with streamable HTTP, on the loopback address.
 *
 * @param address where to send requests to
 * @param token what each request has to carry, as {@code Authorization: Bearer <token>}
 */
@API(status = API.Status.EXPERIMENTAL)
public record McpEndpoint(URI address, String token) {

    /** Shows the address and never the token. */
    @Override
    public String toString() {
        return "McpEndpoint[" + address + "]";
    }
}
