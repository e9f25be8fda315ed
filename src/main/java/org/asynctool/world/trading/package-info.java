/** A built-in world: an account at a stock broker. */
@NullMarked
package org.asynctool.world.trading;

import org.jspecify.annotations.NullMarked;
