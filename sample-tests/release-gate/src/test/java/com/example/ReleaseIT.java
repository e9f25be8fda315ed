package com.example;

import org.asynctool.Gate;
import org.asynctool.GateFile;
import org.asynctool.ReleaseGate;
import org.asynctool.metric.Metrics;

/** Judges what all JVMs of the run have left. */
@ReleaseGate
@GateFile("classpath:/gates.json")
@Gate(metric = Metrics.TASK_SUCCESS, atLeast = 0.90)
class ReleaseIT {}
