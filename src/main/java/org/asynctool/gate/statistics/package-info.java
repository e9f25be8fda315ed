/** The statistics of gates: intervals, paired tests and estimators, on top of Apache Commons Statistics. */
@NullMarked
package org.asynctool.gate.statistics;

import org.jspecify.annotations.NullMarked;
