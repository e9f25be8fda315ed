package org.asynctool.environment;

import org.apiguardian.api.API;

/** How calls take their time. */
@API(status = API.Status.STABLE)
public enum Mode {
    /** Calls run at once beside each other; results come late and out of order. */
    CONCURRENT,
    /** The synchronous control: calls run one after the other, and the next turn sees all results. */
    SYNCHRONOUS
}
