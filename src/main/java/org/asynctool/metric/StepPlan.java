package org.asynctool.metric;

import java.util.List;
import org.asynctool.task.ArgumentPattern;
import org.asynctool.task.Step;
import org.asynctool.trace.ReferenceRun.StepRun;

/**
 * A step, ready for matching.
 *
 * @param place its place in the reference, from 0
 * @param step as the task has it
 * @param run what it does in the reference run
 * @param arguments its arguments with schema defaults filled in
 * @param matchers how many matchers it holds
 * @param before places of the steps that must be done before, ascending
 */
record StepPlan(int place, Step step, StepRun run, ArgumentPattern arguments, int matchers, List<Integer> before) {}
