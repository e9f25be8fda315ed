package org.asynctool.task;

import tools.jackson.core.JsonPointer;

/** The JSON pointers that a task holds. */
final class JsonPlaces {

    private JsonPlaces() {}

    /** Refuses a text that is no JSON pointer. */
    static void require(String place, String pointer) {
        try {
            JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            throw new InvalidTaskException(
                    place, "'" + pointer + "' is not a JSON pointer; expected a text that begins with '/'");
        }
    }
}
