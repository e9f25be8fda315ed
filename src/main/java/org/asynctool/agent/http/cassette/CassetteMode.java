package org.asynctool.agent.http.cassette;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** Where answers come from. */
@API(status = API.Status.EXPERIMENTAL)
public enum CassetteMode {

    /** From the file, never from the network; a request that was not recorded is an error. */
    REPLAY,

    /** From the network; the file is written anew, whatever it held. */
    RECORD,

    /** From the file where it has an answer; else from the network, and added to the file. */
    AUTO,

    /** From the network; no file is read or written. */
    LIVE;

    /** The setting that {@link #from(Function)} reads. */
    public static final String SETTING = "asynctool.cassettes";

    /**
     * Reads the mode from the setting {@value #SETTING}.
     *
     * @param settings gives the value of a setting by its name; empty where it is not set
     * @return the mode; {@link #REPLAY} where the setting is not set or blank: nobody is to pay by accident
     * @throws IllegalArgumentException if the value is none of {@code replay}, {@code record}, {@code auto} and
     *     {@code live}
     */
    public static CassetteMode from(Function<String, Optional<String>> settings) {
        return CassetteSettings.value(settings, SETTING)
                .map(CassetteMode::parse)
                .orElse(REPLAY);
    }

    private static CassetteMode parse(String value) {
        return Stream.of(values())
                .filter(mode -> mode.word().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        SETTING + " must be replay, record, auto or live, but is '" + value + "'"));
    }

    boolean readsFile() {
        return this == REPLAY || this == AUTO;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
