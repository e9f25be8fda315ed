package org.asynctool.task;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What every id must look like. */
final class Ids {

    static final String RULE = "1 to 100 letters, digits, '.', '_' or '-', beginning with a letter or digit";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private Ids() {}

    static String require(String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidTaskException("/id", "'" + id + "' is not an id; expected " + RULE);
        }
        return id;
    }

    /** Refuses ids that differ in nothing, or in case only: file systems do not tell them apart. */
    static void requireUnique(String array, List<String> ids) {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String earlier = seen.putIfAbsent(ids.get(i).toLowerCase(Locale.ROOT), ids.get(i));
            if (earlier != null) {
                String how = earlier.equals(ids.get(i)) ? "twice" : "also as '" + earlier + "'";
                throw new InvalidTaskException(
                        "/" + array + "/" + i + "/id",
                        "id '" + ids.get(i) + "' is used " + how + "; ids must be unique without regard to case");
            }
        }
    }
}
