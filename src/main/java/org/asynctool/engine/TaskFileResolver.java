package org.asynctool.engine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asynctool.dataset.DatasetException;
import org.asynctool.dataset.TaskLocation;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UriSelector;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/**
 * Leads from files, folders, resources and URIs to unique ids. What is no task file belongs to other engines. A
 * line without a task is a failing test, since a selection that matched nothing would be green.
 */
final class TaskFileResolver implements SelectorResolver {

    private final UniqueId engine;
    private final RowChoice choice;
    private final boolean agentNamed;

    TaskFileResolver(UniqueId engine, ConfigurationParameters parameters) {
        this.engine = engine;
        this.choice = EngineConfiguration.choice(parameters);
        this.agentNamed = EngineConfiguration.agent(parameters).isPresent();
    }

    @Override
    public Resolution resolve(FileSelector selector, Context context) {
        return taskFile(OwningFile.ofFile(selector.getPath()), selector.getPosition(), context);
    }

    @Override
    public Resolution resolve(ClasspathResourceSelector selector, Context context) {
        return taskFile(OwningFile.ofResource(selector.getClasspathResourceName()), selector.getPosition(), context);
    }

    /** A folder without task files is an error only where an agent is named: it may be another engine's. */
    @Override
    public Resolution resolve(DirectorySelector selector, Context context) {
        Path folder = selector.getPath();
        Set<DiscoverySelector> files = taskFiles(folder);
        if (files.isEmpty() && agentNamed) {
            return Resolution.selectors(Set.of(DiscoverySelectors.selectUniqueId(idOf(OwningFile.ofFile(folder)))));
        }
        return files.isEmpty() ? Resolution.unresolved() : Resolution.selectors(files);
    }

    @Override
    public Resolution resolve(UriSelector selector, Context context) {
        URI uri = selector.getUri();
        if (ClasspathResourceSource.CLASSPATH_SCHEME.equals(uri.getScheme())) {
            ClasspathResourceSource resource = ClasspathResourceSource.from(uri);
            return taskFile(OwningFile.ofResource(resource.getClasspathResourceName()), position(uri), context);
        }
        if (!"file".equals(uri.getScheme()) || uri.getPath() == null) {
            return Resolution.unresolved();
        }
        Path path = Path.of(URI.create("file://" + uri.getRawPath()));
        return Files.isDirectory(path)
                ? Resolution.selectors(Set.of(DiscoverySelectors.selectDirectory(path.toString())))
                : taskFile(OwningFile.ofFile(path), position(uri), context);
    }

    private Resolution taskFile(String location, Optional<FilePosition> position, Context context) {
        if (!TaskLocation.isTaskFile(location)) {
            return Resolution.unresolved();
        }
        return context.resolve(DiscoverySelectors.selectUniqueId(idOf(location)))
                .map(BenchmarkDescriptor.class::cast)
                .map(file -> position.isEmpty() || !file.plan().problems().isEmpty()
                        ? Match.exact(file, () -> file.select(choice))
                        : onLine(position.get().getLine(), file, context))
                .map(Resolution::match)
                .orElseGet(Resolution::unresolved);
    }

    private static Match onLine(int line, BenchmarkDescriptor file, Context context) {
        return file.plan()
                .rowOn(line)
                .flatMap(row -> context.resolve(DiscoverySelectors.selectUniqueId(file.idOf(row))))
                .map(test -> Match.exact(test, () -> TaskDescriptor.selectAllTrials(test)))
                .orElseGet(() -> Match.partial(file.addProblem("line " + line, noTaskOn(line, file.plan()))));
    }

    private static String noTaskOn(int line, BenchmarkPlan plan) {
        return plan.owner().name() + " has no task on line " + line + "; the first is on line "
                + plan.rows().values().iterator().next().position().line() + ", and there are "
                + plan.rows().size() + " in all";
    }

    private UniqueId idOf(String location) {
        return engine.append(Segments.FILE, location);
    }

    private static Optional<FilePosition> position(URI uri) {
        return Optional.ofNullable(uri.getQuery()).flatMap(FilePosition::fromQuery);
    }

    private static Set<DiscoverySelector> taskFiles(Path folder) {
        try {
            return TaskLocation.resolve(folder.toString(), TaskFileResolver.class.getClassLoader()).stream()
                    .flatMap(file -> file.path().stream())
                    .map(file -> DiscoverySelectors.selectFile(file.toString()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (DatasetException e) {
            return Set.of();
        }
    }
}
