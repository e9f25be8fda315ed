package org.asynctool.engine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asynctool.dataset.TaskFile;
import org.asynctool.world.WorldFactory;

/** Rows that are no tasks, or none that can be played, each in a file of its own between two that are. */
final class BrokenFiles {

    /** A task of the kitchen; {@code ID} stands for its id. */
    private static final String GOOD = GeneratedFolder.task("ID", "succeed");

    private final List<BrokenFile> files = new ArrayList<>();

    private BrokenFiles() {}

    /**
     * A row and what is said about it.
     *
     * @param name name of its file, without the extension
     * @param row the row
     * @param test name of the test that fails for it
     * @param message what that test says
     */
    record BrokenFile(String name, byte[] row, String test, String message) {

        /** A good row, the broken one, a good row. */
        byte[] bytes() {
            return joined(goodRow("before-" + name), row, utf8("\n"), goodRow("after-" + name));
        }

        @Override
        public String toString() {
            return name;
        }

        private static byte[] goodRow(String id) {
            return utf8(GOOD.replace("ID", id) + "\n");
        }
    }

    static List<BrokenFile> all() {
        BrokenFiles broken = new BrokenFiles();
        broken.addFields();
        broken.addJson();
        broken.addBytes();
        broken.addReferences();
        broken.addAudited();
        return broken.files;
    }

    /** Fields that are missing, unknown or of a wrong kind. */
    private void addFields() {
        row("missing-field", with("\"version\": 1, ", ""), "a task needs the field 'version', but it is missing");
        row(
                "unknown-field",
                with("\"requests\"", "\"request\""),
                "/subTasks/0/request: unknown field 'request'; did you mean 'requests'? a sub-task "
                        + "has the fields id, category, requests, worlds, tools, reference, goal, validFor, checkpoints");
        row(
                "wrong-type",
                with("[\"succeed\"]", "\"succeed\""),
                "/subTasks/0/requests: expected an array, but was text 'succeed'");
        row("null-member", with("\"Kitchen\"", "null"), "/subTasks/0/category: expected a text, but was null");
        row(
                "newer-version",
                with("\"version\": 1", "\"version\": 2"),
                "/version: version must be 1, the only one that this release reads, but was 2");
        row(
                "bad-id",
                with("\"id\": \"A\"", "\"id\": \"../A\""),
                "/subTasks/0/id: '../A' is not an id; expected 1 to 100 letters, digits, '.', '_' or "
                        + "'-', beginning with a letter or digit");
        row(
                "bad-duration",
                with("]}]}", "]}], \"latency\": {\"default\": {\"fixed\": \"2 parsecs\"}}}"),
                "/latency/default/fixed: '2 parsecs' is not a duration; expected a number with a unit "
                        + "of ms, s, m or h, such as 500ms, 1.5s or 24h");
        row(
                "bare-duration",
                with("]}]}", "]}], \"thinkTime\": {\"fixed\": 2}}"),
                "/thinkTime/fixed: expected a duration with a unit, such as \"2s\", but was number 2");
        row(
                "zero-limit",
                with("]}]}", "]}], \"limits\": {\"turns\": 0}}"),
                "/limits/turns: turns must be 1 or more, but was 0");
        row(
                "unknown-limit",
                with("]}]}", "]}], \"limits\": {\"turn\": 5}}"),
                "/limits/turn: unknown field 'turn'; did you mean 'turns'? a set of limits has the "
                        + "fields turns, calls, virtualTime, wallClock, resultBytes, toolCalls, tokens");
        row(
                "unknown-fault",
                with("]}]}", "]}], \"faults\": [{\"kind\": \"explode\"}]}"),
                "/faults/0/kind: expected one of error, timeout, lost, slow, duplicate, but was text " + "'explode'");
        row(
                "no-sub-task",
                "{\"version\": 1, \"id\": \"x\", \"subTasks\": []}",
                "/subTasks: a task needs at least one sub-task");
        row(
                "no-world",
                with("\"plan\": {\"steps\": {\"boil\": \"Boil water\"}}", ""),
                "/subTasks/0/worlds: a sub-task needs at least one world");
        row(
                "bad-matcher",
                arguments("{\"x\": {\"$regex\": \"a(\"}}"),
                "/subTasks/0/reference/0/arguments/x/$regex: '$regex' needs an array");
        row(
                "infinite-factor",
                with("]}]}", "]}], \"faults\": [{\"kind\": \"slow\", \"factor\": 1e999}]}"),
                "/faults/0/factor: a number must be finite, between -1.8e308 and 1.8e308");
    }

    /** Texts that are no JSON, or JSON that nobody can mean. */
    private void addJson() {
        row("truncated", GOOD.substring(0, 60), "not JSON at column 68: the text ends too early");
        row(
                "trailing",
                GOOD + " oops",
                "not JSON at column 226: Unrecognized token 'oops': was expecting (JSON String, "
                        + "Number, Array, Object or token 'null', 'true' or 'false')");
        row("two-tasks", GOOD + GOOD, "not JSON at column 226: there is something behind the value");
        row(
                "duplicate-member",
                with("\"id\": \"A\"", "\"id\": \"A\", \"id\": \"B\""),
                "not JSON at column 71: Duplicate Object property \"id\"");
        row("not-an-object", "[1, 2]", "expected an object (a task), but was an array");
        row("a-text", "\"task\"", "expected an object (a task), but was text 'task'");
        row("a-number", "42", "expected an object (a task), but was number 42");
        row(
                "a-comment",
                "// tasks",
                "not JSON at column 1: Unexpected character ('/' (code 47)); JSON has no comments");
        row(
                "single-quotes",
                GOOD.replace('"', '\''),
                "not JSON at column 2: Unexpected character (''' (code 39)): was expecting "
                        + "double-quote to start property name");
        row(
                "deep-nesting",
                arguments("{\"x\": " + "[".repeat(100_000) + "}"),
                "too large: Document nesting depth (201) exceeds the maximum allowed (200)");
        row(
                "deep-but-closed",
                arguments("{\"x\": " + "[".repeat(300) + "]".repeat(300) + "}"),
                "too large: Document nesting depth (201) exceeds the maximum allowed (200)");
        row(
                "huge-number",
                arguments("{\"x\": 1" + "0".repeat(20_000) + "}"),
                "too large: Number value length (20001) exceeds the maximum allowed (10100)");
        row(
                "infinite-number",
                arguments("{\"x\": 1e999}"),
                "/subTasks/0/reference/0/arguments/x: a number must be finite, between -1.8e308 and " + "1.8e308");
        row(
                "not-a-number",
                arguments("{\"x\": NaN}"),
                "not JSON at column 231: Non-standard token 'NaN'; JSON has no such value");
        row(
                "infinite-seed",
                with("]}]}", "]}], \"seed\": 1e999}"),
                "/seed: a number must be finite, between -1.8e308 and 1.8e308");
        row(
                "raw-control-character",
                with("Kitchen", "Kit\u0007chen"),
                "not JSON at column 88: Illegal unquoted character ((CTRL-CHAR, code 7)): has to be "
                        + "escaped using backslash to be included in string value");
        row(
                "lone-surrogate",
                with("\"id\": \"A\"", "\"id\": \"\\ud800\""),
                "/subTasks/0/id: '\\u{d800}' is not an id; expected 1 to 100 letters, digits, '.', "
                        + "'_' or '-', beginning with a letter or digit");
        row(
                "noncharacter",
                with("\"id\": \"A\"", "\"id\": \"\uFFFF\""),
                "/subTasks/0/id: '\\u{ffff}' is not an id; expected 1 to 100 letters, digits, '.', "
                        + "'_' or '-', beginning with a letter or digit");
        row(
                "ci-command",
                with("\"id\": \"A\"", "\"id\": \"\\n::error::x ##vso[y]\""),
                "/subTasks/0/id: '\n: :error::x ## vso[y]' is not an id; expected 1 to 100 letters, "
                        + "digits, '.', '_' or '-', beginning with a letter or digit");
        row(
                "too-long",
                "[" + " ".repeat(TaskFile.MAX_BYTES) + "]",
                "the line is longer than 16 MiB (16777216 bytes); a task must fit in that");
    }

    /** Bytes that are no UTF-8, or not what they seem. */
    private void addBytes() {
        bytes(
                "latin-1",
                in(StandardCharsets.ISO_8859_1, with("Kitchen", "K\u00FCche")),
                "not UTF-8: byte 67 is 0xFC; save the file as UTF-8");
        bytes(
                "windows-quotes",
                in(Charset.forName("windows-1252"), with("Kitchen", "\u201CKitchen\u201D")),
                "not UTF-8: byte 66 is 0x93; save the file as UTF-8");
        bytes(
                "cut-character",
                joined(utf8("{\"version\": 1, \"id\": \""), new byte[] {(byte) 0xE6, (byte) 0x97}),
                "not UTF-8: byte 23 is 0xE6; save the file as UTF-8");
        bytes(
                "utf-16-line",
                in(StandardCharsets.UTF_16BE, with("Kitchen", "Kitchen")),
                "not JSON at column 1: Illegal character ((CTRL-CHAR, code 0)): only regular white "
                        + "space (\\r, \\n, \\t) is allowed between tokens");
        bytes(
                "null-bytes",
                new byte[100],
                "not JSON at column 1: Illegal character ((CTRL-CHAR, code 0)): only regular white "
                        + "space (\\r, \\n, \\t) is allowed between tokens");
        bytes(
                "binary",
                new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE},
                "not UTF-8: byte 1 is 0xCA; save the file as UTF-8");
        bytes(
                "mark-inside",
                utf8("\uFEFF" + GOOD),
                "not JSON at column 1: Unexpected character ('\\u{feff}' (code 65279 / 0xfeff)): "
                        + "expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' "
                        + "or 'false')");
    }

    /** Steps, sub-tasks and tasks that do not fit together. */
    private void addReferences() {
        row(
                "dangling-ref",
                arguments("{\"x\": {\"$ref\": \"a9#/cost\"}}"),
                "/subTasks/0/reference/0/arguments/x/$ref: there is no step 'a9' in this sub-task; "
                        + "its steps are [a1]");
        row(
                "bad-ref",
                arguments("{\"x\": {\"$ref\": \"a1\"}}"),
                "/subTasks/0/reference/0/arguments/x/$ref: 'a1' is not a reference; expected "
                        + "<step>#<JSON pointer>, such as a1#/cost");
        row(
                "self-reference",
                arguments("{\"x\": {\"$ref\": \"a1#\"}}"),
                "/subTasks/0/reference/0: steps wait for each other: a1 -> a1; a reference must have " + "no cycle");
        row(
                "cycle",
                steps("{\"id\": \"a1\", \"tool\": \"boil\", \"after\": [\"a2\"], \"arguments\": {}},"
                        + " {\"id\": \"a2\", \"tool\": \"boil\", \"after\": [\"a1\"], \"arguments\": {}}"),
                "/subTasks/0/reference/0: steps wait for each other: a1 -> a2 -> a1; a reference must "
                        + "have no cycle");
        row(
                "same-step-id",
                steps("{\"id\": \"a1\", \"tool\": \"boil\", \"arguments\": {}},"
                        + " {\"id\": \"A1\", \"tool\": \"boil\", \"arguments\": {}}"),
                "/subTasks/0/reference/1/id: id 'A1' is used also as 'a1'; ids must be unique without "
                        + "regard to case");
        row(
                "same-task-id",
                with("ID", "Before-Same-Task-Id"),
                "/id: id 'Before-Same-Task-Id' is already used in line 1; ids must be unique without "
                        + "regard to case");
        row(
                "unknown-request",
                with("\"tool\": \"boil\"", "\"tool\": \"boil\", \"request\": 1"),
                "/subTasks/0/reference/0/request: request must be from 0 to 0, but was 1");
        row(
                "unknown-step-after",
                with("\"tool\": \"boil\"", "\"tool\": \"boil\", \"after\": [\"a0\"]"),
                "/subTasks/0/reference/0/after/0: there is no step 'a0' in this sub-task; its steps " + "are [a1]");
    }

    /** Tasks that can be read and not be played: found at their first use, since that executes code. */
    private void addAudited() {
        audited(
                "unknown-tool",
                with("\"tool\": \"boil\"", "\"tool\": \"bake\""),
                "/subTasks/0/reference/0/tool: sub-task A has no tool 'bake'; its tools are [boil]");
        audited(
                "unknown-world",
                with("\"plan\"", "\"plane\""),
                "/subTasks/0/worlds/plane: there is no world 'plane', only " + worlds()
                        + "; did you mean 'plan'? Register a WorldFactory of that name by its class name in "
                        + "META-INF/services/org.asynctool.world.WorldFactory");
        audited(
                "bad-state",
                with("\"steps\": {\"boil\": \"Boil water\"}", "\"steps\": {}"),
                "/subTasks/0/worlds/plan: world 'plan': initial state: /steps is {}, expected "
                        + "minProperties 1; it must look like {\"steps\": {\"boil\": \"Boil water\"}}, with ids "
                        + "and titles");
        audited(
                "bad-arguments",
                arguments("{\"x\": 1}"),
                "/subTasks/0/reference/0/arguments: step 'a1' does not fit tool 'boil': /x is not "
                        + "known, expected no member");
        audited(
                "failing-reference",
                steps(step("a1", "boil") + step("a2", "boil", "a1")),
                "/subTasks/0/reference/1: step 'a2' gives an error when the reference is executed "
                        + "alone: {\"error\":\"step 'boil' is done already\"}");
        audited(
                "two-orders",
                stock(step("a1", "take") + step("a2", "count")),
                "/subTasks/0/reference/1: step 'a2' gives {\"left\":10} in the order a2, a1, but "
                        + "{\"left\":9} in the order a1, a2; put steps that affect each other in order by "
                        + "'after'");
        audited(
                "same-step-twice",
                stock(step("a1", "take") + step("a2", "take")),
                "/subTasks/0/reference/1: steps 'a1' and 'a2' are the same call with no order between "
                        + "them, but give {\"left\":9} and {\"left\":8}; nobody can tell which is which, so put "
                        + "one behind the other by 'after'");
        audited(
                "clock-reader",
                stock(step("a1", "time"), ", \"latency\": {\"default\": {\"uniform\": [\"1s\", \"9s\"]}}"),
                "/subTasks/0/reference/0: step 'a1' gives {\"at\":3566} with other latencies, but "
                        + "{\"at\":7107} before; a reference must not depend on the time at which its steps "
                        + "execute");
        audited(
                "invisible-value",
                stock(", {\"id\": \"a1\", \"tool\": \"echo\", \"arguments\": {\"x\": \"Oslo\"}}"),
                "/subTasks/0/reference/0/arguments/x: neither a request nor the result of a step that "
                        + "must come before shows \"Oslo\"; say it in a request, take it from a result by $ref, "
                        + "or list \"/x\" in 'derived' if it follows from what is shown");
        audited(
                "ref-to-nothing",
                stock(step("a1", "count") + ", {\"id\": \"a2\", \"tool\": \"echo\", \"arguments\":"
                        + " {\"x\": {\"$ref\": \"a1#/gone\"}}}"),
                "/subTasks/0/reference/1/arguments: the result of step 'a1' has nothing at '/gone', "
                        + "which the reference 'a1#/gone' asks for; it is {\"left\":10}");
        audited(
                "unknown-check",
                with("]}]}", "], \"goal\": {\"checks\": [\"kindness\"]}}]}"),
                "/subTasks/0/goal/checks/0: there is no goal check 'kindness'; the checks on the "
                        + "class path are [answers-politely, bfcl-calls, bfcl-multi-turn, no-apology]; add yours to "
                        + "META-INF/services/org.asynctool.metric.GoalCheck");
        audited(
                "unknown-tool-in-limits",
                with("]}]}", "]}], \"limits\": {\"toolCalls\": {\"bake\": 1}}}"),
                "/limits/toolCalls/bake: no world of this task has a tool 'bake'; the tools are boil");
        audited(
                "unknown-tool-in-faults",
                with("]}]}", "]}], \"faults\": [{\"kind\": \"lost\", \"tool\": \"bake\"}]}"),
                "/faults/0/tool: no world of this task has a tool 'bake'; the tools are boil");
    }

    private void row(String name, String row, String problem) {
        bytes(name, utf8(row.replace("ID", name)), problem);
    }

    private void bytes(String name, byte[] row, String problem) {
        String place = name + ".jsonl:2";
        files.add(new BrokenFile(name, row, place, place + ": " + problem));
    }

    private void audited(String name, String row, String problem) {
        String message = "task '" + name + "' (" + name + ".jsonl:2) cannot be played: " + problem;
        files.add(new BrokenFile(name, utf8(row.replace("ID", name)), name, message));
    }

    /** The names of all worlds on the class path, as messages list them. */
    /** The installed worlds, and the one that the test registers. */
    private static String worlds() {
        return Stream.concat(
                        ServiceLoader.load(WorldFactory.class).stream()
                                .map(world -> world.get().name()),
                        Stream.of("stock"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String with(String part, String instead) {
        return GOOD.replace(part, instead);
    }

    private static String arguments(String instead) {
        return with("\"arguments\": {}", "\"arguments\": " + instead);
    }

    private static String steps(String instead) {
        String steps = instead.startsWith(", ") ? instead.substring(2) : instead;
        return GOOD.replaceFirst("\"reference\": .*", "\"reference\": [") + steps + "]}]}";
    }

    private static String stock(String steps) {
        return stock(steps, "");
    }

    private static String stock(String steps, String members) {
        String task = steps(steps).replace("\"plan\": {\"steps\": {\"boil\": \"Boil water\"}}", "\"stock\": {}");
        return task.substring(0, task.length() - 1) + members + "}";
    }

    private static String step(String id, String tool, String... after) {
        String behind = after.length == 0 ? "" : ", \"after\": [\"" + after[0] + "\"]";
        return ", {\"id\": \"" + id + "\", \"tool\": \"" + tool + "\"" + behind + ", \"arguments\": {}}";
    }

    private static byte[] in(Charset charset, String row) {
        return row.getBytes(charset);
    }

    private static byte[] utf8(String text) {
        return in(StandardCharsets.UTF_8, text);
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
