package org.asynctool.gate.statistics;

import org.apiguardian.api.API;

/**
 * Where a value may lie, given that only some tasks were seen.
 *
 * @param low the near end for a bound from below
 * @param high the near end for a bound from above
 */
@API(status = API.Status.EXPERIMENTAL)
public record Interval(double low, double high) {}
