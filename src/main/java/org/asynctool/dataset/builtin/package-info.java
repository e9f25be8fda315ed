/** The benchmarks that come with the library. */
@NullMarked
package org.asynctool.dataset.builtin;

import org.jspecify.annotations.NullMarked;
