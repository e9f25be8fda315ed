package org.asynctool.text;

import org.apiguardian.api.API;

/**
 * Shortens long values inside of messages. What is left may still hold anything: on its way out a
 * message goes through {@link SafeText}.
 */
@API(status = API.Status.INTERNAL)
public final class Excerpt {

    private Excerpt() {}

    /**
     * Returns the beginning of a text.
     *
     * @param text any text
     * @param longest how much of it is shown, in characters, 1 or more; a pair of surrogates is never cut
     * @return the text, or its beginning with its full length: {@code abc... (5002 characters)}
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean pair = Character.isSurrogatePair(text.charAt(longest - 1), text.charAt(longest));
        return text.substring(0, pair ? longest - 1 : longest) + "... (" + Count.of(text.length(), "character") + ")";
    }
}
