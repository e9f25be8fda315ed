package org.asynctool.environment;

import org.asynctool.agent.Briefing;
import org.asynctool.metric.TaskScorer;
import org.asynctool.trace.ReferenceRun;

/**
 * What all episodes of one trial of a task have in common.
 *
 * @param number its number, from 1
 * @param seed what all draws of its episodes derive from
 * @param reference what the references do
 * @param scorer scores its episodes
 * @param briefing what agents are told; each episode gets one of its own from it
 */
record Trial(int number, long seed, ReferenceRun reference, TaskScorer scorer, Briefing briefing) {}
