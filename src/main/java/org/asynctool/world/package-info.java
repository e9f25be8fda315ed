/** Worlds: stateful sets of tools. The contract, worlds made from annotated Java objects, and lookup. */
@NullMarked
package org.asynctool.world;

import org.jspecify.annotations.NullMarked;
