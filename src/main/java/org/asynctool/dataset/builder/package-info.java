/** Builds benchmarks: collects tasks, composes, evolves and filters them, and reports what they cover. */
@NullMarked
package org.asynctool.dataset.builder;

import org.jspecify.annotations.NullMarked;
