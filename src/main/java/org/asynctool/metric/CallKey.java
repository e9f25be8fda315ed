package org.asynctool.metric;

import org.asynctool.json.CanonicalKey;

/**
 * Equal for calls of one sub-task that are the same.
 *
 * @param tool the tool
 * @param arguments the canonical arguments
 */
record CallKey(String tool, CanonicalKey arguments) {

    static CallKey of(LoggedCall call) {
        return new CallKey(call.tool, new CanonicalKey(call.arguments));
    }
}
