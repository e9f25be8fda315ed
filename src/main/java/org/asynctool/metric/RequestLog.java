package org.asynctool.metric;

import java.util.Arrays;
import org.asynctool.time.VirtualTime;
import org.asynctool.trace.TraceEvent.Answered;
import org.jspecify.annotations.Nullable;

/** When the requests of a sub-task arrived and how they were answered. */
final class RequestLog {

    private final long[] arrivedMillis;
    private final @Nullable Answered[] answers;
    private int arrived = 1;

    RequestLog(int requests) {
        arrivedMillis = new long[requests];
        Arrays.fill(arrivedMillis, 1, requests, VirtualTime.NEVER);
        answers = new Answered[requests];
    }

    void arrived(int request, long virtualMillis) {
        arrivedMillis[known(request)] = virtualMillis;
        arrived = Math.max(arrived, request + 1);
    }

    void answered(Answered answer) {
        answers[known(answer.request())] = answer;
    }

    private int known(int request) {
        if (request < 0 || request >= answers.length) {
            throw new IllegalArgumentException("the trace is broken: it tells of request " + request
                    + " of a sub-task whose requests are 0 to " + (answers.length - 1));
        }
        return request;
    }

    /** How many requests arrived so far; requests arrive in order. */
    int arrived() {
        return arrived;
    }

    int size() {
        return answers.length;
    }

    @Nullable
    Answered answer(int request) {
        return answers[request];
    }

    /** Whether the request arrived and is not answered. */
    boolean current(int request) {
        return request < arrived && answers[request] == null;
    }

    /** The time in which the request is there and not answered. */
    Span span(int request, long endMillis) {
        Answered answer = answers[request];
        return new Span(arrivedMillis[request], answer == null ? endMillis : answer.virtualMillis());
    }
}
