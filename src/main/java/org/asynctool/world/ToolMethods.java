package org.asynctool.world;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asynctool.task.ToolSpec;

/**
 * All tools of a class, sorted by name since reflection knows no order, and its state.
 *
 * @param byName the tools
 * @param specs what agents see of them
 * @param state the method that returns the state
 */
record ToolMethods(SortedMap<String, ToolMethod> byName, List<ToolSpec> specs, Optional<UserMethod> state) {

    private static final ClassValue<ToolMethods> CACHE = new ClassValue<>() {
        @Override
        protected ToolMethods computeValue(Class<?> type) {
            return find(type);
        }
    };

    static ToolMethods of(Class<?> type) {
        return CACHE.get(type);
    }

    /** The tools of an interface, whose objects show no state. */
    static ToolMethods of(Class<?> type, Map<String, ToolMethod> byName) {
        if (byName.isEmpty()) {
            throw new IllegalArgumentException(type.getName() + " has no methods, so it has no tools");
        }
        return new ToolMethods(new TreeMap<>(byName), specs(byName), Optional.empty());
    }

    private static List<ToolSpec> specs(Map<String, ToolMethod> byName) {
        return byName.values().stream().map(ToolMethod::spec).toList();
    }

    private static ToolMethods find(Class<?> type) {
        Collection<Method> methods = methodsOf(type);
        SortedMap<String, ToolMethod> byName = new TreeMap<>();
        methods.stream()
                .filter(method -> method.isAnnotationPresent(Tool.class))
                .map(ToolMethod::of)
                .forEach(tool -> add(byName, tool));
        if (byName.isEmpty()) {
            throw new IllegalArgumentException("class " + type.getName()
                    + " has no tools; annotate at least one of its methods with @Tool(description = \"...\")");
        }
        return new ToolMethods(byName, specs(byName), state(type, methods));
    }

    static void add(Map<String, ToolMethod> byName, ToolMethod tool) {
        ToolMethod other = byName.putIfAbsent(tool.spec().name(), tool);
        if (other != null) {
            throw new IllegalArgumentException(
                    "two tools are named '" + tool.spec().name() + "': " + other.place() + " and " + tool.place()
                            + "; rename one by @Tool(name = \"...\")");
        }
    }

    private static Optional<UserMethod> state(Class<?> type, Collection<Method> methods) {
        List<Method> found = annotated(methods, WorldState.class);
        if (found.size() > 1 || found.stream().anyMatch(method -> method.getParameterCount() > 0)) {
            throw new IllegalArgumentException("class " + type.getName() + " must have at most one method with"
                    + " @WorldState, without parameters, but has "
                    + found.stream().map(Method::toString).sorted().toList());
        }
        return found.stream().findFirst().map(UserMethod::of);
    }

    private static List<Method> annotated(Collection<Method> methods, Class<? extends Annotation> annotation) {
        return methods.stream()
                .filter(method -> method.isAnnotationPresent(annotation))
                .toList();
    }

    /** Methods of a class and of all it inherits from; of an overridden one only the override. */
    private static Collection<Method> methodsOf(Class<?> type) {
        Map<String, Method> bySignature = new LinkedHashMap<>();
        for (Class<?> owner : ancestry(type)) {
            Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .forEach(method -> bySignature.putIfAbsent(signature(method), method));
        }
        return bySignature.values();
    }

    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }

    /** Classes before interfaces, so that an implementation is met before what it implements. */
    private static Set<Class<?>> ancestry(Class<?> type) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            classes.add(owner);
            addInterfaces(owner, interfaces);
        }
        classes.addAll(interfaces);
        return classes;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> interfaces) {
        for (Class<?> implemented : type.getInterfaces()) {
            interfaces.add(implemented);
            addInterfaces(implemented, interfaces);
        }
    }
}
