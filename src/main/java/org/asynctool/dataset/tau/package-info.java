/** Imports the reference actions of tau-bench with their recorded results. */
@NullMarked
package org.asynctool.dataset.tau;

import org.jspecify.annotations.NullMarked;
