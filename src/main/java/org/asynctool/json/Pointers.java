package org.asynctool.json;

import org.apiguardian.api.API;

/** Texts of JSON pointers (RFC 6901). */
@API(status = API.Status.INTERNAL)
public final class Pointers {

    private Pointers() {}

    /**
     * Returns the pointer from an object to one of its members, or from an array to an element.
     *
     * @param name name of the member as it is, or the index of the element
     * @return for example {@code /a~1b} for {@code a/b}
     */
    public static String to(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
