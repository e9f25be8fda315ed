/** JUnit Jupiter glue only: injects environments into tests, watches that they are used, judges gates. */
@NullMarked
package org.asynctool.jupiter;

import org.jspecify.annotations.NullMarked;
