package org.asynctool.environment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asynctool.agent.UserRequest;
import org.asynctool.task.SubTask;
import org.asynctool.task.Task;

/** Which request of each sub-task is current. */
final class Conversations {

    private final Task task;
    private final ToolCatalog catalog;
    private final Map<String, Integer> current = new HashMap<>();
    private int open;

    Conversations(Task task, ToolCatalog catalog) {
        this.task = task;
        this.catalog = catalog;
        this.open = task.subTasks().size();
        task.subTasks().forEach(subTask -> current.put(subTask.id(), 0));
    }

    boolean knows(String subTask) {
        return current.containsKey(subTask);
    }

    boolean isClosed(String subTask) {
        return current.get(subTask) == requests(subTask);
    }

    boolean allClosed() {
        return open == 0;
    }

    /** Returns the number of the current request, from 0. */
    int request(String subTask) {
        return current.get(subTask);
    }

    /** Closes the current request and returns the next one, if there is one. */
    Optional<UserRequest> answer(String subTask) {
        int next = current.merge(subTask, 1, Integer::sum);
        if (next == requests(subTask)) {
            open--;
            return Optional.empty();
        }
        return Optional.of(
                new UserRequest(subTask, next, find(subTask).requests().get(next), catalog.arriving(subTask, next)));
    }

    private int requests(String subTask) {
        return find(subTask).requests().size();
    }

    private SubTask find(String subTask) {
        return task.subTask(subTask).orElseThrow();
    }
}
