package org.asynctool.assertion;

import org.apiguardian.api.API;
import org.asynctool.environment.Episode;

/**
 * Where assertions over episodes begin.
 *
 * <p>Its {@code assertThat} is imported beside AssertJ's; the compiler takes the one that fits:
 *
 * <pre>{@code
 * import static org.assertj.core.api.Assertions.assertThat;
 * import static org.asynctool.assertion.AsyncToolAssertions.assertThat;
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class AsyncToolAssertions {

    private AsyncToolAssertions() {}

    /**
     * Begins assertions over an episode.
     *
     * @param episode the episode
     * @return the assertions
     */
    public static EpisodeAssert assertThat(Episode episode) {
        return new EpisodeAssert(episode);
    }
}
