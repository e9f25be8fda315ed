package org.asynctool.world;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.asynctool.task.ToolSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A method that is a tool: what agents see of it, and how it is called. Knows the class, not the object. */
final class ToolMethod {

    private final UserMethod code;
    private final ToolSpec spec;
    private final ToolSchema schema;
    private final List<Argument> arguments;

    private ToolMethod(UserMethod code, ToolSpec spec, List<Argument> arguments) {
        this.code = code;
        this.spec = spec;
        this.schema = ToolSchema.compile(spec);
        this.arguments = List.copyOf(arguments);
    }

    static ToolMethod of(Method method) {
        UserMethod code = UserMethod.of(method);
        TypeSchemas types = new TypeSchemas(code.place());
        ObjectNode parameters = TypeSchemas.emptyObject();
        List<Argument> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.add(argument(parameter, types, parameters, code.place()));
        }
        return new ToolMethod(code, spec(method, parameters), arguments);
    }

    /** A method of an interface need not say that it is a tool. */
    private static ToolSpec spec(Method method, ObjectNode parameters) {
        Tool tool = method.getAnnotation(Tool.class);
        if (tool == null) {
            return new ToolSpec(
                    method.getName(), "Calls " + method.getName() + ".", parameters, false, ToolSpec.Executes.END);
        }
        String name = tool.name().isEmpty() ? method.getName() : tool.name();
        return new ToolSpec(name, tool.description(), parameters, tool.readOnly(), tool.executes());
    }

    ToolSpec spec() {
        return spec;
    }

    String place() {
        return code.place();
    }

    ToolResult call(Object target, ToolCall call, WorldClock clock) throws ToolException {
        ObjectNode given = schema.withDefaults(call.arguments());
        @Nullable Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments.get(i).value(given, clock);
        }
        Object result = code.invoke(target, values);
        return result instanceof ToolResult made
                ? new ToolResult(code.json(made.value()), made.error())
                : new ToolResult(code.json(result), false);
    }

    private static Argument argument(Parameter parameter, TypeSchemas types, ObjectNode schema, String place) {
        if (parameter.getType() == WorldClock.class) {
            return (arguments, clock) -> clock;
        }
        String name = nameOf(parameter, place);
        if (schema.path("properties").has(name)) {
            throw new IllegalArgumentException(place + ": two parameters are named '" + name + "'");
        }
        types.addProperty(schema, "parameter '" + name + "'", name, parameter.getParameterizedType(), parameter);
        Binder binder = new Binder(parameter.getParameterizedType());
        return (arguments, clock) -> bound(name, binder, arguments);
    }

    /** A value that its type refuses is the agent's mistake, like one that the schema refuses. */
    private static Object bound(String name, Binder binder, ObjectNode arguments) throws ToolException {
        try {
            return binder.bind(arguments.get(name));
        } catch (IllegalArgumentException e) {
            throw new ToolException("argument '" + name + "': " + e.getMessage());
        }
    }

    static String nameOf(Parameter parameter, String place) {
        ToolParam param = parameter.getAnnotation(ToolParam.class);
        if (param != null && !param.name().isEmpty()) {
            return param.name();
        }
        if (!parameter.isNamePresent()) {
            throw new IllegalArgumentException(place + ": the name of parameter '" + parameter.getName()
                    + "' is not in the class file; compile with -parameters (Maven: <parameters>true</parameters> of"
                    + " maven-compiler-plugin), or name it by @ToolParam(name = \"...\")");
        }
        return parameter.getName();
    }

    /** Takes from a call what a parameter gets. */
    @FunctionalInterface
    private interface Argument {
        Object value(ObjectNode arguments, WorldClock clock) throws ToolException;
    }
}
