package org.asynctool.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of this library. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("of an unknown version");
        return new String[] {"asynctool " + version};
    }
}
