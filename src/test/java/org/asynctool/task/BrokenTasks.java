package org.asynctool.task;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.asynctool.testing.TaskFixtures;
import org.junit.jupiter.params.provider.Arguments;

/** Values that a task must not have in a place, and what is said about them. */
final class BrokenTasks {

    private BrokenTasks() {}

    /** Mistakes of structure, which the JSON Schema refuses as well. */
    static Stream<Arguments> structural() {
        String absent = TaskFixtures.ABSENT;
        return Stream.of(
                arguments("/version", absent, "a task needs the field 'version', but it is missing"),
                arguments(
                        "/version",
                        "2",
                        "/version: version must be 1, the only one that this release reads, but was 2"),
                arguments("/version", "\"1\"", "/version: expected a whole number, but was text '1'"),
                arguments("/id", absent, "a task needs the field 'id', but it is missing"),
                arguments("/id", "5", "/id: expected a text, but was number 5"),
                arguments(
                        "/id",
                        "\"-x\"",
                        "/id: '-x' is not an id; expected 1 to 100 letters, digits, '.', '_' or '-',"
                                + " beginning with a letter or digit"),
                arguments(
                        "/subtasks",
                        "[]",
                        "/subtasks: unknown field 'subtasks'; did you mean 'subTasks'? a task has the"
                                + " fields version, id, description, tags, subTasks, latency, thinkTime, limits, faults, seed, human"),
                arguments("/subTasks", absent, "a task needs the field 'subTasks', but it is missing"),
                arguments("/subTasks", "[]", "/subTasks: a task needs at least one sub-task"),
                arguments("/subTasks", "{}", "/subTasks: expected an array, but was an object"),
                arguments("/subTasks/1", "null", "/subTasks/1: expected an object (a sub-task), but was null"),
                arguments(
                        "/subTasks/0/validFor/get_flight_cost",
                        "30",
                        "/subTasks/0/validFor/get_flight_cost: expected a duration with a unit, such as \"2s\","
                                + " but was number 30"),
                arguments(
                        "/subTasks/0/checkpoints/0/check",
                        absent,
                        "/subTasks/0/checkpoints/0: a checkpoint needs the field 'check', but it is missing"),
                arguments(
                        "/subTasks/0/checkpoints/1/weight",
                        "0",
                        "/subTasks/0/checkpoints/1/weight: weight must be finite and above 0, but was 0.0"),
                arguments(
                        "/human/makespan", absent, "/human: a human run needs the field 'makespan', but it is missing"),
                arguments("/limits/tokens", "0", "/limits/tokens: tokens must be 1 or more, but was 0"),
                arguments("/description", "null", "/description: expected a text, but was null"),
                arguments(
                        "/tags/0",
                        "\"a b\"",
                        "/tags/0: 'a b' is not a tag; expected a text without blanks, control"
                                + " characters and , ( ) & | !"),
                arguments("/seed", "1.5", "/seed: expected a whole number, but was number 1.5"),
                arguments(
                        "/seed",
                        "9223372036854775808",
                        "/seed: expected a whole number from -2^63 to 2^63 - 1, but was number 9223372036854775808"),
                arguments(
                        "/subTasks/0/requests",
                        absent,
                        "/subTasks/0: a sub-task needs the field 'requests', but it is missing"),
                arguments("/subTasks/0/worlds", "{}", "/subTasks/0/worlds: a sub-task needs at least one world"),
                arguments(
                        "/subTasks/1/worlds/stock",
                        "[]",
                        "/subTasks/1/worlds/stock: expected an object, but was an array"),
                arguments("/subTasks/1/requests/0", "\" \"", "/subTasks/1/requests/0: a request must not be blank"),
                arguments(
                        "/subTasks/1/reference",
                        absent,
                        "/subTasks/1: a sub-task needs the field 'reference', but it is missing"),
                arguments(
                        "/subTasks/1/goals",
                        "{}",
                        "/subTasks/1/goals: unknown field 'goals'; did you mean 'goal'?"
                                + " a sub-task has the fields id, category, requests, worlds, tools, reference, goal, validFor, checkpoints"),
                arguments(
                        "/subTasks/0/tools",
                        "{}",
                        "/subTasks/0/tools: expected at least one tool; leave 'tools' out to offer all tools of the worlds"),
                arguments(
                        "/subTasks/0/tools/book_flight/name",
                        "\"book\"",
                        "/subTasks/0/tools/book_flight/name: unknown field 'name'; an offered tool has the fields"
                                + " description, parameters, request"),
                arguments(
                        "/subTasks/0/tools/book_flight/request",
                        "-1",
                        "/subTasks/0/tools/book_flight/request: expected a whole number from 0 to 2147483647, but was -1"),
                arguments(
                        "/subTasks/0/reference/0/tool",
                        absent,
                        "/subTasks/0/reference/0: a step needs the field 'tool', but it is missing"),
                arguments(
                        "/subTasks/0/reference/0/args",
                        "{}",
                        "/subTasks/0/reference/0/args: unknown field 'args'; a step"
                                + " has the fields id, tool, request, after, derived, arguments"),
                arguments(
                        "/subTasks/0/reference/0/request",
                        "-1",
                        "/subTasks/0/reference/0/request: expected a whole number from 0 to 2147483647, but was -1"),
                arguments(
                        "/subTasks/0/reference/0/arguments",
                        "[1]",
                        "/subTasks/0/reference/0/arguments: expected an object, but was an array"),
                arguments(
                        "/subTasks/0/reference/0/arguments/x",
                        "{\"$rex\": 1}",
                        "/subTasks/0/reference/0/arguments/x/$rex:"
                                + " '$rex' is not a matcher; expected one of $any, $near, $oneOf, $ref, $regex, $text, $value;"
                                + " write a literal that owns such a member as {\"$value\": ...}"),
                arguments(
                        "/subTasks/0/reference/0/arguments/x",
                        "{\"$near\": [1]}",
                        "/subTasks/0/reference/0/arguments/x"
                                + "/$near: '$near' needs [number, tolerance of 0 or more]"),
                arguments(
                        "/subTasks/0/reference/0/arguments/x",
                        "{\"$any\": 1, \"b\": 2}",
                        "/subTasks/0/reference/0/arguments"
                                + "/x/$any: '$any' must be the only member of its object, but there are 2"),
                arguments(
                        "/subTasks/0/reference/0/arguments/x",
                        "{\"$ref\": \"a1\"}",
                        "/subTasks/0/reference/0/arguments/x"
                                + "/$ref: 'a1' is not a reference; expected <step>#<JSON pointer>, such as a1#/cost"),
                arguments(
                        "/subTasks/0/reference/1/derived/0",
                        "\"date\"",
                        "/subTasks/0/reference/1/derived/0: 'date' is not"
                                + " a JSON pointer; expected a text that begins with '/'"),
                arguments(
                        "/subTasks/0/goal/steps",
                        "\"all\"",
                        "/subTasks/0/goal/steps: expected one of reference, any, but was text 'all'"),
                arguments(
                        "/subTasks/0/goal/answers/0",
                        "\"done\"",
                        "/subTasks/0/goal/answers/0: expected null, a rule or an"
                                + " array of rules, such as {\"contains\": \"done\"}, but was text 'done'"),
                arguments(
                        "/subTasks/0/goal/answers/0",
                        "{}",
                        "/subTasks/0/goal/answers/0: a rule for an answer needs the"
                                + " field contains or equals, or both"),
                arguments(
                        "/subTasks/0/goal/answers/1/0/contain",
                        "1",
                        "/subTasks/0/goal/answers/1/0/contain: unknown field"
                                + " 'contain'; did you mean 'contains'? a rule for an answer has the fields contains, equals"),
                arguments(
                        "/subTasks/0/goal/ignoreState/0",
                        "\"travel\"",
                        "/subTasks/0/goal/ignoreState/0: 'travel' is not a"
                                + " JSON pointer; expected a text that begins with '/'"),
                arguments(
                        "/subTasks/0/goal/forbidden/0",
                        "\"\"",
                        "/subTasks/0/goal/forbidden/0: expected a name, but the text is blank"),
                arguments(
                        "/latency/default",
                        "{\"fixed\": 2}",
                        "/latency/default/fixed: expected a duration with a unit, such as \"2s\", but was number 2"),
                arguments(
                        "/latency/default",
                        "{\"fixed\": \"2\"}",
                        "/latency/default/fixed: '2' is not a duration; expected"
                                + " a number with a unit of ms, s, m or h, such as 500ms, 1.5s or 24h"),
                arguments(
                        "/latency/default",
                        "{}",
                        "/latency/default: a latency has exactly one of the fields fixed,"
                                + " uniform, logNormal, empirical, rounds, but there is none"),
                arguments(
                        "/latency/default",
                        "{\"fixed\": \"1s\", \"rounds\": 1}",
                        "/latency/default: a latency has exactly"
                                + " one of the fields fixed, uniform, logNormal, empirical, rounds, but there are fixed and rounds"),
                arguments(
                        "/latency/default",
                        "{\"uniform\": [\"1s\"]}",
                        "/latency/default/uniform: expected two durations,"
                                + " the least and the greatest, but there are 1"),
                arguments(
                        "/latency/default",
                        "{\"empirical\": []}",
                        "/latency/default/empirical: recorded latencies must not be empty"),
                arguments(
                        "/latency/default",
                        "{\"logNormal\": {\"median\": \"1s\", \"sigma\": 1}}",
                        "/latency/default"
                                + "/logNormal: a log-normal latency needs the field 'cap', but it is missing"),
                arguments(
                        "/latency/default",
                        "{\"logNormal\": {\"median\": \"1s\", \"sigma\": 11, \"cap\": \"2s\"}}",
                        "/latency/default/logNormal: sigma must be from 0 to 10, but was 11.0"),
                arguments(
                        "/latency/tools/a~1b~1c",
                        "{\"rounds\": 1}",
                        "/latency/tools/a~1b~1c: 'a/b/c' names no tool;" + " expected <tool> or <sub-task>/<tool>"),
                arguments("/thinkTime", "{\"none\": false}", "/thinkTime/none: expected true, but was false"),
                arguments(
                        "/thinkTime",
                        "{\"perToken\": {\"first\": \"1s\", \"tokensPerSecond\": 0}}",
                        "/thinkTime/perToken: tokensPerSecond must be above 0 and finite, but was 0.0"),
                arguments("/limits/turns", "0", "/limits/turns: turns must be 1 or more, but was 0"),
                arguments(
                        "/limits/virtualTime",
                        "60",
                        "/limits/virtualTime: expected a duration with a unit, such as" + " \"2s\", but was number 60"),
                arguments(
                        "/limits/toolCalls/book_flight",
                        "\"1\"",
                        "/limits/toolCalls/book_flight: expected a whole number, but was text '1'"),
                arguments(
                        "/faults/0/kind",
                        "\"crash\"",
                        "/faults/0/kind: expected one of error, timeout, lost, slow,"
                                + " duplicate, but was text 'crash'"),
                arguments("/faults/0/attempts", "[0]", "/faults/0/attempts/0: an attempt must be 1 or more, but was 0"),
                arguments(
                        "/faults/1/after",
                        absent,
                        "/faults/1: a fault of kind timeout needs the field 'after', but it is missing"),
                arguments(
                        "/faults/1/probability",
                        "1.5",
                        "/faults/1/probability: probability must be from 0 to 1, but was 1.5"),
                arguments(
                        "/faults/2/factor",
                        "2",
                        "/faults/2/factor: unknown field 'factor'; a fault of kind lost has the"
                                + " fields kind, tool, subTask, attempts, probability"),
                arguments(
                        "/faults/3/factor",
                        absent,
                        "/faults/3: a fault of kind slow needs the field 'factor', but it is missing"));
    }

    /** Mistakes that no JSON Schema sees. */
    static Stream<Arguments> semantic() {
        return Stream.of(
                arguments(
                        "/subTasks/0/validFor/get_flight_cost",
                        "\"0s\"",
                        "/subTasks/0/validFor/get_flight_cost: results must stay valid for 1ms or more, but it was 0ms"),
                arguments("/human/makespan", "\"0s\"", "/human/makespan: makespan must be 1ms or more, but was 0ms"),
                arguments(
                        "/subTasks/1/id",
                        "\"a\"",
                        "/subTasks/1/id: id 'a' is used also as 'A'; ids must be unique" + " without regard to case"),
                arguments(
                        "/subTasks/0/reference/1/after/0",
                        "\"a9\"",
                        "/subTasks/0/reference/1/after/0: there is no step"
                                + " 'a9' in this sub-task; its steps are [a1, a2]"),
                arguments(
                        "/subTasks/0/reference/0/after",
                        "[\"a2\"]",
                        "/subTasks/0/reference/0: steps wait for each other:"
                                + " a1 -> a2 -> a1; a reference must have no cycle"),
                arguments(
                        "/subTasks/0/reference/1/request",
                        "2",
                        "/subTasks/0/reference/1/request: request must be from 0 to 1, but was 2"),
                arguments(
                        "/subTasks/0/tools/book_flight/request",
                        "2",
                        "/subTasks/0/tools/book_flight/request: request must be from 0 to 1, but was 2"),
                arguments(
                        "/subTasks/0/tools/get_flight_cost/request",
                        "1",
                        "/subTasks/0/reference/0/tool: tool 'get_flight_cost' arrives with request 1, so a step of"
                                + " request 0 cannot call it"),
                arguments(
                        "/subTasks/0/reference/0/arguments/x",
                        "{\"$regex\": [\"a(\", \"a\"]}",
                        "/subTasks/0/reference/0"
                                + "/arguments/x/$regex: not an expression in RE2 syntax: error parsing regexp: missing closing ):"
                                + " `a(`"),
                arguments(
                        "/subTasks/0/reference/0/arguments/x",
                        "1e400",
                        "/subTasks/0/reference/0/arguments/x: a number"
                                + " must be finite, between -1.8e308 and 1.8e308"),
                arguments(
                        "/subTasks/0/goal/ignoreState/0",
                        "\"/trip/log\"",
                        "/subTasks/0/goal/ignoreState/0: there is no"
                                + " world 'trip' in this sub-task; its worlds are [travel]"),
                arguments(
                        "/subTasks/1/goal",
                        "{\"answers\": [null, null]}",
                        "/subTasks/1/goal/answers: there are rules for" + " 2 answers, but only 1 request"),
                arguments(
                        "/latency/default",
                        "{\"uniform\": [\"2s\", \"1s\"]}",
                        "/latency/default/uniform: greatest latency"
                                + " must be finite and not below the least one (2000 ms), but was 1000 ms"),
                arguments(
                        "/latency/default",
                        "{\"fixed\": \"999999999999999h\"}",
                        "/latency/default/fixed: a duration must" + " not be longer than 999999999999999ms"),
                arguments(
                        "/thinkTime",
                        "{\"measured\": true}",
                        "/latency: latency 'rounds' needs a fixed think time, since"
                                + " it counts in turns; set /thinkTime to {\"fixed\": ...} or use another latency"),
                arguments(
                        "/limits/wallClock", "\"0s\"", "/limits/wallClock: wallClock must be 1ms or more, but was 0ms"),
                arguments(
                        "/faults/0/subTask",
                        "\"C\"",
                        "/faults/0/subTask: there is no sub-task 'C'; the sub-tasks are [A, B]"));
    }

    static Stream<Arguments> all() {
        return Stream.concat(structural(), semantic());
    }
}
