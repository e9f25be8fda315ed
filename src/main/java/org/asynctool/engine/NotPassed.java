package org.asynctool.engine;

import java.util.List;

/**
 * What of one benchmark did not pass.
 *
 * @param benchmark its name
 * @param tests the names of the tests; empty if all passed
 * @param broken whether some could not run, so that there is more than misses
 */
record NotPassed(String benchmark, List<String> tests, boolean broken) {}
