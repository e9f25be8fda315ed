package org.asynctool.task;

import tools.jackson.core.JsonPointer;

/** JSON pointers: those to members, and those that a task holds. */
final class JsonPlaces {

    private JsonPlaces() {}

    /** Returns the pointer from an object to one of its members. */
    static String of(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }

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
