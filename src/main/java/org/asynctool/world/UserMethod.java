package org.asynctool.world;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.asynctool.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A method of a user's object that may be called from here.
 *
 * @param method the method, accessible
 */
record UserMethod(Method method) {

    static UserMethod of(Method method) {
        UserMethod user = new UserMethod(method);
        if (Modifier.isStatic(method.getModifiers())) {
            throw new IllegalArgumentException(user.place() + " is static; a world's methods belong to its object");
        }
        user.makeAccessible();
        return user;
    }

    /** Returns class and method, to begin messages with. */
    String place() {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }

    /**
     * Calls the method.
     *
     * @throws ToolException as the method threw it
     * @throws RuntimeException as the method threw it, or around what else it threw
     */
    @Nullable
    Object invoke(Object target, @Nullable Object... arguments) throws ToolException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw rethrown(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(place() + " was accessible and is not any more", e);
        }
    }

    /** Turns what the method returned into JSON that shares nothing with the user's object. */
    JsonNode json(@Nullable Object returned) {
        JsonNode json;
        try {
            json = returned instanceof JsonNode node ? node.deepCopy() : Json.of(returned);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    place() + " returned a " + returned.getClass().getName() + " without a JSON form: "
                            + e.getMessage(),
                    e);
        }
        Optional<String> problem = NumberBounds.problem(json);
        if (problem.isPresent()) {
            throw new IllegalStateException(place() + " returned a value without a JSON form: " + problem.get());
        }
        return json;
    }

    private void makeAccessible() {
        try {
            method.setAccessible(true);
        } catch (InaccessibleObjectException e) {
            Class<?> owner = method.getDeclaringClass();
            throw new IllegalArgumentException(
                    place() + " cannot be called: module " + owner.getModule().getName() + " does not open package "
                            + owner.getPackageName() + "; add `opens " + owner.getPackageName()
                            + ";` to its module-info.java, or make class and method public in an exported package",
                    e);
        }
    }

    private RuntimeException rethrown(Throwable thrown) throws ToolException {
        if (thrown instanceof ToolException failed) {
            throw failed;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException(place() + " threw " + thrown, thrown);
    }
}
