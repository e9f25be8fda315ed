package org.asynctool.agent.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which sub-tasks have a request that is not answered. One reply may answer a sub-task twice, and only once in vain. */
final class OpenRequests {

    private final Map<String, Integer> unanswered = new TreeMap<>();

    void arrived(String subTask) {
        unanswered.merge(subTask, 1, Integer::sum);
    }

    void answered(String subTask) {
        unanswered.merge(subTask, -1, Integer::sum);
    }

    /** An answer was refused: its request is as open as before. */
    void refused(String subTask) {
        arrived(subTask);
    }

    /** Returns the sub-tasks, by name. */
    List<String> subTasks() {
        return unanswered.entrySet().stream()
                .filter(subTask -> subTask.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
