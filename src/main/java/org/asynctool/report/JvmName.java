package org.asynctool.report;

import org.apiguardian.api.API;
import org.asynctool.text.SafeText;

/**
 * Which execution in which JVM wrote a file. No two write the same file.
 *
 * @param fork what Surefire calls the fork, such as {@code 1}; {@code 0} where there is none
 * @param process id of the process
 * @param execution number of the execution in that JVM, from 1
 */
@API(status = API.Status.INTERNAL)
public record JvmName(String fork, long process, int execution) {

    /**
     * Makes the fork's name fit for a file.
     *
     * @param fork what Surefire calls the fork, such as {@code 1}; {@code 0} where there is none
     * @param process id of the process
     * @param execution number of the execution in that JVM, from 1
     */
    public JvmName {
        fork = SafeText.forFileName(fork);
    }

    /** Returns the part of file names, such as {@code 1-4711-1}. */
    @Override
    public String toString() {
        return fork + "-" + process + "-" + execution;
    }
}
