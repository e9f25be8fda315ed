package org.asynctool.environment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.UserRequest;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;

/** Which request of each sub-task is current. */
final class Conversations {

    private static final class Conversation {

        final List<String> requests;
        int current;

        Conversation(List<String> requests) {
            this.requests = requests;
        }

        boolean closed() {
            return current == requests.size();
        }
    }

    private final Map<String, Conversation> bySubTask = new HashMap<>();
    private final ToolCatalog catalog;
    private int open;

    Conversations(Task task, ToolCatalog catalog) {
        this.catalog = catalog;
        for (SubTask subTask : task.subTasks()) {
            bySubTask.put(subTask.id(), new Conversation(subTask.requests()));
        }
        open = bySubTask.size();
    }

    boolean knows(String subTask) {
        return bySubTask.containsKey(subTask);
    }

    boolean isClosed(String subTask) {
        return bySubTask.get(subTask).closed();
    }

    boolean allClosed() {
        return open == 0;
    }

    /** Returns the number of the current request, from 0. */
    int request(String subTask) {
        return bySubTask.get(subTask).current;
    }

    /** Closes the current request and returns the next one, if there is one. */
    Optional<UserRequest> answer(String subTask) {
        Conversation conversation = bySubTask.get(subTask);
        int next = ++conversation.current;
        if (conversation.closed()) {
            open--;
            return Optional.empty();
        }
        return Optional.of(
                new UserRequest(subTask, next, conversation.requests.get(next), catalog.arriving(subTask, next)));
    }
}
