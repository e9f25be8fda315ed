package org.asynctool.task;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What must hold at the end for a sub-task to succeed. Every part must hold.
 *
 * @param steps whether all steps of the reference must be held
 * @param state whether the final state of each world must equal the reference run's
 * @param responses whether the results of the reference's read-only steps must be among the delivered
 *     ones
 * @param answers rules per request, in the order of the requests; requests beyond the list have none
 * @param ignoreState JSON pointers, the world's name first, whose values do not count in {@code state}
 * @param forbidden tools that must not be called
 * @param checks names of further checks, found by {@link java.util.ServiceLoader}
 */
@API(status = API.Status.STABLE)
public record Goal(
        Part steps,
        Part state,
        Part responses,
        List<List<AnswerRule>> answers,
        List<String> ignoreState,
        List<String> forbidden,
        List<String> checks) {

    /** The goal of a sub-task that names none: all steps held, and the state of the reference run. */
    public static final Goal DEFAULT =
            new Goal(Part.REFERENCE, Part.REFERENCE, Part.ANY, List.of(), List.of(), List.of(), List.of());

    /**
     * Copies the lists and refuses places in the state that are no JSON pointers.
     *
     * @param steps whether all steps of the reference must be held
     * @param state whether the final state of each world must equal the reference run's
     * @param responses whether the results of the reference's read-only steps must be among the delivered ones
     * @param answers rules per request
     * @param ignoreState JSON pointers
     * @param forbidden tools that must not be called
     * @param checks names of further checks
     */
    public Goal {
        answers = answers.stream().map(List::copyOf).toList();
        ignoreState = List.copyOf(ignoreState);
        forbidden = List.copyOf(forbidden);
        checks = List.copyOf(checks);
        for (int i = 0; i < ignoreState.size(); i++) {
            JsonPlaces.require("/ignoreState/" + i, ignoreState.get(i));
        }
    }

    /**
     * Starts a goal.
     *
     * @return a builder that begins with {@link #DEFAULT}
     */
    public static GoalBuilder builder() {
        return new GoalBuilder();
    }

    /** What one part of a goal asks for. */
    public enum Part {
        /** As in the reference run. */
        REFERENCE,
        /** Anything. */
        ANY
    }

    /**
     * What an answer must be like.
     *
     * @param kind how the answer is compared
     * @param value the value it is compared with; references take the actual results
     */
    public record AnswerRule(Kind kind, ArgumentPattern value) {

        /**
         * Returns the rule that an answer contains a value as a whole token.
         *
         * @param value the value, as {@link ArgumentPattern#value(Object)} takes it
         * @return the rule
         */
        public static AnswerRule contains(Object value) {
            return new AnswerRule(Kind.CONTAINS, ArgumentPattern.value(value));
        }

        /**
         * Returns the rule that an answer equals a value as JSON.
         *
         * @param value the value, as {@link ArgumentPattern#value(Object)} takes it
         * @return the rule
         */
        public static AnswerRule equalTo(Object value) {
            return new AnswerRule(Kind.EQUALS, ArgumentPattern.value(value));
        }

        /** How an answer is compared. */
        public enum Kind {
            /** The canonical text of the value stands in the answer as a whole token. */
            CONTAINS,
            /** The answer equals the value as JSON. */
            EQUALS
        }
    }
}
