/**
 * The built-in world {@code ticket}: a queue of support tickets, which behaves as class TicketAPI of the Berkeley
 * Function Calling Leaderboard does.
 */
@NullMarked
package org.asynctool.world.ticket;

import org.jspecify.annotations.NullMarked;
