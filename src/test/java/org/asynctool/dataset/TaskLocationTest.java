package org.asynctool.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskLocationTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        write("tasks/b.jsonl", TaskFileTest.task("b"));
        write("tasks/a.json", TaskFileTest.task("a"));
        write("tasks/more/c.jsonl", TaskFileTest.task("c"));
        write("tasks/readme.md", "no tasks");
        Files.createDirectories(folder.resolve("empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks", "tasks/", "file:tasks", "./tasks", "empty/../tasks"})
    void aFolderStandsForItsFilesSortedByName(String location) {
        assertThat(resolve(location)).extracting(TaskSource::name).containsExactly("a.json", "b.jsonl", "more/c.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks/b.jsonl", "file:tasks/b.jsonl"})
    void aFileIsNamedByItsLastPart(String location) {
        assertThat(resolve(location)).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("b.jsonl");
            assertThat(source.path()).contains(folder.resolve("tasks/b.jsonl"));
            assertThat(source.classpathResource()).isEmpty();
            assertThat(TaskFileTest.shown(source.rows())).containsExactly("b.jsonl:1 b");
        });
    }

    @Test
    void findsResourcesInAFolderOfTheClassPath() throws IOException {
        try (URLClassLoader loader = loader(folder)) {
            assertThat(TaskLocation.resolve("classpath:/tasks/more/c.jsonl", loader))
                    .singleElement()
                    .satisfies(source -> {
                        assertThat(source.name()).isEqualTo("c.jsonl");
                        assertThat(source.path()).contains(folder.resolve("tasks/more/c.jsonl"));
                        assertThat(source.classpathResource()).contains("tasks/more/c.jsonl");
                    });
            assertThat(TaskLocation.resolve("classpath:tasks", loader))
                    .extracting(source -> source.classpathResource().orElseThrow())
                    .containsExactly("tasks/a.json", "tasks/b.jsonl", "tasks/more/c.jsonl");
        }
    }

    @Test
    void findsResourcesInAJar() throws IOException {
        Path jar = jar("tasks/", "tasks/z.jsonl", "tasks/sub/", "tasks/sub/y.jsonl", "other/x.jsonl");
        try (URLClassLoader loader = loader(jar)) {
            List<TaskSource> sources = TaskLocation.resolve("classpath:/tasks/", loader);

            assertThat(sources).extracting(TaskSource::name).containsExactly("sub/y.jsonl", "z.jsonl");
            assertThat(sources).allSatisfy(source -> assertThat(source.path()).isEmpty());
            assertThat(TaskFileTest.shown(sources.get(0).rows())).containsExactly("sub/y.jsonl:1 y");
            assertThat(TaskLocation.resolve("classpath:/other/x.jsonl", loader)).hasSize(1);
        }
    }

    @Test
    void aFolderOnSeveralRootsIsOneFolderAndTheFirstRootGoesBefore() throws IOException {
        Path jar = jar("tasks/", "tasks/b.jsonl", "tasks/d.jsonl");
        try (URLClassLoader loader = loader(folder, jar)) {
            List<TaskSource> sources = TaskLocation.resolve("classpath:/tasks/", loader);

            assertThat(sources)
                    .extracting(TaskSource::name)
                    .containsExactly("a.json", "b.jsonl", "d.jsonl", "more/c.jsonl");
            assertThat(sources.get(1).path()).contains(folder.resolve("tasks/b.jsonl"));
        }
    }

    @Test
    void saysWhatWasLookedForAndWhere() throws IOException {
        assertFails("nowhere", "no tasks at 'nowhere': there is no file or folder " + folder.resolve("nowhere"));
        assertFails("empty", "no task file (.json, .jsonl) in 'empty', folder " + folder.resolve("empty"));
        assertFails(
                "tasks/readme.md",
                "'" + folder.resolve("tasks/readme.md") + "' is not a task file; expected a name"
                        + " that ends in .json (one task) or .jsonl (one task a line)");
        assertFails(
                " ",
                "a location of tasks must not be blank; expected for example classpath:/tasks/travel.jsonl or"
                        + " src/tasks");
        assertFails(
                "classpath:/tasks/none.jsonl",
                "no tasks at 'classpath:/tasks/none.jsonl': the class path has no"
                        + " resource 'tasks/none.jsonl'; a resource stands in src/test/resources or in a jar of the test class"
                        + " path");
        try (URLClassLoader loader = loader(folder)) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> TaskLocation.resolve("classpath:/tasks/bb.jsonl", loader))
                    .withMessageContaining("'tasks/bb.jsonl'; did you mean 'classpath:/tasks/b.jsonl'? A resource");
            assertMeant("a.json", "classpath:/tasks/a.json", loader);
            assertMeant("tasks/more/c.jsonl", "classpath:/tasks/more/c.jsonl", loader);
        }
        assertFails(
                "tasks/mre/",
                "no tasks at 'tasks/mre/': there is no file or folder " + folder.resolve("tasks/mre")
                        + "; did you mean 'more', which is in that folder?");
        assertFails(
                "tasks/bb.jsonl",
                "no tasks at 'tasks/bb.jsonl': there is no file or folder " + folder.resolve("tasks/bb.jsonl")
                        + "; did you mean 'b.jsonl', which is in that folder?");
        assertFails(
                "classpath:/none/",
                "no task file (.json, .jsonl) at 'classpath:/none/': the class path has no folder"
                        + " 'none/' with one; a jar without entries for folders cannot be searched, name its files");
        assertFails(
                "classpath:/tasks/../../x.jsonl",
                "'classpath:/tasks/../../x.jsonl' climbs out of its folder; write it" + " without '..'");
    }

    @Test
    void aNameInsideAFolderStaysInside() {
        assertThat(TaskLocation.inside("classpath:/tasks", "more/c.jsonl")).isEqualTo("classpath:/tasks/more/c.jsonl");
        for (String name : List.of("../c.jsonl", "more/../../c.jsonl", "/c.jsonl", "C:\\c.jsonl", "..\\c.jsonl", "")) {
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> TaskLocation.inside("tasks/", name))
                    .withMessage("'" + name + "' is not a name inside tasks/; expected a relative one without '..', ':'"
                            + " and '\\'");
        }
    }

    private void assertFails(String location, String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> resolve(location))
                .withMessage(message);
    }

    private List<TaskSource> resolve(String location) {
        return TaskLocation.resolve(location, ClassLoader.getPlatformClassLoader(), folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    /** Each entry that is a file holds a task named after the letter in front of its ending. */
    private Path jar(String... entries) throws IOException {
        Path jar = folder.resolve("tasks.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new JarEntry(entry));
                if (!entry.endsWith("/")) {
                    String id = entry.replaceAll(".*/|\\..*", "");
                    zip.write(TaskFileTest.task(id).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return jar;
    }

    private void assertMeant(String location, String meant, ClassLoader loader) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> TaskLocation.resolve(location, loader, folder.resolve("empty")))
                .withMessageEndingWith("; did you mean '" + meant + "'?");
    }

    private static URLClassLoader loader(Path... roots) throws MalformedURLException {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
}
