package org.asynctool.agent.http;

import java.util.List;
import java.util.OptionalLong;
import org.asynctool.agent.http.cassette.Secrets;

/** Keeps keys out of everything that leaves an episode: what a model says, and what is said of it. */
final class Discretion {

    private final Secrets secrets;

    Discretion(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Returns a reply as if the server had not repeated a key; so it is the same when it is replayed. */
    Reply about(Reply reply) {
        List<ToolUse> calls = reply.calls().stream()
                .map(call -> new ToolUse(call.id(), secrets.hideIn(call.name()), secrets.hideIn(call.arguments())))
                .toList();
        return new Reply(
                secrets.hideIn(reply.text()), calls, reply.ending(), reply.usage(), secrets.hideIn(reply.echo()));
    }

    /** Returns the failure, without its cause and in other words if it says a key. */
    ChatException about(ChatException failure) {
        return secrets.areIn(failure)
                ? new ChatException(
                        failure.kind(),
                        secrets.hideIn(String.valueOf(failure.getMessage())),
                        null,
                        failure.status(),
                        OptionalLong.empty())
                : failure;
    }
}
