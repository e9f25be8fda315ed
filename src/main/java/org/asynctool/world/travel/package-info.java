/** A built-in world: a travel agency that books flights. */
@NullMarked
package org.asynctool.world.travel;

import org.jspecify.annotations.NullMarked;
