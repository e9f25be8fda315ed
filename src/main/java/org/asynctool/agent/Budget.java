package org.asynctool.agent;

import org.apiguardian.api.API;

/**
 * How far an agent is with the tokens that its task allows.
 *
 * @param usedTokens tokens that its turns told of so far
 * @param leftTokens tokens that are left; a turn that takes more than these ends the episode and has no effect
 */
@API(status = API.Status.STABLE)
public record Budget(long usedTokens, long leftTokens) {}
