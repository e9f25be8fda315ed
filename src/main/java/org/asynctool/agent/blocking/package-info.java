/**
 * Ordinary blocking code as an agent: threads that run one at a time, handed on in a seeded order, on virtual time.
 */
@NullMarked
package org.asynctool.agent.blocking;

import org.jspecify.annotations.NullMarked;
