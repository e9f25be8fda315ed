/** AssertJ assertions over an episode, in the words of the rules. */
@NullMarked
package org.asynctool.assertion;

import org.jspecify.annotations.NullMarked;
