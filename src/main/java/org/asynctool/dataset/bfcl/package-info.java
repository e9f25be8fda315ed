/**
 * Imports the multi-turn and single-turn tasks of the Berkeley Function Calling Leaderboard (BFCL), and gives the
 * verdicts of its public checkers.
 */
@NullMarked
package org.asynctool.dataset.bfcl;

import org.jspecify.annotations.NullMarked;
