package org.asynctool.dataset.builder;

import java.util.Locale;
import org.apiguardian.api.API;

/** Ways to make another task of a task. */
@API(status = API.Status.EXPERIMENTAL)
public enum Evolution {
    /** Says the requests in other words: between templates, or as a {@link Rewriter} puts them. */
    REWORD,
    /**
     * Makes the longest chain longer: a further task joins the sub-task, and one of its arguments is taken from a result
     * of the first. Takes tasks of one request, with different worlds.
     */
    DEEPEN,
    /** Adds the tools of a world that nobody needs. */
    DISTRACT,
    /** Puts the task into other times, see {@link TimeProfile}. */
    RETIME,
    /** Changes a number that a request shows, there and in the reference. */
    VARY;

    /** Returns the word that ids of evolved tasks end with. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
