package org.asynctool.task;

import org.apiguardian.api.API;

/**
 * A task, or a part of one, that cannot be: says where by a JSON pointer and what was expected.
 *
 * <p>The part that finds the fault gives a pointer relative to itself; every part around it puts its
 * own place in front by {@link #within(String)}.
 */
@API(status = API.Status.STABLE)
public final class InvalidTaskException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** JSON pointer to the fault, relative to the part that reports it. */
    private final String pointer;

    /** What is wrong, without the place. */
    private final String problem;

    /**
     * Names a fault.
     *
     * @param pointer JSON pointer to the fault, relative to the part that finds it; empty for the part
     *     itself
     * @param problem what is wrong, what was expected and what to do
     */
    public InvalidTaskException(String pointer, String problem) {
        super(pointer.isEmpty() ? problem : pointer + ": " + problem);
        this.pointer = pointer;
        this.problem = problem;
    }

    /**
     * Returns where the fault is.
     *
     * @return a JSON pointer, empty for the whole task
     */
    public String pointer() {
        return pointer;
    }

    /**
     * Returns what is wrong, without the place.
     *
     * @return the problem in words
     */
    public String problem() {
        return problem;
    }

    /**
     * Returns the same fault as seen from the part around.
     *
     * @param outer JSON pointer from that part to this one, such as {@code /subTasks/0}
     * @return the same fault with the longer pointer
     */
    public InvalidTaskException within(String outer) {
        InvalidTaskException moved = new InvalidTaskException(outer + pointer, problem);
        moved.initCause(this);
        return moved;
    }
}
