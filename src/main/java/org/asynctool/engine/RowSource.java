package org.asynctool.engine;

import org.asynctool.dataset.TaskPosition;
import org.asynctool.dataset.TaskSource;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/**
 * A task file, as the platform names it. Made once for all its rows, since the platform looks a file up in the file
 * system for each source that is made of it.
 *
 * @param file the file
 */
record RowSource(TestSource file) {

    /** With {@code owner} as what to name where there is neither a resource nor a file. */
    static RowSource of(TaskSource file, TestSource owner) {
        return new RowSource(file.classpathResource()
                .<TestSource>map(ClasspathResourceSource::from)
                .or(() -> file.path().map(path -> FileSource.from(path.toFile())))
                .orElse(owner));
    }

    /** The source of a row of the file. */
    TestSource at(TaskPosition position) {
        FilePosition line = FilePosition.from(position.line());
        if (file instanceof ClasspathResourceSource resource) {
            return ClasspathResourceSource.from(resource.getClasspathResourceName(), line);
        }
        return file instanceof FileSource some ? some.withPosition(line) : file;
    }
}
