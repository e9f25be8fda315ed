package org.asynctool.dataset.bfcl;

/** A call of a recorded conversation. */
sealed interface RecordedCall permits PythonCall, FailedCall {}
