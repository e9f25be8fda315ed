/** What a task is: immutable records that cannot hold an invalid task. */
@NullMarked
package org.asynctool.task;

import org.jspecify.annotations.NullMarked;
