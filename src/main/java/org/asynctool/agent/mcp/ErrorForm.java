package org.asynctool.agent.mcp;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes an error as the protocol does. The SDK's transport would write the exception, stack trace and all. */
final class ErrorForm extends ValueSerializer<McpError> {

    @Override
    public void serialize(McpError error, JsonGenerator json, SerializationContext context) {
        int code = Optional.ofNullable(error.getJsonRpcError())
                .map(McpSchema.JSONRPCResponse.JSONRPCError::code)
                .orElse(McpSchema.ErrorCodes.INTERNAL_ERROR);
        json.writeStartObject();
        json.writeStringProperty("jsonrpc", McpSchema.JSONRPC_VERSION);
        json.writeNullProperty("id");
        json.writeObjectPropertyStart("error");
        json.writeNumberProperty("code", code);
        json.writeStringProperty("message", String.valueOf(error.getMessage()));
        json.writeEndObject();
        json.writeEndObject();
    }
}
