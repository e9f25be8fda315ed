package org.asynctool.metric;

/**
 * A step and where it belongs.
 *
 * @param subTask id of the sub-task
 * @param step the step
 */
record StepOfSubTask(String subTask, StepPlan step) {}
