package org.asynctool.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.WorldCalls.seeded;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.asynctool.world.plan.PlanWorldFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WorldsTest {

    private static final List<String> BUILT_IN = List.of(
            "bfcl-calls",
            "boxoffice",
            "filesystem",
            "formats",
            "generator",
            "math",
            "message",
            "numbers",
            "plan",
            "recorded",
            "social",
            "strings",
            "tables",
            "ticket",
            "trading",
            "travel",
            "vehicle");

    /** A user's own world under a name that is taken. */
    public static final class OtherPlanFactory implements WorldFactory {
        @Override
        public String name() {
            return "plan";
        }

        @Override
        public World create(JsonNode state, UniformRandomProvider random) {
            throw new IllegalArgumentException("expected nothing");
        }
    }

    /** A user's own world. */
    public static final class GardenFactory implements WorldFactory {
        @Override
        public String name() {
            return "garden";
        }

        @Override
        public World create(JsonNode state, UniformRandomProvider random) {
            throw new IllegalStateException("a bug");
        }
    }

    @TempDir
    Path classPath;

    @Test
    void holdTheBuiltInOnes() {
        assertThat(Worlds.installed().names()).containsExactlyElementsOf(BUILT_IN);
        assertThat(Worlds.installed()
                        .create("plan", json("{'steps': {'a': 'A'}}"), seeded())
                        .tools())
                .hasSize(1);
    }

    @Test
    void holdThoseThatTheTestsClassLoaderSees() throws Exception {
        register(GardenFactory.class.getName());
        assertThat(installed().names()).contains("garden").containsAll(BUILT_IN);
    }

    @Test
    void areFoundWhateverTheContextClassLoader() {
        assertThat(installedFrom(null).names()).containsExactlyElementsOf(BUILT_IN);
        assertThat(installedFrom(ClassLoader.getPlatformClassLoader()).names()).containsExactlyElementsOf(BUILT_IN);
    }

    @Test
    void haveOneNameEach() throws Exception {
        register(OtherPlanFactory.class.getName());
        assertThatIllegalStateException()
                .isThrownBy(this::installed)
                .withMessageContaining("two worlds are named 'plan': ")
                .withMessageContaining(OtherPlanFactory.class.getName())
                .withMessageContaining(PlanWorldFactory.class.getName())
                .withMessageContaining("META-INF/services/org.asynctool.world.WorldFactory");
    }

    @Test
    void mustBeLoadable() throws Exception {
        register("com.example.Gone");
        assertThatIllegalStateException()
                .isThrownBy(this::installed)
                .withMessageStartingWith("a world cannot be loaded: ")
                .withMessageContaining("com.example.Gone")
                .withMessageEndingWith("check META-INF/services/org.asynctool.world.WorldFactory");
    }

    @Test
    void canBeOverriddenWithoutChangingTheRegistry() {
        Worlds before = Worlds.installed();
        Worlds after = before.with(new OtherPlanFactory(), new GardenFactory());
        assertThat(after.names()).contains("garden").containsAll(BUILT_IN);
        assertThat(before.names()).containsExactlyElementsOf(BUILT_IN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after.create("plan", json("{}"), seeded()))
                .withMessage("world 'plan': expected nothing");
    }

    @Test
    void thatAreUnknownAreAnsweredWithTheKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Worlds.installed().create("garden", json("{}"), seeded()))
                .withMessage("there is no world 'garden', only " + String.join(", ", BUILT_IN)
                        + "; register a WorldFactory of that name"
                        + " by its class name in META-INF/services/org.asynctool.world.WorldFactory");
    }

    @Test
    void thatAreBrokenAreNotTakenForAWrongState() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Worlds.installed().with(new GardenFactory()).create("garden", json("{}"), seeded()))
                .withMessage("a bug");
    }

    private void register(String className) throws Exception {
        Path file = classPath.resolve(Worlds.REGISTRATION);
        Files.createDirectories(file.getParent());
        Files.writeString(file, className + "\n");
    }

    private Worlds installed() throws Exception {
        URL[] urls = {classPath.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, WorldsTest.class.getClassLoader())) {
            return installedFrom(loader);
        }
    }

    private static Worlds installedFrom(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return Worlds.installed();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
