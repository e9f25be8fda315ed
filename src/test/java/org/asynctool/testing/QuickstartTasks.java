package org.asynctool.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apiguardian.api.API;
import org.asynctool.task.Task;
import org.asynctool.task.Tasks;
import org.asynctool.world.WorldFactory;
import org.asynctool.world.Worlds;
import tools.jackson.databind.JsonNode;

/** The tasks of the sample project quickstart, and its shop, which is compiled as that project does. */
public final class QuickstartTasks {

    private static final Path SOURCES = Path.of("sample-tests/quickstart/src/test");

    private QuickstartTasks() {}

    public static List<Task> all() {
        try {
            return Files.readAllLines(SOURCES.resolve("resources/tasks/quickstart.jsonl")).stream()
                    .map(Tasks::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The worlds of these tasks.
     *
     * @param classes an empty folder to compile to
     */
    public static Worlds worlds(Path classes) throws ReflectiveOperationException, MalformedURLException {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-parameters",
                        "-proc:none",
                        "-cp",
                        classPath(WorldFactory.class, UniformRandomProvider.class, JsonNode.class, API.class),
                        "-d",
                        classes.toString(),
                        SOURCES.resolve("java/com/example/ShopWorld.java").toString());
        if (result != 0) {
            throw new IllegalStateException("the shop of the quickstart does not compile; see above");
        }
        // Not closed: the worlds load further classes of theirs later.
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, QuickstartTasks.class.getClassLoader());
        Object shop = loader.loadClass("com.example.ShopWorld").getConstructor().newInstance();
        return Worlds.installed().with((WorldFactory) shop);
    }

    /** Where the classes that the shop needs were loaded from, whoever runs the tests. */
    private static String classPath(Class<?>... needed) {
        return Stream.of(needed)
                .map(type -> Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString())))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
