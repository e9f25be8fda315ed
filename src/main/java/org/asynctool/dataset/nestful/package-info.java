/** Imports the arithmetic tasks of NESTFUL version 2, and compares values with its gold answers. */
@NullMarked
package org.asynctool.dataset.nestful;

import org.jspecify.annotations.NullMarked;
