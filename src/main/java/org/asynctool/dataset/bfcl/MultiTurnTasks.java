package org.asynctool.dataset.bfcl;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asynctool.dataset.UnsupportedRowException;
import org.asynctool.task.Goal;
import org.asynctool.task.OfferedTool;
import org.asynctool.task.Step;
import org.asynctool.task.SubTask;
import org.asynctool.world.Worlds;
import tools.jackson.databind.JsonNode;

/** Makes sub-tasks of the rows of multi-turn categories. */
final class MultiTurnTasks implements SubTasks {

    private static final Goal GOAL = Goal.builder()
            .steps(Goal.Part.ANY)
            .state(Goal.Part.ANY)
            .check(MultiTurnCheck.NAME)
            .build();

    private final String category;
    private final BfclFiles files;
    private final BfclOptions options;
    private final Worlds worlds;
    private final Map<BfclClass, List<ToolDocument>> documents = new EnumMap<>(BfclClass.class);

    MultiTurnTasks(String category, BfclFiles files, BfclOptions options, Worlds worlds) {
        this.category = category;
        this.files = files;
        this.options = options;
        this.worlds = worlds;
    }

    @Override
    public SubTask of(JsonNode json) {
        MultiTurnRow row = MultiTurnRow.read(json);
        Map<String, JsonNode> states = new LinkedHashMap<>();
        for (BfclClass type : row.classes()) {
            requireWorld(type);
            states.put(type.world(), options.state(type, row.configurations(), category));
        }
        Map<String, OfferedTool> offered = offered(row);
        List<Step> steps = steps(row, new Instances(states, offered, worlds));
        return new SubTask(ID, "BFCL", row.requests(), states, offered, steps, GOAL);
    }

    private void requireWorld(BfclClass type) {
        if (!worlds.names().contains(type.world())) {
            throw new UnsupportedRowException(
                    "there is no world '" + type.world() + "' for the class " + type.className());
        }
    }

    /** Functions that arrive later stand at the end, as they are appended when they come. */
    private Map<String, OfferedTool> offered(MultiTurnRow row) {
        Map<String, OfferedTool> offered = new LinkedHashMap<>();
        Map<String, OfferedTool> late = new LinkedHashMap<>();
        for (BfclClass type : row.classes()) {
            for (ToolDocument document : documents.computeIfAbsent(type, files::documents)) {
                int arrives = row.arrival(document.name());
                (arrives == 0 ? offered : late).put(document.name(), document.offered(arrives));
            }
        }
        offered.putAll(late);
        if (options.excluded() == BfclOptions.Excluded.LEFT_OUT) {
            offered.keySet().removeAll(row.excluded());
        }
        return offered;
    }

    private static List<Step> steps(MultiTurnRow row, Instances instances) {
        ReferenceSteps steps = new ReferenceSteps(instances);
        for (int turn = 0; turn < row.truth().size(); turn++) {
            steps.turn(turn, row.requests().get(turn), row.truth().get(turn));
        }
        return steps.all();
    }
}
