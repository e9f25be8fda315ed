package org.asynctool.engine;

/**
 * What is done once a run.
 *
 * @param run id of the run
 * @param benchmark name of the class
 * @param task id of the task
 * @param trial number of the trial, from 1
 */
record TrialKey(String run, String benchmark, String task, int trial) {}
