package org.asynctool.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.asynctool.testing.JsonFixtures.json;
import static org.asynctool.testing.WorldCalls.call;

import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.asynctool.task.ToolSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a class must look like to be a world, and what its author reads if it does not. */
@SuppressWarnings("unused")
class ObjectWorldDefinitionTest {

    record Node(String name, List<Node> children) {}

    record Renamed(@ToolParam(name = "b") String a) {}

    record Pair<T>(T one) {}

    interface Greeting {
        @Tool(description = "Greets.")
        default String greet() {
            return "hello";
        }
    }

    static class Parent {
        @Tool(description = "Of the parent.")
        String parent() {
            return "parent";
        }

        @Tool(description = "Of the parent.")
        String both() {
            return "parent";
        }
    }

    static class Child extends Parent implements Greeting {
        @Override
        @Tool(description = "Of the child.")
        String both() {
            return "child";
        }
    }

    @Test
    void inheritsToolsAndPrefersOverrides() throws Exception {
        World world = ObjectWorld.of(new Child());
        assertThat(world.tools()).extracting(ToolSpec::name).containsExactly("both", "greet", "parent");
        assertThat(call(world, "both", "{}")).isEqualTo("\"child\"");
        assertThat(call(world, "greet", "{}")).isEqualTo("\"hello\"");
        assertThat(world.snapshot()).isEqualTo(json("{}"));
    }

    @Test
    void needsATool() {
        refuses(
                new Object(),
                "class java.lang.Object has no tools;"
                        + " annotate at least one of its methods with @Tool(description = \"...\")");
    }

    @Test
    void needsTypesThatJsonSchemaCanTell() {
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void when(Date date) {}
                },
                ".when: parameter 'date': type java.util.Date is not supported; supported are String, boolean,");
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void when(List<Map<Integer, String>> maps) {}
                },
                "type java.util.Map<java.lang.Integer, java.lang.String> is not supported");
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void when(List<Optional<String>> inner) {}
                },
                "parameter 'inner': type java.util.Optional<java.lang.String> is not supported");
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void when(Pair<String> pair) {}
                },
                "parameter 'pair': type " + Pair.class.getName() + "<java.lang.String> is not supported");
    }

    @Test
    void needsRecordsThatEnd() {
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void grow(Node tree) {}
                },
                "record " + Node.class.getName() + " contains itself, which is not supported; take a JsonNode instead");
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void rename(Renamed renamed) {}
                },
                "is renamed by @ToolParam; use @JsonProperty, which holds for results too");
    }

    @Test
    void needsDefaultsThatFit() {
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void fly(@ToolParam(defaultValue = "economy") String fare) {}
                },
                ".fly: parameter 'fare' has the default `economy`, which is not JSON;"
                        + " a text needs quotes: defaultValue = \"\\\"economy\\\"\"");
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void fly(@ToolParam(defaultValue = "\"one\"") int seats) {}
                },
                "parameter 'seats' has a default that does not fit: the value is \"one\", expected integer");
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void fly(@ToolParam(defaultValue = "1") Optional<Integer> seats) {}
                },
                "parameter 'seats' has a default and is Optional; leave one of them away");
    }

    @Test
    void needsUniqueNames() {
        refuses(
                new Object() {
                    @Tool(name = "fly", description = "d")
                    void one() {}

                    @Tool(name = "fly", description = "d")
                    void two() {}
                },
                "two tools are named 'fly': ");
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void fly(@ToolParam(name = "a") int one, @ToolParam(name = "a") int two) {}
                },
                ".fly: two parameters are named 'a'");
    }

    @Test
    void needsAtMostOneState() {
        refuses(
                new Object() {
                    @Tool(description = "d")
                    void fly() {}

                    @WorldState
                    int one() {
                        return 1;
                    }

                    @WorldState
                    int two() {
                        return 2;
                    }
                },
                "must have at most one method with @WorldState, without parameters, but has [");
    }

    static class Static {
        @Tool(description = "d")
        static void fly() {}
    }

    @Test
    void needsMethodsOfTheObject() {
        refuses(new Static(), "Static.fly is static; a world's methods belong to its object");
    }

    @Test
    void needsNamesOfParameters(@TempDir Path folder) throws Exception {
        Class<?> type = compiledWithoutNames(folder, "Nameless", """
                public class Nameless {
                    @org.asynctool.world.Tool(description = "d")
                    public void fly(String to) {}
                }""");
        refuses(
                type.getConstructor().newInstance(),
                "Nameless.fly: the name of parameter 'arg0' is not in the class file; compile with -parameters (Maven:"
                        + " <parameters>true</parameters> of maven-compiler-plugin),"
                        + " or name it by @ToolParam(name = \"...\")");
    }

    @Test
    void needsPackagesThatAreOpen() throws Exception {
        Method closed = ArrayList.class.getDeclaredMethod("grow");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserMethod.of(closed))
                .withMessage("java.util.ArrayList.grow cannot be called: module java.base does not open package"
                        + " java.util; add `opens java.util;` to its module-info.java,"
                        + " or make class and method public in an exported package");
    }

    private static Class<?> compiledWithoutNames(Path folder, String name, String source) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        String classes = Path.of(Tool.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        OutputStream.nullOutputStream(),
                        "-proc:none",
                        "-cp",
                        classes,
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(exit).isZero();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Tool.class.getClassLoader()).loadClass(name);
    }

    private static void refuses(Object target, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObjectWorld.of(target))
                .withMessageContaining(message);
    }
}
