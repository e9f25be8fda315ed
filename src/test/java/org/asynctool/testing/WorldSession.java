package org.asynctool.testing;

import org.asynctool.world.WorldFactory;
import tools.jackson.databind.JsonNode;

/**
 * A world to call tools of with all JSON in single quotes: {@code run("cd", "{'folder': 'a'}")}.
 *
 * @param played the world
 */
public record WorldSession(PlayedWorld played) {

    /** Begins with a state. */
    public static WorldSession of(WorldFactory factory, String state) {
        return new WorldSession(new PlayedWorld(factory, state.replace('\'', '"')));
    }

    /** Calls a tool without arguments. */
    public String run(String tool) {
        return run(tool, "{}");
    }

    /** Calls a tool; returns JSON, or {@code failed: } and the message. */
    public String run(String tool, String arguments) {
        return played.call(tool, arguments.replace('\'', '"')).replace('"', '\'');
    }

    /** Returns the state of the world. */
    public JsonNode state() {
        return played.state();
    }

    /** Returns what a JSON pointer leads to in the state. */
    public String state(String pointer) {
        return state().at(pointer).toString().replace('"', '\'');
    }
}
