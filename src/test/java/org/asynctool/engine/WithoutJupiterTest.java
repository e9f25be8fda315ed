package org.asynctool.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine needs the platform only; Jupiter's annotations count where Jupiter is. */
class WithoutJupiterTest {

    @Tag("kitchen")
    @DisplayName("Tea")
    @Disabled("no water")
    static class AnnotatedTestCase {}

    @Test
    void itsAnnotationsCountWhereItIs() throws Exception {
        assertThat(read("displayName", getClass().getClassLoader())).isEqualTo(Optional.of("Tea"));
        assertThat(read("disabled", getClass().getClassLoader())).isEqualTo(Optional.of("no water"));
        assertThat(read("tags", getClass().getClassLoader())).hasToString("[kitchen]");
    }

    @Test
    void nothingBreaksWhereItIsNot() throws Exception {
        assertThat(read("displayName", new NoJupiter())).isEqualTo(Optional.empty());
        assertThat(read("disabled", new NoJupiter())).isEqualTo(Optional.empty());
        assertThat(read("tags", new NoJupiter())).isEqualTo(Set.of());
    }

    private static Object read(String what, ClassLoader loader) throws Exception {
        Method method = loader.loadClass(JupiterAnnotations.class.getName()).getDeclaredMethod(what, Class.class);
        method.setAccessible(true);
        return method.invoke(null, AnnotatedTestCase.class);
    }

    /** Defines the class anew, and knows nothing of Jupiter. */
    private static final class NoJupiter extends ClassLoader {

        NoJupiter() {
            super(WithoutJupiterTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.junit.jupiter.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.equals(JupiterAnnotations.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? define(name) : known;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
