package org.asynctool.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.asynctool.text.Nearest;

/** Finds task files on the class path. */
final class ClasspathTasks {

    private final String location;
    private final ClassLoader loader;

    ClasspathTasks(String location, ClassLoader loader) {
        this.location = location;
        this.loader = loader;
    }

    List<TaskSource> find(String written) {
        String name = written.startsWith("/") ? written.substring(1) : written;
        if (RelativeNames.climbs(name)) {
            throw new DatasetException("'" + location + "' climbs out of its folder; write it without '..'");
        }
        if (TaskFormat.knows(name)) {
            return List.of(source(name.substring(name.lastIndexOf('/') + 1), name));
        }
        return folder(name.isEmpty() || name.endsWith("/") ? name : name + "/");
    }

    private List<TaskSource> folder(String folder) {
        TreeSet<String> names = below(folder);
        if (names.isEmpty()) {
            throw new DatasetException(
                    "no task file (.json, .jsonl) at '" + location + "': the class path has no folder '" + folder
                            + "' with one; a jar without entries for folders cannot be searched, name its files");
        }
        return names.stream().map(name -> source(name, folder + name)).toList();
    }

    /** Names of all task files below a folder, on all roots of the class path. */
    private TreeSet<String> below(String folder) {
        TreeSet<String> names = new TreeSet<>();
        try {
            for (URL root : Collections.list(loader.getResources(folder))) {
                names.addAll(names(root));
            }
        } catch (IOException e) {
            throw new DatasetException("cannot list '" + location + "': " + e, e);
        }
        return names;
    }

    /** What was meant by a resource that is not there: a task file in the same folder. */
    private Optional<String> near(String resource) {
        String folder = resource.substring(0, resource.lastIndexOf('/') + 1);
        try {
            return Nearest.one(resource.substring(folder.length()), below(folder))
                    .map(name -> "classpath:/" + folder + name);
        } catch (DatasetException e) {
            return Optional.empty();
        }
    }

    private List<String> names(URL root) throws IOException {
        Optional<Path> path = path(root);
        if (path.isPresent()) {
            return FileTasks.names(path.get());
        }
        URLConnection connection = root.openConnection();
        if (!(connection instanceof JarURLConnection inJar)) {
            throw new DatasetException("cannot list '" + location + "' in " + root + "; name its files");
        }
        inJar.setUseCaches(false);
        try (JarFile jar = inJar.getJarFile()) {
            String prefix = inJar.getEntryName() == null ? "" : inJar.getEntryName();
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.startsWith(prefix) && TaskFormat.knows(entry))
                    .map(entry -> entry.substring(prefix.length()))
                    .filter(name -> !RelativeNames.climbs(name))
                    .toList();
        }
    }

    private TaskSource source(String name, String resource) {
        URL url = loader.getResource(resource);
        if (url == null) {
            String hint = near(resource)
                    .map(near -> "; did you mean '" + near + "'? A")
                    .orElse("; a");
            throw new DatasetException("no tasks at '" + location + "': the class path has no resource '" + resource
                    + "'" + hint + " resource stands in src/test/resources or in a jar of the test class path");
        }
        return new TaskSource(name, () -> open(url), path(url), Optional.of(resource));
    }

    /** Without a cache, since a cached jar stays open and its old content with it. */
    private static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    private static Optional<Path> path(URL url) {
        try {
            return "file".equals(url.getProtocol()) ? Optional.of(Path.of(url.toURI())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
