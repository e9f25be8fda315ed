package org.asynctool.world.message;

import org.asynctool.world.ToolResult;
import org.asynctool.world.internal.Command.Action;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The workspace, and who is logged in. */
final class Messenger {

    private final MessageIds ids;
    private final Contacts contacts;
    private final Inbox inbox;
    private JsonNode user;

    /**
     * Puts a workspace together.
     *
     * @param user a text, which may be no user's id, or null for nobody
     */
    Messenger(MessageIds ids, Contacts contacts, Inbox inbox, JsonNode user) {
        this.ids = ids;
        this.contacts = contacts;
        this.inbox = inbox;
        this.user = user;
    }

    /** Returns a workspace of its own. */
    Messenger copy() {
        return new Messenger(ids.copy(), contacts.copy(), inbox.copy(), user);
    }

    /** Makes an action an error as long as nobody is logged in. */
    static Action<Messenger> afterLogin(Action<Messenger> action) {
        return (messenger, arguments) -> messenger.isLoggedIn()
                ? action.run(messenger, arguments)
                : ToolResult.error("No user is currently logged in.");
    }

    MessageIds ids() {
        return ids;
    }

    Contacts contacts() {
        return contacts;
    }

    Inbox inbox() {
        return inbox;
    }

    void logIn(String userId) {
        user = StringNode.valueOf(userId);
    }

    boolean isLoggedIn() {
        return !user.asString("").isEmpty();
    }

    ObjectNode state() {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.set("generated_ids", ids.state());
        state.put("user_count", contacts.count());
        state.set("user_map", contacts.state());
        state.set("inbox", inbox.state());
        state.put("message_count", inbox.count());
        return state.set("current_user", user);
    }
}
