/** Imports the rows of NesTools, whose calls nest: they use the results of others. */
@NullMarked
package org.asynctool.dataset.nestools;

import org.jspecify.annotations.NullMarked;
