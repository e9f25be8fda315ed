package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.asynctool.json.CanonicalJson;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Goal;
import org.asynctool.task.Step;
import org.asynctool.task.StepRef;
import org.asynctool.task.SubTask;
import org.asynctool.task.SubTaskBuilder;
import org.asynctool.task.ToolSpec;
import org.asynctool.world.recorded.RecordedWorldFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the sub-task of a row whose results are known or made up: its world {@code recorded} plays them back.
 *
 * <p>Where the truth of a row contradicts the description of a tool, the truth wins, since an agent could not
 * succeed otherwise: a parameter that is not described is offered without a type, one that is left out is not
 * required, and one whose value does not fit loses its constraints. Values that neither the request nor an earlier
 * result shows are marked {@code derived}. Equal calls with different results are put into an order.
 */
@API(status = API.Status.INTERNAL)
public final class RecordedSubTask {

    private static final String ID = "A";

    private final String category;
    private final String request;
    private final OfferedTools tools = new OfferedTools();
    private final RecordedCalls calls = new RecordedCalls();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, JsonNode> results = new LinkedHashMap<>();

    /**
     * Starts a sub-task.
     *
     * @param category its category, such as the dataset's name
     * @param request what the user asks for
     */
    public RecordedSubTask(String category, String request) {
        this.category = category;
        this.request = request;
    }

    /**
     * Offers a tool; the first of a name counts.
     *
     * @param tool the tool
     * @throws UnsupportedRowException if it has a parameter of a name that the environment needs
     */
    public void tool(ToolSpec tool) {
        tools.add(tool);
    }

    /**
     * Returns a text that is the same for the same call: references stand for the results added so far, and
     * defaults are filled in.
     *
     * @param tool a tool that was offered
     * @param arguments its arguments
     * @return the text
     * @throws IllegalArgumentException if there is no such tool, or a result has nothing at the place that a
     *     reference asks for
     */
    public String key(String tool, ArgumentPattern arguments) {
        return tool + "\n"
                + CanonicalJson.text(tools.withDefaults(tool, (ObjectNode) arguments.example(this::resolve)));
    }

    /**
     * Adds a call of the truth.
     *
     * @param id id of the step
     * @param tool a tool that was offered
     * @param arguments its arguments, with references to steps that were added before
     * @param after ids of steps that must be done before, beside those that the arguments refer to
     * @param result what it gives
     */
    public void step(String id, String tool, ArgumentPattern arguments, List<String> after, JsonNode result) {
        ObjectNode actual = (ObjectNode) arguments.example(this::resolve);
        tools.admit(tool, actual);
        calls.add(key(tool, arguments), new RecordedCalls.Call(id, tool, actual, result));
        steps.add(new Step(id, tool, 0, after, List.of(), arguments));
        results.put(id, result);
    }

    /**
     * Returns the result of a step.
     *
     * @param ref a value in the result of a step that was added
     * @return the value
     * @throws IllegalArgumentException if there is no such value
     */
    public JsonNode resolve(StepRef ref) {
        JsonNode result = results.get(ref.step());
        if (result == null || ref.in(result).isMissingNode()) {
            throw new IllegalArgumentException("there is no value '" + ref + "' in the results of the calls before");
        }
        return ref.in(result);
    }

    /**
     * Returns the tools as they are offered.
     *
     * @return the tools, whose schemas the calls added so far fit
     */
    public List<ToolSpec> tools() {
        return tools.specs();
    }

    /**
     * Builds the sub-task.
     *
     * @param goal what must hold at the end
     * @return the sub-task, with the id A
     * @throws org.asynctool.task.InvalidTaskException if the row contradicts itself
     */
    public SubTask build(Goal goal) {
        SubTaskBuilder subTask = SubTask.builder(ID)
                .category(category)
                .request(request)
                .world(RecordedWorldFactory.NAME, Map.of("tools", tools.json(), "recordings", calls.json()));
        List<Step> ordered = steps.stream().map(this::ordered).toList();
        DerivedValues.mark(request, ordered, results).forEach(subTask::step);
        return subTask.goal(goal).build();
    }

    private Step ordered(Step step) {
        List<String> after = new ArrayList<>(step.after());
        calls.before(step.id()).filter(before -> !after.contains(before)).ifPresent(after::add);
        return new Step(step.id(), step.tool(), 0, after, List.of(), step.arguments());
    }
}
