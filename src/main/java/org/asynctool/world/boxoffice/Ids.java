package org.asynctool.world.boxoffice;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.asynctool.time.Seeds;

/**
 * Makes ids of what they are for, so that no id hangs on the order in which calls about different seats come, and
 * none can be guessed.
 */
final class Ids {

    private static final int DIGITS = 10;

    private Ids() {}

    /** Returns a new id such as {@code H-0a1b2c3d4e}; another one when the same is wanted again. */
    static String of(String prefix, Account account, Event event, List<Seat> seats, Set<String> taken) {
        String content = prefix + "/" + account.id() + "/" + event.id() + "/" + seats + "/";
        int again = 0;
        String id = hashed(prefix, content + again);
        while (taken.contains(id)) {
            again++;
            id = hashed(prefix, content + again);
        }
        return id;
    }

    private static String hashed(String prefix, String content) {
        String digits = HexFormat.of().toHexDigits(Seeds.ofText(content));
        return prefix + "-" + digits.substring(0, DIGITS);
    }
}
