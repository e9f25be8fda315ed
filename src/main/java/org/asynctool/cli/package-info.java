/** The command line: {@code java -jar asynctool-junit-<version>-cli.jar}. */
@NullMarked
package org.asynctool.cli;

import org.jspecify.annotations.NullMarked;
