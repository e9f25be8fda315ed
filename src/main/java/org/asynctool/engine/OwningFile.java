package org.asynctool.engine;

import java.nio.file.Path;
import java.util.Optional;
import org.asynctool.text.SafeText;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;

/**
 * A task file, or a folder of them, that was selected without a class.
 *
 * @param location {@code classpath:/tasks/travel.jsonl}, or a path
 * @param agent the name of the class that gives the agent, from {@link Constants#AGENT}; empty for none
 */
record OwningFile(String location, Optional<String> agent) implements Owner {

    private static final String CLASSPATH = "classpath:/";

    /** The location of a resource. */
    static String ofResource(String name) {
        return CLASSPATH + (name.startsWith("/") ? name.substring(1) : name);
    }

    /** The location of a file: relative where it can be, so that it is the same on every machine. */
    static String ofFile(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path there = file.toAbsolutePath().normalize();
        Path shown = there.startsWith(here) && !there.equals(here) ? here.relativize(there) : there;
        return shown.toString().replace('\\', '/');
    }

    @Override
    public String segment() {
        return Segments.FILE;
    }

    @Override
    public String name() {
        return location;
    }

    @Override
    public String displayName() {
        return SafeText.line(location);
    }

    @Override
    public TestSource source() {
        return location.startsWith(CLASSPATH)
                ? ClasspathResourceSource.from(location.substring(CLASSPATH.length()))
                : FileSource.from(Path.of(location).toFile());
    }

    @Override
    public ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? ClassLoader.getSystemClassLoader() : ofThread;
    }

    @Override
    public Optional<Class<?>> agentClass() {
        return agent.flatMap(name -> ReflectionSupport.tryToLoadClass(name).toOptional());
    }

    @Override
    public Optional<String> disabled() {
        return Optional.empty();
    }

    @Override
    public String naming(String written) {
        return "the task file '" + written + "' was selected";
    }

    @Override
    public String rerun() {
        return "select " + displayName() + " with -D" + Constants.AGENT + "=" + agent.orElse("");
    }
}
