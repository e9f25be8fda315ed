/** JUnit Platform glue only: finds benchmark classes, makes a test of each of their tasks, judges their gates. */
@NullMarked
package org.asynctool.engine;

import org.jspecify.annotations.NullMarked;
