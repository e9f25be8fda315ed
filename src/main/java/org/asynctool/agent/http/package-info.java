/** Agents that are chat models behind an HTTP interface. The only package that knows OkHttp. */
@NullMarked
package org.asynctool.agent.http;

import org.jspecify.annotations.NullMarked;
