/** Model servers for tests. The sample project provider-sdks compiles this package too. */
package org.asynctool.testing.chat;
