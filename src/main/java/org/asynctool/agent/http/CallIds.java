package org.asynctool.agent.http;

import java.util.HashSet;
import java.util.Set;

/** The ids of the tool calls of one conversation. Servers leave some out and give some twice; results need one each. */
final class CallIds {

    private final Set<String> taken = new HashSet<>();
    private int made;

    /** Returns the id that a call goes by: the server's own, unless it is missing or taken. */
    String of(String given) {
        String id = given;
        while (id.isEmpty() || !taken.add(id)) {
            id = "call_" + ++made;
        }
        return id;
    }
}
