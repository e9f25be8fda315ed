/** What the built-in worlds share: commands, their parameters and arguments, and random numbers as CPython draws them. */
@NullMarked
package org.asynctool.world.internal;

import org.jspecify.annotations.NullMarked;
