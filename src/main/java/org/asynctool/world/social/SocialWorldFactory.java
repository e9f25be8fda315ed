package org.asynctool.world.social;

import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.asynctool.world.World;
import org.asynctool.world.internal.CommandWorld;
import org.asynctool.world.internal.CommandWorldFactory;
import org.asynctool.world.internal.Commands;
import tools.jackson.databind.JsonNode;

/**
 * Makes worlds that are one account of a network of short posts. Tools: {@code authenticate_twitter}, {@code comment},
 * {@code follow_user}, {@code get_tweet}, {@code get_tweet_comments}, {@code get_user_stats}, {@code get_user_tweets},
 * {@code list_all_following}, {@code mention}, {@code post_tweet}, {@code posting_get_login_status}, {@code retweet},
 * {@code search_tweets}, {@code unfollow_user}. They behave as class TwitterAPI of the Berkeley Function Calling
 * Leaderboard does.
 *
 * <p>State; each member has a default, and members of other names are passed over:
 *
 * <pre>{@code
 * {"username": "ann", "password": "secret", "authenticated": false,
 *  "tweets": {"4": {"id": 4, "username": "ben", "content": "Sunset", "tags": ["#bay"], "mentions": []}},
 *  "comments": {}, "retweets": {"ann": [4]}, "following_list": ["ben"], "tweet_counter": 5}
 * }</pre>
 *
 * <p>Tweets are found by the number they stand under, not by their {@code id}. Comments of an initial state are part of
 * the state but are not shown by any tool. The state that goals are judged by has the same form; comments that were
 * added to a tweet take the place of those of the initial state.
 *
 * <p>All tweets posted without mentions share one list of them: who is mentioned in one of them then is mentioned in
 * all, in those to come too. It is the only hidden state, and empty at first. {@code mention} fails where a tweet
 * would mention more than 1,000 users.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SocialWorldFactory extends CommandWorldFactory<Network> {

    private static final Commands<Network> COMMANDS =
            Commands.of(List.of(AccountCommands.ALL, PostingCommands.ALL, ReadingCommands.ALL));

    /** For the service loader. */
    public SocialWorldFactory() {
        super("social", COMMANDS, state -> copies(InitialState.read(state)), Network::state);
    }

    private static Supplier<Network> copies(Network read) {
        return () -> read.copy(Mentions.none());
    }

    /**
     * Makes a world.
     *
     * @param shared what tweets posted without mentions refer to
     */
    static World create(JsonNode state, Mentions shared) {
        return new CommandWorld<>(COMMANDS, InitialState.read(state).copy(shared), Network::state);
    }
}
