/** JSON as this project uses it: one bounded mapper, equality by value and the canonical form. */
@NullMarked
package org.asynctool.json;

import org.jspecify.annotations.NullMarked;
