package org.asynctool.world.filesystem;

import java.util.regex.Pattern;

/** Texts as words: what is between runs of white space, the Unicode kinds included. */
final class Words {

    private static final Pattern WORD = Pattern.compile(
            "[^\\t-\\r\\x1C-\\x20\\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]++");

    private Words() {}

    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
