package org.asynctool.agent.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asynctool.agent.Observation;
import org.asynctool.agent.Observation.Delivery;
import org.asynctool.agent.Observation.Issued;
import org.asynctool.agent.Observation.RefusedAnswer;
import org.asynctool.agent.http.Message.ToolAnswer;
import org.asynctool.agent.http.Played.Use;
import org.asynctool.agent.protocol.News;
import org.asynctool.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Tells a model what became of each tool call of its last reply. */
final class Accounts {

    private final News news;
    private final boolean synchronous;

    Accounts(News news, boolean synchronous) {
        this.news = news;
        this.synchronous = synchronous;
    }

    /**
     * Returns the message that answers all tool calls. The news stand in the answer to the wait; of a turn without one
     * they stand in the last answer, if there are any.
     *
     * @param state how things stand, where that is told each time
     */
    Message of(Played played, Observation seen, Optional<ObjectNode> state) {
        Iterator<Issued> issued = seen.issued().iterator();
        Map<Use, String> refused = refused(played, seen);
        List<Delivery> late = new ArrayList<>(seen.results());
        List<ObjectNode> contents = new ArrayList<>();
        for (Use use : played.uses()) {
            contents.add(
                    use instanceof Played.Call
                            ? call(issued.next(), late)
                            : other(use, Optional.ofNullable(refused.get(use))));
        }
        ObjectNode update = update(seen, late, state);
        int place = placeOfWait(played);
        if (place >= 0) {
            contents.set(place, update);
        } else if (!late.isEmpty() || tellsAlways(seen, state)) {
            contents.get(contents.size() - 1).set("update", update);
        }
        List<ToolAnswer> answers = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            answers.add(new ToolAnswer(played.uses().get(i).id(), Json.write(contents.get(i))));
        }
        return new Message.Results(answers);
    }

    /** Returns the news of a turn that called nothing, for the user to tell. */
    Message of(Observation seen, Optional<ObjectNode> state) {
        ObjectNode update = update(seen, seen.results(), state);
        seen.refusedAnswers().forEach(no -> update.put("answer_refused", no.message()));
        return new Message.Told(Json.write(update));
    }

    /** Whether there are news in any case: the budget, and how things stand, are in every observation. */
    static boolean tellsAlways(Observation seen, Optional<ObjectNode> state) {
        return seen.budget().isPresent() || state.isPresent();
    }

    private ObjectNode update(Observation seen, List<Delivery> told, Optional<ObjectNode> state) {
        ObjectNode update = news.of(seen, told);
        state.ifPresent(known -> update.set("state", known));
        return update;
    }

    private static int placeOfWait(Played played) {
        for (int i = 0; i < played.uses().size(); i++) {
            if (played.uses().get(i) instanceof Played.Wait) {
                return i;
            }
        }
        return -1;
    }

    private ObjectNode call(Issued issued, List<Delivery> late) {
        Optional<Delivery> result = synchronous
                ? late.stream().filter(one -> one.call().equals(issued.call())).findFirst()
                : Optional.empty();
        result.ifPresent(late::remove);
        return news.call(issued, result);
    }

    private static ObjectNode other(Use use, Optional<String> refused) {
        Optional<String> no = use instanceof Played.Refused unfit ? Optional.of(unfit.message()) : refused;
        return no.map(News::refused)
                .orElseGet(() -> Json.mapper().createObjectNode().put("status", "taken"));
    }

    /** Returns why answers were not taken. Of several answers to one sub-task the first is the one that can be. */
    private static Map<Use, String> refused(Played played, Observation seen) {
        Map<Use, String> messages = new LinkedHashMap<>();
        List<RefusedAnswer> refusals = seen.refusedAnswers();
        for (int i = refusals.size() - 1; i >= 0; i--) {
            RefusedAnswer refusal = refusals.get(i);
            lastAnswer(played, refusal.subTask(), messages.keySet())
                    .ifPresent(answer -> messages.put(answer, refusal.message()));
        }
        return messages;
    }

    private static Optional<Use> lastAnswer(Played played, String subTask, Set<Use> told) {
        return played.uses().stream()
                .filter(use ->
                        use instanceof Played.Answer answer && answer.subTask().equals(subTask))
                .filter(use -> !told.contains(use))
                .reduce((first, second) -> second);
    }
}
