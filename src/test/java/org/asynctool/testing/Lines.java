package org.asynctool.testing;

import org.asynctool.text.Layout;
import org.asynctool.text.SafeText;

/** What tests ask about texts of several lines. */
public final class Lines {

    private Lines() {}

    /** The words of a text with one blank between them, wherever its lines are broken. */
    public static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Whether a line is wider than the rule of {@link Layout} allows: only what cannot be broken may be. */
    public static boolean tooWide(String line) {
        boolean whole = !line.contains(" ") || line.startsWith("mvn ");
        return SafeText.width(line) > Layout.COLUMNS && !whole;
    }
}
