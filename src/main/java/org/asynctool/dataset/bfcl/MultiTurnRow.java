package org.asynctool.dataset.bfcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.json.StrictObject;
import tools.jackson.databind.JsonNode;

/**
 * A row of a multi-turn category with its answer.
 *
 * @param id its id
 * @param requests what the user says in each turn
 * @param configurations name of each class to its configuration
 * @param classes the classes involved, in order
 * @param excluded functions that the task was written to do without
 * @param withheld name of each function that is missing at first to the turn in which it arrives
 * @param truth the calls of each turn
 */
record MultiTurnRow(
        String id,
        List<String> requests,
        Map<String, JsonNode> configurations,
        List<BfclClass> classes,
        List<String> excluded,
        Map<String, Integer> withheld,
        List<List<PythonCall>> truth) {

    /** What the user says where nothing but a function is new. */
    private static final String NEW_FUNCTIONS =
            "I have updated some more functions you can choose from. What about now?";

    private static final String TURNS = "question";

    /** Reads a row into which the answer was put as {@code ground_truth}. */
    static MultiTurnRow read(JsonNode json) {
        StrictObject row = StrictObject.of(json);
        Map<String, Integer> withheld =
                row.has("missed_function") ? withheld(row.members("missed_function")) : Map.of();
        List<String> requests = requests(row.value(TURNS));
        List<List<PythonCall>> truth = truth(row.value("ground_truth"));
        if (truth.size() != requests.size()) {
            throw new IllegalArgumentException(
                    "member 'ground_truth' has " + truth.size() + " turns, but '" + TURNS + "' has " + requests.size());
        }
        return new MultiTurnRow(
                row.text("id"),
                requests,
                row.members("initial_config"),
                row.texts("involved_classes").stream().map(MultiTurnRow::known).toList(),
                row.optionalTexts("excluded_function"),
                withheld,
                truth);
    }

    /**
     * Returns the turn with which a function arrives. One that the truth calls too early, as happens once, is there in
     * time.
     */
    int arrival(String function) {
        int arrives = withheld.getOrDefault(function, 0);
        for (int turn = 0; turn < arrives; turn++) {
            if (truth.get(turn).stream().anyMatch(call -> call.name().equals(function))) {
                return turn;
            }
        }
        return arrives;
    }

    private static BfclClass known(String name) {
        return BfclClass.named(name)
                .orElseThrow(() -> new UnsupportedRowException("there is no world for the class " + name));
    }

    private static List<String> requests(JsonNode turns) {
        List<String> requests = new ArrayList<>();
        for (JsonNode turn : turns) {
            String request = Messages.text(turn);
            requests.add(request.isBlank() ? NEW_FUNCTIONS : request);
        }
        return requests;
    }

    private static Map<String, Integer> withheld(Map<String, JsonNode> missed) {
        Map<String, Integer> withheld = new LinkedHashMap<>();
        missed.forEach((turn, functions) -> {
            if (!turn.matches("\\d{1,4}")) {
                throw new IllegalArgumentException(
                        "member 'missed_function' must have turn numbers as names, but has '" + turn + "'");
            }
            functions.forEach(function -> withheld.put(function.asString(), Integer.parseInt(turn)));
        });
        return withheld;
    }

    private static List<List<PythonCall>> truth(JsonNode turns) {
        List<List<PythonCall>> truth = new ArrayList<>();
        for (JsonNode turn : turns) {
            List<PythonCall> calls = new ArrayList<>();
            turn.forEach(call -> calls.add(PythonCall.parse(call.asString())));
            truth.add(calls);
        }
        return truth;
    }
}
