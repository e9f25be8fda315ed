package org.asynctool.performance;

import org.asynctool.task.Task;
import org.asynctool.task.Tasks;

/**
 * The task that everything is measured with: two sub-tasks of six calls each, one of arithmetic, whose
 * arguments come from earlier results, and one of a plan, whose steps change its state. Tasks of different
 * numbers differ in their ids, seeds, arguments and requests.
 */
final class DualTask {

    private static final String TEXT = """
            {"version": 1, "id": "dual-%1$d", "tags": ["dual"], "subTasks": [
             {"id": "A", "category": "Numbers",
              "requests": ["Take %1$d and 7: add them and multiply them. From the product subtract 3, and divide the sum by 2. Multiply both, then add 5."],
              "worlds": {"numbers": {"tools": ["add", "subtract", "multiply", "divide", "power", "floor"]}},
              "reference": [
               {"id": "a1", "tool": "add", "arguments": {"arg_0": %1$d, "arg_1": 7}},
               {"id": "a2", "tool": "multiply", "arguments": {"arg_0": %1$d, "arg_1": 7}},
               {"id": "a3", "tool": "divide", "arguments": {"arg_0": {"$ref": "a1#/result"}, "arg_1": 2}},
               {"id": "a4", "tool": "subtract", "arguments": {"arg_0": {"$ref": "a2#/result"}, "arg_1": 3}},
               {"id": "a5", "tool": "multiply",
                "arguments": {"arg_0": {"$ref": "a3#/result"}, "arg_1": {"$ref": "a4#/result"}}},
               {"id": "a6", "tool": "add", "arguments": {"arg_0": {"$ref": "a5#/result"}, "arg_1": 5}}],
              "goal": {"responses": "reference", "answers": [{"contains": {"$ref": "a6#/result"}}]}},
             {"id": "B", "category": "Plan", "requests": ["Make breakfast number %1$d."],
              "worlds": {"plan": {"steps": {"boil": "Boil water", "grind": "Grind the beans", "brew": "Brew coffee",
                "fry": "Fry eggs", "toast": "Toast bread", "serve": "Serve all of it"}}},
              "reference": [
               {"id": "b1", "tool": "boil", "arguments": {}},
               {"id": "b2", "tool": "grind", "arguments": {}},
               {"id": "b3", "tool": "brew", "arguments": {}, "after": ["b1", "b2"]},
               {"id": "b4", "tool": "fry", "arguments": {}, "after": ["b3"]},
               {"id": "b5", "tool": "toast", "arguments": {}, "after": ["b3"]},
               {"id": "b6", "tool": "serve", "arguments": {}, "after": ["b4", "b5"]}]}],
             "latency": {"default": {"uniform": ["1s", "5s"]}, "tools": {"toast": {"fixed": "2s"}}}}""";

    private DualTask() {}

    static Task of(int number) {
        return Tasks.parse(TEXT.formatted(number));
    }
}
