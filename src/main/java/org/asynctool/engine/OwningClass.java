package org.asynctool.engine;

import java.util.Optional;
import org.asynctool.gate.Rerun;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;

/**
 * A benchmark class.
 *
 * @param type the class
 */
record OwningClass(Class<?> type) implements Owner {

    @Override
    public String segment() {
        return Segments.CLASS;
    }

    @Override
    public String name() {
        return type.getName();
    }

    @Override
    public String displayName() {
        return JupiterAnnotations.displayName(type).orElseGet(this::nestedName);
    }

    @Override
    public TestSource source() {
        return ClassSource.from(type);
    }

    @Override
    public ClassLoader loader() {
        return type.getClassLoader();
    }

    @Override
    public Optional<Class<?>> agentClass() {
        return Optional.of(type);
    }

    @Override
    public Optional<String> disabled() {
        return JupiterAnnotations.disabled(type);
    }

    @Override
    public String naming(String location) {
        return "@AgentBenchmark of " + name() + ", tasks = \"" + location + "\"";
    }

    @Override
    public String rerun() {
        return Rerun.command(type);
    }

    /** The class name without package, with the names of enclosing classes. */
    private String nestedName() {
        String packageName = type.getPackageName();
        return packageName.isEmpty() ? name() : name().substring(packageName.length() + 1);
    }
}
