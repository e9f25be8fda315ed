package org.asynctool.world.formats;

import org.asynctool.world.ToolException;
import org.asynctool.world.internal.Answer;
import org.asynctool.world.internal.Lookup;
import org.asynctool.world.internal.Schemas;
import tools.jackson.databind.node.ObjectNode;

/** What the tools take and give: texts of a bounded length, which is counted in code points. */
final class Texts {

    /** The longest text that is taken or given, so that what a tool gives another one takes. */
    static final int LONGEST = 20_000;

    private Texts() {}

    /** Describes a text that a tool takes. */
    static ObjectNode schema() {
        return Schemas.text(LONGEST);
    }

    /**
     * Begins an answer with a text.
     *
     * @throws ToolException if it is too long
     */
    static Answer answer(String name, String text) throws ToolException {
        Lookup.require(length(text) <= LONGEST, "the result would be longer than " + LONGEST + " code points");
        return Answer.of(name, text);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
