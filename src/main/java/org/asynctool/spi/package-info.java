/** Finds what users register as services. */
@NullMarked
package org.asynctool.spi;

import org.jspecify.annotations.NullMarked;
