package org.asynctool.agent.http;

import org.asynctool.time.ThinkTime;

/**
 * How a model takes part in episodes.
 *
 * @param thinkTime the time that a turn reports as measured
 * @param prompt what the model is told before an episode
 * @param context how much of an episode it is shown
 * @param discretion keeps keys out of what it says
 */
record SessionRules(ThinkTime thinkTime, Prompt prompt, ContextRules context, Discretion discretion) {}
