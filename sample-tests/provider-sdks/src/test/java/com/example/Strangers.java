package com.example;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The members of a value of an SDK that its classes do not declare, at every level. What they do not know they keep as
 * additional properties.
 */
final class Strangers {

    /** Classes whose members are what the user names them: schemas, arguments, labels. */
    private static final Set<String> FREE = Set.of("FunctionParameters", "Parameters", "InputSchema", "Properties", "Input", "Metadata");

    /** What is not simply a value, or the same once more. */
    private static final String NO_GETTER = "_.*|validate|known|(as|to)[A-Z].*";

    private static final Map<Class<?>, List<Method>> GETTERS = new ConcurrentHashMap<>();

    private final List<String> found = new ArrayList<>();

    private Strangers() {}

    static List<String> in(Object value) {
        Strangers strangers = new Strangers();
        strangers.visit("", value);
        return strangers.found;
    }

    private void visit(String path, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> visit(path, one));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(path + "/" + i, list.get(i));
            }
        } else if (value != null && isModel(value.getClass())) {
            model(path, value);
        }
    }

    private static boolean isModel(Class<?> type) {
        return type.getName().matches("com\\.(openai|anthropic)\\.models\\..*");
    }

    private void model(String path, Object model) {
        boolean free = FREE.contains(model.getClass().getSimpleName());
        GETTERS.computeIfAbsent(model.getClass(), Strangers::gettersOf).forEach(getter -> {
            Object value = call(getter, model);
            if (!getter.getName().equals("_additionalProperties")) {
                visit(path + "/" + getter.getName(), value);
            } else if (!free) {
                ((Map<?, ?>) value).keySet().forEach(name -> found.add(path + "/" + name));
            }
        });
    }

    private static List<Method> gettersOf(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getName().equals("_additionalProperties")
                        || !method.getName().matches(NO_GETTER) && leadsOn(method.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static boolean leadsOn(Class<?> type) {
        return type == Optional.class || type == List.class || isModel(type);
    }

    private static Object call(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(getter + " of " + model, e);
        }
    }
}
