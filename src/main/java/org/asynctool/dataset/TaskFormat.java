package org.asynctool.dataset;

/** The two forms of a task file. */
enum TaskFormat {
    /** One task is the whole file. */
    WHOLE,
    /** Each line is a task. */
    LINES;

    /** Tells whether a file of that name may be a task file. */
    static boolean knows(String name) {
        return name.endsWith(".json") || name.endsWith(".jsonl");
    }

    static TaskFormat of(String name) {
        if (!knows(name)) {
            throw new DatasetException(
                    "'" + name + "' is not a task file; expected a name that ends in .json (one task)"
                            + " or .jsonl (one task a line)");
        }
        return name.endsWith(".json") ? WHOLE : LINES;
    }
}
