/** What a test author touches: the annotations that turn a class into an agent benchmark. */
@NullMarked
package org.asynctool;

import org.jspecify.annotations.NullMarked;
