package org.asynctool.engine;

import java.util.Optional;
import org.junit.platform.engine.TestSource;

/** Whose tasks are run: those of a benchmark class, or of a file that was selected without a class. */
sealed interface Owner permits OwningClass, OwningFile {

    /** The type of its segment in unique ids. */
    String segment();

    /** Its name in unique ids and results: the same in every JVM. */
    String name();

    /** Its name for people. */
    String displayName();

    /** Where it is written. Only a class makes Surefire count the failures below it. */
    TestSource source();

    /** What resources are looked up with. */
    ClassLoader loader();

    /** The class that is created to get the agent; empty if none is named, or there is no such class. */
    Optional<Class<?>> agentClass();

    /** Why none of it runs; empty if it does. */
    Optional<String> disabled();

    /** A text that leads to where a location of tasks is written. */
    String naming(String location);

    /** What runs it again; {@code asynctool.tasks} behind it selects a task. */
    String rerun();
}
