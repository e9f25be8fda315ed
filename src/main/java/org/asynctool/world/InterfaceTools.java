package org.asynctool.world;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The methods of an interface as tools, with or without {@link Tool}, and the way of Java values there and back.
 *
 * @param <T> the interface
 */
@API(status = API.Status.INTERNAL)
public final class InterfaceTools<T> {

    private final Class<T> type;
    private final Map<Method, String> names = new LinkedHashMap<>();
    private final ToolMethods methods;

    private InterfaceTools(Class<T> type) {
        this.type = type;
        Map<String, ToolMethod> byName = new TreeMap<>();
        Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> add(byName, method));
        this.methods = ToolMethods.of(type, byName);
    }

    /**
     * Reads an interface.
     *
     * @param type the interface, with at least one method
     * @param <T> the interface
     * @return its tools
     * @throws IllegalArgumentException if it is none, or a method cannot be a tool
     */
    public static <T> InterfaceTools<T> of(Class<T> type) {
        if (!type.isInterface()) {
            throw new IllegalArgumentException(
                    type.getName() + " is no interface; put one before your tools, for the agent to call");
        }
        return new InterfaceTools<>(type);
    }

    private void add(Map<String, ToolMethod> byName, Method method) {
        ToolMethod tool = ToolMethod.of(method);
        ToolMethods.add(byName, tool);
        names.put(method, tool.spec().name());
    }

    /**
     * Makes a world of an object, without a state.
     *
     * @param target what the tools are called on
     * @return the world
     */
    public World world(T target) {
        return ObjectWorld.of(target, methods);
    }

    /**
     * Returns the interface.
     *
     * @return the interface
     */
    public Class<T> type() {
        return type;
    }

    /**
     * Returns the name of a tool.
     *
     * @param method its method
     * @return the name; empty if the interface has no such method
     */
    public Optional<String> tool(Method method) {
        return Optional.ofNullable(names.get(method));
    }

    /**
     * Names the arguments of a call.
     *
     * @param method the method called
     * @param values the arguments in the order of its parameters
     * @return the arguments of the tool; what is {@code null} or an empty {@link Optional} is left out
     */
    public Map<String, Object> arguments(Method method, @Nullable Object[] values) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Object value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            if (value != null && parameters[i].getType() != WorldClock.class) {
                arguments.put(ToolMethod.nameOf(parameters[i], method.toString()), value);
            }
        }
        return arguments;
    }

    /**
     * Turns a result into what a method returns.
     *
     * @param method the method called
     * @param value the result of the tool
     * @return a value of the method's type; {@code null} for {@code void}
     */
    public @Nullable Object result(Method method, JsonNode value) {
        return method.getReturnType() == void.class ? null : new Binder(method.getGenericReturnType()).bind(value);
    }
}
