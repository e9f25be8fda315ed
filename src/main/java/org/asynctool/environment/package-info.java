/** Runs an agent on a task: accepts calls, holds them pending, completes and delivers them. */
@NullMarked
package org.asynctool.environment;

import org.jspecify.annotations.NullMarked;
