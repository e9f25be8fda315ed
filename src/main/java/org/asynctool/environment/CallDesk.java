package org.asynctool.environment;

import static org.asynctool.agent.Observation.RefusalKind.BUDGET;
import static org.asynctool.agent.Observation.RefusalKind.CLOSED;
import static org.asynctool.agent.Observation.RefusalKind.MALFORMED;
import static org.asynctool.agent.Observation.RefusalKind.UNKNOWN_TOOL;
import static org.asynctool.agent.Observation.RefusalKind.WRONG_SUBTASK;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.Observation;
import org.asynctool.task.Limits;
import org.asynctool.text.Count;
import org.asynctool.text.SafeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Decides whether a call is accepted. */
final class CallDesk {

    private static final int MAX_MESSAGE = 4_000;

    /** A call that may pass, or the reason why not. */
    sealed interface Decision {}

    /**
     * The call may pass.
     *
     * @param tool the tool it means
     * @param arguments the arguments as sent, without the sub-task
     */
    record Accepted(ToolBinding tool, ObjectNode arguments) implements Decision {}

    /**
     * The call is refused.
     *
     * @param subTask the sub-task it named, if it named one
     * @param refusal why
     */
    record Refused(Optional<String> subTask, Observation.Refusal refusal) implements Decision {}

    private final ArrivedTools tools;
    private final Conversations conversations;
    private final Limits limits;
    private final Map<String, Integer> accepted = new HashMap<>();

    CallDesk(ToolCatalog catalog, Conversations conversations, Limits limits) {
        this.tools = new ArrivedTools(catalog, conversations);
        this.conversations = conversations;
        this.limits = limits;
    }

    Decision decide(TakenTurn.Call call) {
        if (!call.problem().isEmpty()) {
            return refused(call.subTask(), MALFORMED, call.problem());
        }
        if (!(call.arguments() instanceof ObjectNode arguments)) {
            return refused(call.subTask(), MALFORMED, "the arguments are not a JSON object");
        }
        Map<String, ToolBinding> owners = tools.owners(call.tool());
        Optional<String> named = named(call.subTask(), arguments);
        if (owners.isEmpty()) {
            return refused(
                    named, UNKNOWN_TOOL, "there is no tool '" + call.tool() + "'; the tools are " + tools.names());
        }
        if (named.isEmpty() && owners.size() > 1) {
            return refused(
                    named,
                    WRONG_SUBTASK,
                    "several sub-tasks own '"
                            + call.tool()
                            + "'; say which by the argument '"
                            + ToolCatalog.SUB_TASK_ARGUMENT
                            + "', one of "
                            + owners.keySet());
        }
        String subTask = named.orElseGet(() -> owners.keySet().iterator().next());
        ToolBinding tool = owners.get(subTask);
        if (tool == null || contradicts(call.subTask(), arguments)) {
            return refused(named, WRONG_SUBTASK, wrongSubTask(call.tool(), named, owners));
        }
        return decide(tool, withoutSubTask(arguments));
    }

    private Decision decide(ToolBinding tool, ObjectNode arguments) {
        Optional<String> subTask = Optional.of(tool.subTask());
        if (conversations.isClosed(tool.subTask())) {
            return refused(subTask, CLOSED, "sub-task " + tool.subTask() + " is answered already");
        }
        Optional<String> problem = tool.problem(arguments);
        if (problem.isPresent()) {
            return refused(subTask, MALFORMED, problem.get());
        }
        String name = tool.spec().name();
        int most = limits.toolCalls().getOrDefault(name, Integer.MAX_VALUE);
        if (most < Integer.MAX_VALUE && accepted.getOrDefault(name, 0) >= most) {
            return refused(
                    subTask, BUDGET, "the budget of '" + tool.name() + "' is used up: " + Count.of(most, "call"));
        }
        if (most < Integer.MAX_VALUE) {
            accepted.merge(name, 1, Integer::sum);
        }
        return new Accepted(tool, arguments);
    }

    private static Optional<String> named(Optional<String> subTask, ObjectNode arguments) {
        JsonNode argument = arguments.path(ToolCatalog.SUB_TASK_ARGUMENT);
        return subTask.isPresent() || argument.isMissingNode()
                ? subTask
                : Optional.of(argument.isString() ? argument.stringValue() : argument.toString());
    }

    private static boolean contradicts(Optional<String> subTask, ObjectNode arguments) {
        JsonNode argument = arguments.path(ToolCatalog.SUB_TASK_ARGUMENT);
        return subTask.isPresent()
                && !argument.isMissingNode()
                && !(argument.isString() && argument.stringValue().equals(subTask.get()));
    }

    /** The arguments are a copy already, but a refusal tells of them as they came. */
    private static ObjectNode withoutSubTask(ObjectNode arguments) {
        if (!arguments.has(ToolCatalog.SUB_TASK_ARGUMENT)) {
            return arguments;
        }
        ObjectNode copy = arguments.objectNode().setAll(arguments);
        copy.remove(ToolCatalog.SUB_TASK_ARGUMENT);
        return copy;
    }

    private static String wrongSubTask(String tool, Optional<String> named, Map<String, ToolBinding> owners) {
        return "sub-task '"
                + named.orElse("")
                + "' does not own '"
                + tool
                + "', or the call names two sub-tasks; its owners are "
                + owners.keySet();
    }

    private static String shortened(String message) {
        return message.length() <= MAX_MESSAGE ? message : SafeText.line(message, MAX_MESSAGE);
    }

    private static Refused refused(Optional<String> subTask, Observation.RefusalKind kind, String message) {
        return new Refused(subTask, new Observation.Refusal(kind, shortened(message)));
    }
}
