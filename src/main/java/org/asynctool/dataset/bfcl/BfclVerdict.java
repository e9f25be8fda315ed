package org.asynctool.dataset.bfcl;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.asynctool.environment.Episode;
import org.asynctool.task.SubTask;
import org.asynctool.trace.Trace;
import org.asynctool.world.Worlds;

/**
 * What the public checker of BFCL's multi-turn categories says about a conversation.
 *
 * <p>The calls of the conversation and those of the reference run on two sets of the sub-task's worlds, turn by turn. At
 * the end of a turn whose reference has calls, the conversation must have a call in this turn, the states must be equal,
 * and the texts of the reference's results must be among those of the conversation so far. Errors, in the order in which
 * they are looked for: {@code multi_turn:force_terminated}, {@code multi_turn:empty_turn_model_response}, {@code
 * multi_turn:instance_state_mismatch}, {@code multi_turn:execution_response_mismatch}.
 *
 * @param errorType the first failure; empty if the conversation is valid
 * @param turn the turn in which it failed, from 0; empty if it is valid or was cut
 * @param irrelevanceValid whether no call was made in a turn whose reference has none; a measure of its own that does
 *     not count in {@link #valid()}; empty if the conversation was cut
 */
@API(status = API.Status.EXPERIMENTAL)
public record BfclVerdict(Optional<String> errorType, OptionalInt turn, Optional<Boolean> irrelevanceValid) {

    /**
     * Judges recorded call texts with the installed worlds.
     *
     * @param subTask an imported sub-task
     * @param turns per turn a list of steps, per step a list of call texts such as {@code cd('notes')}; a text that is no
     *     call counts as one that failed. What follows the 21st step of a turn does not count
     * @return the verdict
     */
    public static BfclVerdict of(SubTask subTask, List<List<List<String>>> turns) {
        return of(subTask, turns, Worlds.installed());
    }

    /**
     * Judges recorded call texts.
     *
     * @param subTask an imported sub-task
     * @param turns per turn a list of steps, per step a list of call texts
     * @param worlds the worlds to run the calls on
     * @return the verdict
     */
    public static BfclVerdict of(SubTask subTask, List<List<List<String>>> turns, Worlds worlds) {
        return new MultiTurnJudge(subTask, worlds).judge(Conversation.of(turns));
    }

    /**
     * Judges an episode of a task with one sub-task with the installed worlds.
     *
     * @param episode an episode of an imported task
     * @return the verdict
     * @throws IllegalArgumentException if the task has several sub-tasks
     */
    public static BfclVerdict of(Episode episode) {
        if (episode.task().subTasks().size() != 1) {
            throw new IllegalArgumentException("task '" + episode.task().id()
                    + "' has several sub-tasks; judge each with BfclVerdict.of(subTask, trace, worlds)");
        }
        return of(episode.task().subTasks().get(0), episode.trace(), Worlds.installed());
    }

    /**
     * Judges what an agent did for a sub-task. Its turns with calls are the steps, the requests that arrived are the
     * turns; the calls count in the order in which their world executed them, refused ones as calls that failed.
     *
     * @param subTask an imported sub-task
     * @param trace the trace of an episode
     * @param worlds the worlds to run the calls on
     * @return the verdict
     */
    public static BfclVerdict of(SubTask subTask, Trace trace, Worlds worlds) {
        return new MultiTurnJudge(subTask, worlds).judge(TraceConversation.of(trace, subTask));
    }

    /**
     * Returns whether the conversation is valid.
     *
     * @return whether there is no error
     */
    public boolean valid() {
        return errorType.isEmpty();
    }
}
