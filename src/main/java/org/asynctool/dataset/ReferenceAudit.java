package org.asynctool.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asynctool.dataset.Audit.Problem;
import org.asynctool.environment.EnvironmentFactory;
import org.asynctool.json.CanonicalJson;
import org.asynctool.json.Json;
import org.asynctool.task.DependencyGraph;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.text.Excerpt;
import org.asynctool.time.Latency;
import org.asynctool.time.Seeds;
import org.asynctool.trace.ReferenceRun.StepRun;
import org.asynctool.trace.ReferenceRun.SubTaskRun;
import tools.jackson.databind.JsonNode;

/** Looks for references that fail, or whose results hang on something that they do not fix. */
final class ReferenceAudit {

    private final EnvironmentFactory factory;
    private final String place;
    private final SubTask subTask;
    private final SubTaskRun expected;
    private final DependencyGraph graph;
    /** Worlds that do not ask for the time cannot hang on it. */
    private boolean asksForTime;

    ReferenceAudit(
            EnvironmentFactory factory, String place, SubTask subTask, SubTaskRun expected, DependencyGraph graph) {
        this.factory = factory;
        this.place = place + "/reference";
        this.subTask = subTask;
        this.expected = expected;
        this.graph = graph;
        this.asksForTime = factory.referenceAsksForTime();
    }

    /** Returns what is wrong; what would only follow from an earlier problem is not looked for. */
    List<Problem> problems(VisibilityAudit.Ancestors ancestors) {
        List<Problem> problems = errors();
        if (problems.isEmpty()) {
            problems = twins(ancestors);
        }
        if (problems.isEmpty()) {
            problems = orders().or(this::latencies).stream().toList();
        }
        return problems;
    }

    private List<Problem> errors() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < expected.steps().size(); i++) {
            StepRun step = expected.steps().get(i);
            if (step.error()) {
                problems.add(new Problem(
                        place + "/" + i,
                        "step '" + step.id() + "' gives an error when the reference is executed alone: "
                                + shown(step)));
            }
        }
        return problems;
    }

    private List<Problem> twins(VisibilityAudit.Ancestors ancestors) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < expected.steps().size(); i++) {
            for (int j = 0; j < i; j++) {
                StepRun one = expected.steps().get(j);
                StepRun other = expected.steps().get(i);
                if (!ancestors.ordered(i, j) && isSameCall(one, other) && !isSameResult(one, other)) {
                    problems.add(new Problem(
                            place + "/" + i,
                            "steps '" + one.id() + "' and '" + other.id() + "' are the same call with no order between"
                                    + " them, but give " + shown(one) + " and " + shown(other)
                                    + "; nobody can tell which is which, so put one behind the other by 'after'"));
                }
            }
        }
        return problems;
    }

    private Optional<Problem> orders() {
        long seed = Seeds.mix(factory.task().seed(), Seeds.ofText("orders of " + subTask.id()));
        List<List<Integer>> orders = LegalOrders.of(graph, mostOrders(), Seeds.random(seed));
        for (List<Integer> order : orders) {
            Optional<Problem> problem =
                    orders.size() > 1 && isExpected(order) || isSame(order) ? Optional.empty() : order(order);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** Where no step changes anything, orders can only differ if a tool is not what it says: two will do. */
    private int mostOrders() {
        return expected.steps().stream().allMatch(StepRun::readOnly) ? Audit.READ_ONLY_ORDERS : Audit.MOST_ORDERS;
    }

    /** The order of the reference run needs no second one where others repeat its steps. */
    private boolean isExpected(List<Integer> order) {
        return order.equals(graph.topologicalOrder());
    }

    /** Finds out cheaply whether an order makes no difference, which is so for nearly all. */
    private boolean isSame(List<Integer> order) {
        Optional<Map<String, JsonNode>> repeated = factory.repeat(subTask, order, expected);
        asksForTime |= repeated.isEmpty();
        return repeated.filter(states -> JudgedState.difference(subTask, states, expected.states())
                        .isEmpty())
                .isPresent();
    }

    private Optional<Problem> order(List<Integer> order) {
        return compare(
                order,
                factory.latencySeed(),
                "in the order " + named(order),
                "in the order " + named(graph.topologicalOrder())
                        + "; put steps that affect each other in order by 'after'");
    }

    private Optional<Problem> latencies() {
        if (subTask.reference().stream().allMatch(this::isFixed) || !asksForTime) {
            return Optional.empty();
        }
        for (int i = 1; i <= Audit.LATENCY_SEEDS; i++) {
            Optional<Problem> problem = compare(
                    graph.topologicalOrder(),
                    Seeds.mix(factory.latencySeed(), i),
                    "with other latencies",
                    "before; a reference must not depend on the time at which its steps execute");
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private boolean isFixed(Step step) {
        Latency latency = factory.task().latency().of(subTask.id(), step.tool());
        return latency instanceof Latency.Fixed || latency instanceof Latency.Rounds;
    }

    private Optional<Problem> compare(List<Integer> order, long latencySeed, String here, String there) {
        SubTaskRun actual;
        try {
            actual = factory.execute(subTask, order, latencySeed);
        } catch (RuntimeException e) {
            String outer = place.substring(0, place.length() - "/reference".length());
            Problem problem = Problem.of(outer, e);
            return Optional.of(new Problem(problem.pointer(), here + ": " + problem.text()));
        }
        for (int step : order) {
            StepRun one = actual.steps().get(step);
            StepRun other = expected.steps().get(step);
            if (!isSameResult(one, other)) {
                return Optional.of(new Problem(
                        place + "/" + step,
                        "step '" + one.id() + "' gives " + shown(one) + " " + here + ", but " + shown(other) + " "
                                + there));
            }
        }
        return JudgedState.difference(subTask, actual.states(), expected.states())
                .map(difference -> new Problem(place, difference.text(here, there)));
    }

    private String named(List<Integer> order) {
        return order.stream().map(step -> subTask.reference().get(step).id()).collect(Collectors.joining(", "));
    }

    private static boolean isSameCall(StepRun one, StepRun other) {
        return one.tool().equals(other.tool()) && CanonicalJson.equal(one.arguments(), other.arguments());
    }

    private static boolean isSameResult(StepRun one, StepRun other) {
        return one.error() == other.error() && CanonicalJson.equal(one.result(), other.result());
    }

    private static String shown(StepRun step) {
        return Excerpt.of(Json.write(step.result()), Audit.LONGEST_VALUE);
    }
}
