package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asynctool.json.PythonEquality;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.world.Worlds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares conversations with the reference of one sub-task. */
final class MultiTurnJudge {

    private static final String CUT = "multi_turn:force_terminated";
    private static final String NO_CALL = "multi_turn:empty_turn_model_response";
    private static final String OTHER_STATE = "multi_turn:instance_state_mismatch";
    private static final String NO_RESPONSE = "multi_turn:execution_response_mismatch";

    private final SubTask subTask;
    private final Worlds worlds;
    private final List<List<RecordedCall>> truth;

    MultiTurnJudge(SubTask subTask, Worlds worlds) {
        this.subTask = subTask;
        this.worlds = worlds;
        this.truth = truth(subTask);
    }

    BfclVerdict judge(Conversation conversation) {
        if (conversation.turns().size() != truth.size()) {
            return new BfclVerdict(Optional.of(CUT), OptionalInt.empty(), Optional.empty());
        }
        Optional<Boolean> irrelevance = Optional.of(isIrrelevanceSeen(conversation));
        Instances actual = new Instances(subTask.worlds(), subTask.tools(), worlds);
        Instances expected = new Instances(subTask.worlds(), subTask.tools(), worlds);
        List<String> texts = new ArrayList<>();
        for (int turn = 0; turn < truth.size(); turn++) {
            List<RecordedCall> calls = conversation.turns().get(turn);
            texts.addAll(actual.run(calls));
            List<String> wanted = expected.run(truth.get(turn));
            Optional<String> error = wanted.isEmpty()
                    ? Optional.empty()
                    : error(calls, isSame(actual.states(), expected.states()), containsAll(texts, wanted));
            if (error.isPresent()) {
                return new BfclVerdict(error, OptionalInt.of(turn), irrelevance);
            }
        }
        return new BfclVerdict(Optional.empty(), OptionalInt.empty(), irrelevance);
    }

    private static Optional<String> error(List<RecordedCall> calls, boolean sameState, boolean allResponses) {
        if (calls.isEmpty()) {
            return Optional.of(NO_CALL);
        }
        if (!sameState) {
            return Optional.of(OTHER_STATE);
        }
        return allResponses ? Optional.empty() : Optional.of(NO_RESPONSE);
    }

    private boolean isIrrelevanceSeen(Conversation conversation) {
        for (int turn = 0; turn < truth.size(); turn++) {
            if (truth.get(turn).isEmpty() && !conversation.turns().get(turn).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(Map<String, JsonNode> actual, Map<String, JsonNode> expected) {
        return expected.entrySet().stream()
                .allMatch(world -> PythonEquality.equal(world.getValue(), actual.get(world.getKey())));
    }

    private static boolean containsAll(List<String> texts, List<String> wanted) {
        List<String> left = new ArrayList<>(texts);
        return wanted.stream().allMatch(left::remove);
    }

    private static List<List<RecordedCall>> truth(SubTask subTask) {
        List<List<RecordedCall>> truth = new ArrayList<>();
        subTask.requests().forEach(request -> truth.add(new ArrayList<>()));
        subTask.reference().forEach(step -> truth.get(step.request()).add(call(step)));
        return truth;
    }

    private static PythonCall call(Step step) {
        ArgumentPattern pattern = step.arguments();
        JsonNode arguments = pattern.example(ref -> JsonNodeFactory.instance.missingNode());
        Map<String, JsonNode> keywords = new LinkedHashMap<>();
        arguments.properties().forEach(member -> keywords.put(member.getKey(), member.getValue()));
        return new PythonCall(step.tool(), List.of(), keywords);
    }
}
