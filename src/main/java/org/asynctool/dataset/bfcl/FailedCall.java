package org.asynctool.dataset.bfcl;

/**
 * A call that reaches no world, as its text cannot be read or it was refused.
 *
 * @param problem why
 */
record FailedCall(String problem) implements RecordedCall {}
