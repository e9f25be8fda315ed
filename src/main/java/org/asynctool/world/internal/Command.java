package org.asynctool.world.internal;

import org.apiguardian.api.API;
import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.ToolSchema;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool of a built-in world: what agents see of it, and what it does.
 *
 * @param spec the tool
 * @param schema the schema of its arguments
 * @param action what it does
 * @param <S> the state it works on
 */
@API(status = API.Status.INTERNAL)
public record Command<S>(ToolSpec spec, ToolSchema schema, Action<S> action) {

    /**
     * What a command does.
     *
     * @param <S> the state it works on
     */
    @FunctionalInterface
    public interface Action<S> {

        /**
         * Carries out a call.
         *
         * @param state the world's state
         * @param arguments valid by the command's schema, defaults filled in
         * @return the result; an error that the world defines is a result too
         * @throws ToolException if the call fails without a result
         */
        ToolResult run(S state, Arguments arguments) throws ToolException;
    }

    /**
     * Makes a command that leaves all as it is, hidden state such as a current directory included.
     *
     * @param name the tool's name
     * @param description what agents read about it
     * @param parameters its parameters
     * @param action what it does
     * @param <S> the state it works on
     * @return the command
     */
    public static <S> Command<S> reading(String name, String description, Parameters parameters, Action<S> action) {
        return of(new ToolSpec(name, description, parameters.schema(), true, Executes.END), action);
    }

    /**
     * Makes a command that changes the state, be it a hidden part of it.
     *
     * @param name the tool's name
     * @param description what agents read about it
     * @param parameters its parameters
     * @param action what it does
     * @param <S> the state it works on
     * @return the command
     */
    public static <S> Command<S> changing(String name, String description, Parameters parameters, Action<S> action) {
        return of(new ToolSpec(name, description, parameters.schema(), false, Executes.END), action);
    }

    ToolResult run(S state, ObjectNode arguments) throws ToolException {
        return action.run(state, new Arguments(schema.withDefaults(arguments)));
    }

    private static <S> Command<S> of(ToolSpec spec, Action<S> action) {
        return new Command<>(spec, ToolSchema.compile(spec), action);
    }
}
