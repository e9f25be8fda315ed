package org.asynctool.world.filesystem;

import org.asynctool.task.ToolSpec;
import org.asynctool.task.ToolSpec.Executes;
import org.asynctool.world.ToolException;
import org.asynctool.world.ToolResult;
import org.asynctool.world.ToolSchema;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command: what agents see of it, and what it does.
 *
 * @param spec the tool
 * @param schema the schema of its arguments
 * @param action what it does
 */
record Command(ToolSpec spec, ToolSchema schema, Action action) {

    /** What a command does. */
    @FunctionalInterface
    interface Action {

        ToolResult run(FileSystem files, Arguments arguments) throws ToolException;
    }

    /** Makes a command that leaves all as it is, the current directory included. */
    static Command reading(String name, String description, Parameters parameters, Action action) {
        return of(new ToolSpec(name, description, parameters.schema(), true, Executes.END), action);
    }

    /** Makes a command that changes the tree or the current directory. */
    static Command changing(String name, String description, Parameters parameters, Action action) {
        return of(new ToolSpec(name, description, parameters.schema(), false, Executes.END), action);
    }

    ToolResult run(FileSystem files, ObjectNode arguments) throws ToolException {
        return action.run(files, new Arguments(schema.withDefaults(arguments)));
    }

    private static Command of(ToolSpec spec, Action action) {
        return new Command(spec, ToolSchema.compile(spec), action);
    }
}
