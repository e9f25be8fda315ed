/** JSON as this project uses it: one bounded mapper, equality by value, the canonical form, objects read strictly. */
@NullMarked
package org.asynctool.json;

import org.jspecify.annotations.NullMarked;
