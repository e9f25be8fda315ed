/**
 * JSON as this project uses it: one bounded mapper, equality by value, the canonical form, objects read strictly; and
 * texts and equality as in Python, for data recorded there.
 */
@NullMarked
package org.asynctool.json;

import org.jspecify.annotations.NullMarked;
