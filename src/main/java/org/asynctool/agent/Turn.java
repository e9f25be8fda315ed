package org.asynctool.agent;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.asynctool.time.VirtualTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One decision of an agent: calls, then answers, then a wait or the finish.
 *
 * <p>The environment copies what it is given, so that later changes have no effect. Arguments and answers of
 * more than 1,048,576 characters of JSON or 100 levels, with numbers that are not finite or with Java objects
 * inside are refused; more than 16,777,216 bytes in UTF-8 in all end the episode.
 *
 * @param calls the calls, in order
 * @param answers the answers, in order
 * @param waiting what to wait for; empty to go on at once
 * @param finish whether the agent is done with everything
 * @param tokens how many tokens the agent wrote, 0 where it does not say
 * @param measuredMillis how long the agent took on the machine's clock, 0 where it does not say; used
 *     only with measured think time
 * @param usage the tokens that the turn cost; empty where the agent does not say
 * @param shortened how many earlier results and messages the agent took out of its context, in part or in full,
 *     since the turn before; empty where it does not say
 */
@API(status = API.Status.STABLE)
public record Turn(
        List<Call> calls,
        List<Answer> answers,
        Optional<Wait> waiting,
        boolean finish,
        long tokens,
        long measuredMillis,
        Optional<Usage> usage,
        OptionalInt shortened) {

    /**
     * Copies the lists and refuses negative numbers.
     *
     * @param calls the calls, in order
     * @param answers the answers, in order
     * @param waiting what to wait for; empty to go on at once
     * @param finish whether the agent is done with everything
     * @param tokens how many tokens the agent wrote, 0 where it does not say
     * @param measuredMillis how long the agent took on the machine's clock, 0 where it does not say;
     *     used only with measured think time
     * @param usage the tokens that the turn cost; empty where the agent does not say
     * @param shortened how many earlier results and messages the agent took out of its context, in part or in full,
     *     since the turn before; empty where it does not say
     */
    public Turn {
        calls = copyOf("calls", calls);
        answers = copyOf("answers", answers);
        requireNonNull(waiting, "the wait of a turn must not be null; Optional.empty() is none");
        requireNonNull(usage, "the usage of a turn must not be null; Optional.empty() is none");
        requireNonNull(shortened, "what a turn shortened must not be null; OptionalInt.empty() is none");
        if (shortened.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "what a turn shortened must be 0 or more, but was " + shortened.getAsInt());
        }
        if (tokens < 0 || measuredMillis < 0) {
            throw new IllegalArgumentException("tokens and measured time must be 0 or more, but were "
                    + tokens
                    + " and "
                    + measuredMillis
                    + " ms");
        }
        if (finish && waiting.isPresent()) {
            throw new IllegalArgumentException("a turn either waits or finishes, but this one does both");
        }
    }

    /**
     * Makes a turn that does not say what it cost.
     *
     * @param calls the calls, in order
     * @param answers the answers, in order
     * @param waiting what to wait for; empty to go on at once
     * @param finish whether the agent is done with everything
     * @param tokens how many tokens the agent wrote, 0 where it does not say
     * @param measuredMillis how long the agent took on the machine's clock, 0 where it does not say
     */
    public Turn(
            List<Call> calls,
            List<Answer> answers,
            Optional<Wait> waiting,
            boolean finish,
            long tokens,
            long measuredMillis) {
        this(calls, answers, waiting, finish, tokens, measuredMillis, Optional.empty());
    }

    /**
     * Makes a turn of an agent that does not say what it took out of its context.
     *
     * @param calls the calls, in order
     * @param answers the answers, in order
     * @param waiting what to wait for; empty to go on at once
     * @param finish whether the agent is done with everything
     * @param tokens how many tokens the agent wrote, 0 where it does not say
     * @param measuredMillis how long the agent took on the machine's clock, 0 where it does not say
     * @param usage the tokens that the turn cost; empty where the agent does not say
     */
    public Turn(
            List<Call> calls,
            List<Answer> answers,
            Optional<Wait> waiting,
            boolean finish,
            long tokens,
            long measuredMillis,
            Optional<Usage> usage) {
        this(calls, answers, waiting, finish, tokens, measuredMillis, usage, OptionalInt.empty());
    }

    private static <T> List<T> copyOf(String what, List<T> list) {
        requireNonNull(list, "the " + what + " of a turn must not be null; List.of() is none");
        list.forEach(one -> requireNonNull(one, "the " + what + " of a turn must not hold null"));
        return List.copyOf(list);
    }

    /**
     * Begins a turn without any action.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A call as the agent asks for it.
     *
     * @param subTask the sub-task it is for; empty to leave it to the argument {@code subtask}, or to the
     *     tool if only one sub-task owns it
     * @param tool name of the tool
     * @param arguments the arguments; empty if what the agent wrote is not JSON
     * @param text the arguments as the agent wrote them, where {@code arguments} is empty
     */
    public record Call(Optional<String> subTask, String tool, Optional<JsonNode> arguments, String text) {

        /**
         * Refuses null.
         *
         * @param subTask the sub-task it is for; empty to leave it to the argument {@code subtask}, or to the
         *     tool if only one sub-task owns it
         * @param tool name of the tool
         * @param arguments the arguments; empty if what the agent wrote is not JSON
         * @param text the arguments as the agent wrote them, where {@code arguments} is empty
         */
        public Call {
            requireNonNull(subTask, "the sub-task of a call must not be null; Optional.empty() names none");
            requireNonNull(tool, "the tool of a call must not be null");
            requireNonNull(arguments, "the arguments of a call must not be null; Optional.empty() is no JSON");
            requireNonNull(text, "the text of a call must not be null");
        }
    }

    /**
     * An answer to the current request of a sub-task.
     *
     * @param subTask the sub-task
     * @param value the answer: a text or any JSON value
     */
    public record Answer(String subTask, JsonNode value) {

        /**
         * Refuses null.
         *
         * @param subTask the sub-task
         * @param value the answer: a text or any JSON value
         */
        public Answer {
            requireNonNull(subTask, "the sub-task of an answer must not be null");
            requireNonNull(value, "the value of an answer must not be null; JSON null is one");
        }
    }

    /**
     * What to wait for.
     *
     * @param kind what ends the wait
     * @param calls ids of the calls waited for; only with {@link Kind#CALLS} and {@link Kind#FIRST}
     * @param timeoutMillis the longest time to wait, above 0, counted from the turn's effect
     */
    public record Wait(Kind kind, List<String> calls, OptionalLong timeoutMillis) {

        /** What ends a wait. */
        public enum Kind {
            /** A result that the agent has not seen. */
            ANY,
            /** Nothing is pending. */
            ALL,
            /** None of certain calls is pending. */
            CALLS,
            /** One of certain calls is not pending any more; with none of them, only the time-out ends the wait. */
            FIRST
        }

        /**
         * Refuses a time-out that is not above 0.
         *
         * @param kind what ends the wait
         * @param calls ids of the calls waited for; only with {@link Kind#CALLS} and {@link Kind#FIRST}
         * @param timeoutMillis the longest time to wait, above 0, counted from the turn's effect
         */
        public Wait {
            requireNonNull(kind, "the kind of a wait must not be null");
            calls = List.copyOf(calls);
            if (timeoutMillis.isPresent() && timeoutMillis.getAsLong() <= 0) {
                throw new IllegalArgumentException(
                        "the time-out of a wait must be above 0, but was " + timeoutMillis.getAsLong() + " ms");
            }
        }
    }

    /** Puts a turn together. */
    public static final class Builder {

        private final List<Call> calls = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private Optional<Wait> wait = Optional.empty();
        private boolean finish;
        private OptionalLong tokens = OptionalLong.empty();
        private Optional<Usage> usage = Optional.empty();
        private OptionalInt shortened = OptionalInt.empty();
        private long measuredMillis;

        private Builder() {}

        /**
         * Adds a call.
         *
         * @param subTask the sub-task it is for
         * @param tool name of the tool
         * @param arguments the arguments: plain Java values or JSON
         * @return this
         */
        public Builder call(String subTask, String tool, Map<String, ?> arguments) {
            return call(subTask, tool, TurnValues.json("the arguments of a call of '" + tool + "'", arguments));
        }

        /**
         * Adds a call.
         *
         * @param subTask the sub-task it is for
         * @param tool name of the tool
         * @param arguments the arguments
         * @return this
         */
        public Builder call(String subTask, String tool, JsonNode arguments) {
            requireNonNull(subTask, "the sub-task of a call must not be null; callText leaves it to the tool");
            requireNonNull(arguments, "the arguments of a call must not be null; Map.of() is none");
            calls.add(new Call(Optional.of(subTask), tool, Optional.of(arguments), ""));
            return this;
        }

        /**
         * Adds a call as a model wrote it: the sub-task stands in the arguments or follows from the tool,
         * and the arguments may not even be JSON.
         *
         * @param tool name of the tool
         * @param arguments the arguments as text
         * @return this
         */
        public Builder callText(String tool, String arguments) {
            requireNonNull(arguments, "the arguments of a call must not be null; \"{}\" is none");
            calls.add(new Call(Optional.empty(), tool, TurnValues.parsed(arguments), arguments));
            return this;
        }

        /**
         * Adds an answer to the current request of a sub-task.
         *
         * @param subTask the sub-task
         * @param value the answer: a text, another plain Java value, or JSON
         * @return this
         */
        public Builder answer(String subTask, @Nullable Object value) {
            answers.add(new Answer(subTask, TurnValues.json("the answer to sub-task '" + subTask + "'", value)));
            return this;
        }

        /**
         * Waits until there is a result that the agent has not seen.
         *
         * @return this
         */
        public Builder waitForAny() {
            return waitFor(Wait.Kind.ANY, List.of());
        }

        /**
         * Waits until nothing is pending.
         *
         * @return this
         */
        public Builder waitForAll() {
            return waitFor(Wait.Kind.ALL, List.of());
        }

        /**
         * Waits until none of certain calls is pending.
         *
         * @param callIds ids of the calls; those of this turn begin at {@link Observation#nextCall()}
         * @return this
         */
        public Builder waitFor(String... callIds) {
            return waitFor(Wait.Kind.CALLS, List.of(callIds));
        }

        /**
         * Waits until one of certain calls is not pending any more, whatever other results come in. Without any
         * call only a time-out ends the wait, which is a sleep then.
         *
         * @param callIds ids of the calls; those of this turn begin at {@link Observation#nextCall()}
         * @return this
         */
        public Builder waitForFirst(String... callIds) {
            return waitFor(Wait.Kind.FIRST, List.of(callIds));
        }

        /**
         * Bounds the wait that was asked for before; with nothing pending the turn sleeps that long.
         *
         * @param timeout the longest time to wait, above 0
         * @return this
         * @throws IllegalStateException if no wait was asked for
         */
        public Builder atMost(Duration timeout) {
            Wait asked = wait.orElseThrow(
                    () -> new IllegalStateException("atMost needs a wait to bound; ask for one first"));
            long millis = VirtualTime.millis("time-out", timeout);
            wait = Optional.of(new Wait(asked.kind(), asked.calls(), OptionalLong.of(millis)));
            return this;
        }

        /**
         * Ends the episode.
         *
         * @return this
         */
        public Builder finish() {
            finish = true;
            return this;
        }

        /**
         * Tells how many tokens the agent wrote; without it these are the output tokens of its usage.
         *
         * @param written tokens, 0 or more
         * @return this
         */
        public Builder tokens(long written) {
            tokens = OptionalLong.of(written);
            return this;
        }

        /**
         * Tells which tokens the turn cost, for the metrics {@code cost.*} and the limit {@code tokens}.
         *
         * @param spent the tokens
         * @return this
         */
        public Builder usage(Usage spent) {
            usage = Optional.of(spent);
            return this;
        }

        /**
         * Tells how much of its context the agent has given up since the turn before, for the metric
         * {@code context.shortened}.
         *
         * @param messages how many earlier results and messages it took out, in part or in full, 0 or more
         * @return this
         */
        public Builder shortened(int messages) {
            shortened = OptionalInt.of(messages);
            return this;
        }

        /**
         * Tells how long the agent took on the machine's clock.
         *
         * @param took the time, 0 or more
         * @return this
         */
        public Builder measured(Duration took) {
            measuredMillis = VirtualTime.millis("measured time", took);
            return this;
        }

        /**
         * Returns the turn.
         *
         * @return the turn
         */
        public Turn build() {
            long written = tokens.orElseGet(() -> usage.map(Usage::outputTokens).orElse(0L));
            return new Turn(calls, answers, wait, finish, written, measuredMillis, usage, shortened);
        }

        private Builder waitFor(Wait.Kind kind, List<String> callIds) {
            wait = Optional.of(new Wait(kind, callIds, OptionalLong.empty()));
            return this;
        }
    }
}
