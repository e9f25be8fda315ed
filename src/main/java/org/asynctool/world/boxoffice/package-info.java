/** The built-in world {@code boxoffice}: events, seats, holds that expire in virtual time, payments and refunds. */
@NullMarked
package org.asynctool.world.boxoffice;

import org.jspecify.annotations.NullMarked;
