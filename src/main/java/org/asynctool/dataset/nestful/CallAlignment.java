package org.asynctool.dataset.nestful;

import java.util.List;

/** Compares the calls of a truth with predicted ones, position by position. */
final class CallAlignment {

    private CallAlignment() {}

    /** Returns the share of equal pairs, from 0 to 1; 1 where there are no calls on either side. */
    static double partialMatch(List<NestfulCall> truth, List<NestfulCall> predicted) {
        int equal = 0;
        int length = 0;
        int next = 0;
        boolean sameLength = truth.size() == predicted.size();
        for (NestfulCall call : truth) {
            boolean paired = next < predicted.size()
                    && (sameLength || predicted.get(next).name().equals(call.name()));
            if (paired) {
                equal += predicted.get(next).text().equals(call.text()) ? 1 : 0;
                next++;
            }
            length++;
        }
        length += predicted.size() - next;
        return length == 0 ? 1 : (double) equal / length;
    }
}
