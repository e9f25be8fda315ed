package org.asynctool.environment;

import java.util.List;
import java.util.Optional;
import org.asynctool.agent.Turn;
import tools.jackson.databind.JsonNode;

/**
 * A turn as the environment took it from the agent: copied, since the agent may go on changing what it
 * gave, and bounded.
 *
 * @param calls the calls, in order
 * @param answers the answers, in order
 * @param waiting what to wait for
 * @param finish whether the agent is done with everything
 * @param cut whether the episode's room for the agent's words ended within this turn; what did not fit in
 *     is left out
 */
record TakenTurn(List<Call> calls, List<Answer> answers, Optional<Turn.Wait> waiting, boolean finish, boolean cut) {

    /**
     * A call.
     *
     * @param subTask the sub-task it names outside of its arguments
     * @param tool name of the tool, shortened where no tool can have it
     * @param arguments the arguments; a text where they are no JSON or could not be taken
     * @param problem why they could not be taken; empty if they could
     */
    record Call(Optional<String> subTask, String tool, JsonNode arguments, String problem) {}

    /**
     * An answer.
     *
     * @param subTask the sub-task
     * @param value the answer; a text that says what was left out where it could not be taken
     * @param problem why it could not be taken; empty if it could
     */
    record Answer(String subTask, JsonNode value, String problem) {}
}
