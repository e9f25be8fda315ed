package org.asynctool.world.tables;

import java.util.regex.Pattern;
import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Lookup;

/** What tables and columns may be called. */
final class Names {

    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,39}");

    private Names() {}

    static void require(String name) throws ToolException {
        Lookup.require(
                FORM.matcher(name).matches(),
                "name " + Lookup.quoted(name)
                        + " must be letters, digits and _, at most 40, and not begin with a digit");
    }
}
