package org.asynctool.task;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Builds a {@link Goal} in Java. What is not set has the default of a task file. */
@API(status = API.Status.STABLE)
public final class GoalBuilder {

    private Goal.Part steps = Goal.DEFAULT.steps();
    private Goal.Part state = Goal.DEFAULT.state();
    private Goal.Part responses = Goal.DEFAULT.responses();
    private final List<List<Goal.AnswerRule>> answers = new ArrayList<>();
    private final List<String> ignoreState = new ArrayList<>();
    private final List<String> forbidden = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();

    GoalBuilder() {}

    /**
     * Sets whether all steps of the reference must be held.
     *
     * @param part as in the reference (the default), or anything
     * @return this builder
     */
    public GoalBuilder steps(Goal.Part part) {
        steps = part;
        return this;
    }

    /**
     * Sets whether the final state of each world must equal the reference run's.
     *
     * @param part as in the reference (the default), or anything
     * @return this builder
     */
    public GoalBuilder state(Goal.Part part) {
        state = part;
        return this;
    }

    /**
     * Sets whether the results of the reference's read-only steps must be among the delivered ones.
     *
     * @param part as in the reference, or anything (the default)
     * @return this builder
     */
    public GoalBuilder responses(Goal.Part part) {
        responses = part;
        return this;
    }

    /**
     * Adds the rules for the answer to the next request: the first call is for the first request.
     *
     * @param rules all of these must hold; none for an answer that may be anything
     * @return this builder
     */
    public GoalBuilder answer(Goal.AnswerRule... rules) {
        answers.add(List.of(rules));
        return this;
    }

    /**
     * Leaves places of the final state out of account.
     *
     * @param pointers JSON pointers, the world's name first, such as {@code /travel/log}
     * @return this builder
     */
    public GoalBuilder ignoreState(String... pointers) {
        ignoreState.addAll(List.of(pointers));
        return this;
    }

    /**
     * Forbids tools.
     *
     * @param tools tools that must not be called
     * @return this builder
     */
    public GoalBuilder forbid(String... tools) {
        forbidden.addAll(List.of(tools));
        return this;
    }

    /**
     * Adds further checks.
     *
     * @param names their names
     * @return this builder
     */
    public GoalBuilder check(String... names) {
        checks.addAll(List.of(names));
        return this;
    }

    /**
     * Builds the goal.
     *
     * @return the goal
     * @throws InvalidTaskException if a place of the state is no JSON pointer
     */
    public Goal build() {
        return new Goal(steps, state, responses, answers, ignoreState, forbidden, checks);
    }
}
