package org.asynctool.dataset;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.asynctool.time.Seeds;

/** Makes ids of tasks of texts that may be longer, or have characters that ids do not have. */
@API(status = API.Status.INTERNAL)
public final class TaskIds {

    /** The longest id, in characters. */
    private static final int LONGEST = 100;

    private static final int DIGITS = 16;
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]");

    private TaskIds() {}

    /**
     * Returns the id that stands for a text: the text itself where it is one, else what fits of it and a
     * digest, so that different texts have different ids.
     *
     * @param text a text that begins with a letter or digit
     * @return its id
     */
    public static String of(String text) {
        String id = OTHER.matcher(text).replaceAll("-");
        return id.equals(text) && id.length() <= LONGEST ? id : digested(text);
    }

    /**
     * Returns an id that always carries a digest of its text.
     *
     * @param text a text that begins with a letter or digit
     * @return what fits of it, with {@code -} for other characters, and 16 hexadecimal digits
     */
    public static String digested(String text) {
        String id = OTHER.matcher(text).replaceAll("-");
        String head = id.substring(0, Math.min(id.length(), LONGEST - 1 - DIGITS));
        return head + "-" + HexFormat.of().toHexDigits(Seeds.ofText(text));
    }
}
